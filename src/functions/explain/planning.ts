/** How the answers about reputation, dates, tasks and goals come about. */
import { alertLevel, alertLevels, clockState, creatorTier } from '../../analytics/alert';
import { dueDate, hoursLate, isWorkday, workdate, workdays } from '../../analytics/calendar';
import { checkRaci, smart, vaguePhrase, vaguePhrases } from '../../analytics/goal';
import { taskState } from '../../analytics/task';
import { meets } from '../../analytics/threshold';
import { readWeeks, weekDay } from '../../analytics/week';
import { usualAlertLimits } from '../cards/ALERTLEVEL';
import { wordsFor } from '../labels';
import { isBlankCell } from '../shapes';
import { calendarOf } from '../workCalendar';
import type { Explanations } from './telling';

export const planning: Explanations<
  | 'ALERTLEVEL'
  | 'SLA'
  | 'KOLTIER'
  | 'WORKDAYS'
  | 'WORKDATE'
  | 'TASKSTATUS'
  | 'WEEKDATE'
  | 'DATALAG'
  | 'DUEDATE'
  | 'SMART'
  | 'VAGUE'
  | 'RACI'
> = {
  ALERTLEVEL: ({ limits, labels, ...said }, t) => {
    const all = limits ?? usualAlertLimits;
    if (said.sentiment >= 0) {
      t.turnsAt('alertSilent', { distance: said.sentiment });
      return t.because('alertPositive');
    }
    const votes = [said.volume, -said.sentiment, said.velocity].map(
      (value, i) => all.slice(3 * i, 3 * i + 3).filter((limit) => meets(value, i === 1 ? -limit : limit)).length,
    );
    t.step('volumeVotes', '', votes[0]!, 'whole');
    t.step('sentimentVotes', '', votes[1]!, 'whole');
    t.step('velocityVotes', '', votes[2]!, 'whole');
    t.step('median', '', [...votes].sort((a, b) => a - b)[1]!, 'whole');
    const level = alertLevel({ ...said, limits: all });
    t.because(`alert_${level}`);
    const words = wordsFor('alert', labels);
    const at = alertLevels.indexOf(level);
    /** From the limits of a level up to the figures; below 0 where they are not reached. */
    const above = (step: number) => ({
      volume: said.volume - all[step - 1]!,
      sentiment: all[step + 2]! - said.sentiment,
      velocity: said.velocity - all[step + 5]!,
    });
    const [up, down] = [alertLevels[at + 1], alertLevels[at - 1]];
    if (up) {
      const { volume, sentiment, velocity } = above(at + 1);
      const missing = (one: number) => Math.max(0, -one);
      t.turnsAt('alertUp', {
        word: words[up],
        volume: missing(volume),
        sentiment: missing(sentiment),
        velocity: missing(velocity),
      });
    }
    if (down) t.turnsAt('alertDown', { word: words[down], ...above(at) });
  },
  SLA: ({ start, done, limitHours, asOf, labels }, t) => {
    const end = done || null;
    const hours = t.step(
      'hours',
      end === null ? '(asOf − start) × 24' : '(done − start) × 24',
      ((end ?? asOf) - start) * 24,
      'number',
    );
    const state = clockState({ start, done: end, limitHours, asOf });
    const isOpen = end === null;
    t.because(state === 'breached' ? (isOpen ? 'slaOpenLate' : 'slaLate') : `sla_${state}`, { limitHours });
    const words = wordsFor('sla', labels);
    const late = state === 'breached';
    // To the minute, as clocks are read.
    const distance = Math.round(Math.abs(limitHours - hours) * 60) / 60;
    if (late) t.turnsAt(isOpen ? 'hoursOver' : 'hoursMissed', { word: words.met, distance });
    else t.turnsAt(isOpen ? 'hoursLeft' : 'hoursSpare', { word: words.breached, distance });
  },
  KOLTIER: ({ followers, cuts }, t) => {
    const [s = 5_000_000, a = 1_000_000, b = 100_000] = cuts ?? [];
    t.because(`kol_${creatorTier(followers, [s, a, b])}`, { s, a, b });
  },
  WORKDAYS: ({ start, end, ...lists }, t) => {
    const calendar = calendarOf(lists);
    const [first, last] = [Math.floor(start), Math.floor(end)];
    t.step('calendarDays', '', last >= first ? last - first + 1 : last - first - 1, 'whole');
    t.step('workdays', '', workdays({ start, end, calendar }), 'whole');
    t.because(lists.holidays || lists.makeup ? 'workdaysLists' : 'workdaysPlain');
  },
  WORKDATE: ({ start, days, ...lists }, t) => {
    const calendar = calendarOf(lists);
    t.step('date', '', workdate({ start, days, calendar }), 'date');
    t.because(isWorkday(Math.floor(start), calendar) ? 'workdate' : 'workdateFromRest', { days });
  },
  TASKSTATUS: (args, t) => {
    const { start, end, asOf, progress, slack } = args;
    const [first, last, today] = [start, end, asOf].map(Math.floor) as [number, number, number];
    const state = taskState(args);
    if (today >= first && today <= last && state !== 'done') {
      t.step('daysElapsed', 'asOf − start + 1', today - first + 1, 'whole');
      t.step('daysAll', 'end − start + 1', last - first + 1, 'whole');
      const share = t.step(
        'elapsedShare',
        'daysElapsed ÷ daysAll',
        (today - first + 1) / (last - first + 1),
        'percent',
      );
      const due = t.step('due', 'elapsedShare − slack', share - slack, 'percent');
      if (state === 'atRisk') t.step('distance', 'due − progress', due - progress, 'percent');
    }
    const early = state === 'inProgress' && today < first;
    t.because(early ? 'taskEarly' : `task_${state}`, { progress, slack });
  },
  WEEKDATE: ({ weekText, planStart, part }, t) => {
    const weeks = readWeeks(weekText);
    if (!weeks) return t.because('noWeek');
    t.step('firstWeek', '', weeks.first, 'whole');
    t.step('lastWeek', '', weeks.last, 'whole');
    const formula = part === 'start' ? 'planStart + (firstWeek − 1) × 7' : 'planStart + lastWeek × 7 − 1';
    t.step('date', formula, weekDay({ weeks, planStart, part }), 'date');
    t.because(`week_${part}`);
  },
  DATALAG: (args, t) => {
    const { dueHour, graceDays } = args;
    t.step(
      'deadline',
      'dataDate + graceDays + dueHour ÷ 24',
      Math.floor(args.dataDate) + graceDays + dueHour / 24,
      'number',
    );
    const late = t.step('late', '(collectedAt − deadline) × 24', hoursLate(args), 'number');
    t.because(late > 0 ? 'dataLate' : 'dataEarly', { dueHour, graceDays });
  },
  DUEDATE: (args, t) => {
    const day = dueDate(args);
    if (day === null || day === undefined) return t.because('noDueDate');
    t.step('date', '', day, 'date');
    t.because(`due_${args.which}`);
  },
  SMART: ({ goal, target, unit, baseline, due, link, phrases, stretch }, t) => {
    const said = {
      goal,
      target: typeof target === 'number' ? target : null,
      unit,
      baseline: baseline || null,
      hasDue: !isBlankCell(due),
      hasLink: !isBlankCell(link),
    };
    const letters = smart(said, phrases ?? vaguePhrases, stretch);
    for (const [at, letter] of [...'SMART'].entries()) t.step({ text: letter }, '', letters[at] === letter ? '✓' : '–');
    const missing = [...'SMART'].find((letter, at) => letters[at] !== letter) as
      'S' | 'M' | 'A' | 'R' | 'T' | undefined;
    t.because(missing ? `smart_${missing}` : 'smartAll', { stretch });
  },
  VAGUE: ({ text, phrases }, t) => {
    const found = vaguePhrase(text, phrases ?? vaguePhrases);
    t.because(found === '' ? 'notVague' : 'vague', { phrase: found });
  },
  RACI: ({ cells }, t) => {
    const letters = cells.map((cell) => cell.toUpperCase());
    const count = (letter: string) => letters.filter((cell) => cell.includes(letter)).length;
    t.step('accountable', '', count('A'), 'whole');
    t.step('responsible', '', count('R'), 'whole');
    const verdict = checkRaci(cells);
    if (verdict === null) return t.because('raciEmpty');
    t.because(
      verdict === 'OK' ? 'raciOk' : verdict === 'NO A' ? 'raciNoA' : verdict === 'NO R' ? 'raciNoR' : 'raciManyA',
    );
  },
};
