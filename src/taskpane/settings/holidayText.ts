/**
 * A pasted list of holidays, read line by line: a day or a span of days, what it is called, whether one is off or works. Takes lines
 * of one's own, cells copied from a sheet, and the sentences of an official notice. What is not understood is named.
 */
import type { DayKind, Holiday } from '../../excel/settingsSheet/holidays';
import { datesIn, type DateProblem } from './holidayDates';

export interface Unread {
  /** From 1. */
  line: number;
  text: string;
  why: DateProblem | 'noDate' | 'bothKinds';
}

export interface HolidaysRead {
  /** Each day once, in the order of the calendar. */
  days: Holiday[];
  /** Days that stand in the text more than once. */
  doubles: number;
  unread: Unread[];
}

const worked =
  /(?:调休|調休)?(?:上班|补班|補班|補行上班|补行上班)|(?:^|[\s,;:|])班(?=$|[\s,;|])|\bmake-?up(?: (?:work(?:ing)? ?)?days?)?\b|\bwork(?:ing)? ?days?\b|(?:^|\t)\s*work\s*(?=$|\t)/i;
const off =
  /(?:放假|调休|調休|补假|補假)+|(?:^|[\s,;:|])[休假](?=$|[\s,;|])|(?:^|\t)\s*(?:off|day off|holiday)\s*(?=$|\t)|\b(?:day )?off\s*$/gi;
/** What else a notice says: how many days, which weekday, its own numbering. */
const noise =
  /共\s*\d+\s*天|与周末连休|與周末連休|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?![\p{Script=Han}])|(?:^|\s)[一二三四五六七八九十]+、|\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b(?!\s*(?:holiday|fair))\.?,?(?=\s|$)|\(\s*\)/giu;
/** `2026年放假安排`: the year of what follows. */
const yearHeading = /(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/;

export function readHolidayText(text: string, year: number): HolidaysRead {
  const days = new Map<number, Holiday>();
  const unread: Unread[] = [];
  let doubles = 0;
  let spokenYear = year;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.normalize('NFKC').replace(/[〜∼]/g, '~').replace(/["“”]/g, '').trim();
    if (line === '') return;
    const tell = (why: Unread['why']) => unread.push({ line: index + 1, text: raw.trim(), why });
    const heading = yearHeading.exec(line)?.[1];
    if (heading !== undefined) spokenYear = Number(heading);
    // `春节:` holds for every sentence of its line.
    const title = /^([^:\d]*):/.exec(line)?.[1] ?? '';
    const found = sentencesOf(line).map((sentence) => ({ sentence, ...datesIn(sentence, spokenYear) }));
    const problem = found.find((one) => one.problem)?.problem;
    if (problem) return void tell(problem);
    if (found.every(({ spans }) => spans.length === 0)) {
      if (heading === undefined) tell('noDate');
      return;
    }
    for (const { spans, rest } of found) {
      const kind: DayKind = worked.test(rest) ? 'work' : 'off';
      const name = nameIn(rest) || nameIn(title);
      for (const date of spans.flatMap(daysOf)) {
        const known = days.get(date);
        if (known && known.kind !== kind) return void tell('bothKinds');
        if (known) doubles += 1;
        else days.set(date, { date, name, kind });
      }
    }
  });
  return { days: [...days.values()].sort((a, b) => a.date - b.date), doubles, unread };
}

const sentencesOf = (line: string) => line.split(/[。;]/).filter((sentence) => sentence.trim() !== '');

const daysOf = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What is left of a line when days and kinds are taken out. */
function nameIn(rest: string): string {
  return rest
    .replace(new RegExp(worked, 'gi'), ' ')
    .replace(off, ' ')
    .replace(noise, ' ')
    .replace(/[\t,、|:~]+|(?:^|\s)[-–—&和及]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,-]+|[\s,-]+$/g, '')
    .slice(0, 60);
}
