/** Holidays and make-up workdays of this workbook: those that are there by year, and a box to add more. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import {
  addHolidays,
  readHolidays,
  removeHolidays,
  type Holiday,
  type HolidaysFound,
} from '../../excel/settingsSheet/holidays';
import { settingsWords } from '../../locales/settings';
import { dateOf } from '../../sheet/dates';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic, type Counted, type Speech } from '../words';
import { HolidaySpans } from './HolidaySpans';
import { byYear } from './daysInRow';
import { HolidayPaste } from './HolidayPaste';

const useStyles = makeStyles({
  year: { ...typographyStyles.body1, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
});

interface Done {
  sentence: string;
  oneUndoStep: boolean;
}

/** `asOf`: serial number; a date without a year is of that one. */
export function Holidays({ asOf }: { asOf: number | null }) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const { count, together } = speech;
  const words = useTopic(settingsWords);
  const announce = useAnnounce();
  const reading = useTask<HolidaysFound>();
  const task = useTask<Done>();
  const { run: readNow } = reading;
  const read = useCallback(() => readNow(readHolidays), [readNow]);
  const [year] = useState(() => Number(asOf === null ? new Date().getFullYear() : dateOf(asOf).slice(0, 4)));
  useEffect(() => void read(), [read]);

  const put = async (work: () => Promise<Done>): Promise<boolean> => {
    const done = await task.run(work);
    if (done) announce(done.sentence);
    await read();
    return done !== null;
  };
  const add = (days: Holiday[]) =>
    put(() =>
      addHolidays(days).then(({ added, oneUndoStep }) => ({
        sentence: count(words.holidays.added, added),
        oneUndoStep,
      })),
    );
  const remove = (dates: number[]) =>
    put(() =>
      removeHolidays(dates).then(({ oneUndoStep }) => ({
        sentence: count(words.holidays.removed, dates.length),
        oneUndoStep,
      })),
    );
  const { days = [], incomplete = 0 } = reading.result ?? {};
  return (
    <Section title={words.holidays.title}>
      <p className={page.text}>{words.holidays.help}</p>
      {reading.trouble && <Problem title={words.unread} trouble={reading.trouble} />}
      {task.trouble && <Problem title={words.failed} trouble={task.trouble} />}
      {task.result && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {together(task.result.sentence, !task.result.oneUndoStep && words.holidays.severalUndo)}
          </MessageBarBody>
        </MessageBar>
      )}
      {incomplete > 0 && <p className={page.text}>{count(words.holidays.incomplete, incomplete)}</p>}
      {byYear(days).map(({ year: each, days: ofYear }) => (
        <details key={each}>
          <summary className={styles.year}>{yearLine(each, ofYear, words.holidays, speech)}</summary>
          <HolidaySpans days={ofYear} busy={task.busy} onRemove={(dates) => void remove(dates)} />
          <Button size="small" disabled={task.busy} onClick={() => void remove(ofYear.map(({ date }) => date))}>
            {speech.fill(words.holidays.removeYear, { year: String(each) })}
          </Button>
        </details>
      ))}
      <HolidayPaste there={days} year={year} busy={task.busy} onAdd={add} />
    </Section>
  );
}

/** `2026: 33 days off, 6 make-up workdays`. */
function yearLine(
  year: number,
  days: Holiday[],
  words: { year: string; off: Counted; work: Counted },
  { fill, count, list }: Speech,
): string {
  const of = (kind: Holiday['kind']) => days.filter((day) => day.kind === kind).length;
  const parts = [
    ...(of('off') > 0 ? [count(words.off, of('off'))] : []),
    ...(of('work') > 0 ? [count(words.work, of('work'))] : []),
  ];
  return fill(words.year, { year: String(year), days: list(parts) });
}
