/** Alerts as a text to paste elsewhere, in what each place really shows. Makes strings, sends nothing. */
import type { AlertWords } from '../../locales/en/alerts';
import type { Alert, Routine, Severity } from '../../sheet/alerts';
import type { Speech } from '../words';
import { dateOf } from '../../sheet/dates';

export type TextFormat = keyof AlertWords['text']['formats'];
export const textFormats: readonly TextFormat[] = ['mail', 'dingtalk', 'feishu', 'wecom'];

interface Style {
  /** Of what stands in the workbook: characters that would be taken for markup. */
  clean(text: string): string;
  heading(text: string): string;
  section(text: string, tone: Severity | 'plain'): string;
  entry(item: string, details: string): string;
  /** Between heading, sections and lists. */
  gap: string;
  /** Of UTF-8, where the place takes no more in one message. */
  mostBytes: number;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
/** No place promises to take a backslash for what it is in Markdown; the wide forms are always shown. */
const wide: Record<string, string> = { '*': '＊', '<': '＜', '>': '＞', '`': '＇', '[': '［', ']': '］' };
const unmarked = (text: string) => plain(text).replace(/[*<>`[\]]/g, (sign) => wide[sign] ?? sign);
const bullet = (item: string, details: string) => `- ${item}${details}`;

const styles: Record<TextFormat, Style> = {
  mail: {
    clean: plain,
    heading: (text) => text,
    section: (text) => text,
    entry: bullet,
    gap: '\n\n',
    mostBytes: Infinity,
  },
  // Headings, bold and lists; a single line break is none.
  dingtalk: {
    clean: unmarked,
    heading: (text) => `### ${text}`,
    section: (text) => `**${text}**`,
    entry: (item, details) => `- **${item}**${details}`,
    gap: '\n\n',
    mostBytes: Infinity,
  },
  // A card shows no headings of the first three levels, and no bold that begins or ends with punctuation.
  feishu: {
    clean: unmarked,
    heading: (text) => `**${text}**`,
    section: (text, tone) => {
      const color = { overdue: 'red', red: 'red', amber: 'orange', plain: 'grey' }[tone];
      return `<font color='${color}'>${text}</font>`;
    },
    entry: bullet,
    gap: '\n',
    mostBytes: Infinity,
  },
  // Headings, bold, quotes and three colours; no lists.
  wecom: {
    clean: unmarked,
    heading: (text) => `### ${text}`,
    section: (text, tone) => {
      const color = { overdue: 'warning', red: 'warning', amber: 'comment', plain: 'comment' }[tone];
      return `**<font color="${color}">${text}</font>**`;
    },
    entry: (item, details) => `> ${item}<font color="comment">${details}</font>`,
    gap: '\n',
    mostBytes: 4096,
  },
};

export interface TextRequest {
  format: TextFormat;
  alerts: Alert[];
  routines: Routine[];
  brand: string;
  /** Serial number. */
  asOf: number;
}

export interface MadeText {
  text: string;
  /** Entries that did not fit. */
  left: number;
}

interface Entry {
  section: string;
  tone: Severity | 'plain';
  line: string;
}

export function textOf(request: TextRequest, words: AlertWords, speech: Speech): MadeText {
  const style = styles[request.format];
  const entries = entriesOf(request, words, speech, style);
  let kept = entries.length;
  let text = compose(entries, entries, request, words, speech);
  while (kept > 0 && new TextEncoder().encode(text).length > style.mostBytes) {
    kept -= 1;
    text = compose(entries.slice(0, kept), entries, request, words, speech);
  }
  return { text, left: entries.length - kept };
}

function entriesOf({ alerts, routines }: TextRequest, words: AlertWords, speech: Speech, style: Style): Entry[] {
  const { fill, date } = speech;
  const entry = (item: string, details: string[]) =>
    style.entry(
      style.clean(item),
      ` (${details
        .filter((one) => one !== '')
        .map(style.clean)
        .join(words.text.separator)})`,
    );
  return [
    ...alerts.map((alert): Entry => ({
      section: words.severities[alert.severity],
      tone: alert.severity,
      line: entry(alert.item, [alert.sheet, judgementIn(alert, words, speech), alert.owner]),
    })),
    ...routines.map(({ what, owner, state, due }): Entry => ({
      section: words.text.routines,
      tone: 'plain',
      line: entry(what, [fill(words.states[state], { date: date(dateOf(due)) }), owner]),
    })),
  ];
}

function compose(
  kept: Entry[],
  all: Entry[],
  { format, brand, asOf }: TextRequest,
  words: AlertWords,
  { fill, count, date, number }: Speech,
): string {
  const style = styles[format];
  const slots = { brand: style.clean(brand), date: date(dateOf(asOf)) };
  const heading = style.heading(fill(brand === '' ? words.text.headingPlain : words.text.heading, slots));
  const sections = [...new Set(kept.map(({ section }) => section))].map((section) => {
    const lines = kept.filter((entry) => entry.section === section);
    const whole = all.filter((entry) => entry.section === section).length;
    const title = style.section(`${section} (${number(whole)})`, lines[0]?.tone ?? 'plain');
    return [title, lines.map(({ line }) => line).join('\n')].join(format === 'dingtalk' ? '\n\n' : '\n');
  });
  const more = all.length > kept.length ? [count(words.text.more, all.length - kept.length)] : [];
  return [heading, ...sections, ...more].join(style.gap);
}

/** `Task status: Overdue`, or a column and the date in it. */
export function judgementIn({ column, word, date }: Alert, words: AlertWords, speech: Speech): string {
  if (date !== null) return speech.fill(words.dated, { column, date: speech.date(dateOf(date)) });
  return word === '' ? column : speech.fill(words.judged, { column, word });
}
