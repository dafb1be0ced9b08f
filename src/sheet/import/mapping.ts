/** Which column of a table takes which column of a source, or one value for all rows; guessed by headers, then by what columns hold. */
import { guessDates, monthIn } from '../readDates';
import { guessMark, readNumber } from '../readNumber';
import { foldedHeader } from '../recognise';
import type { FieldKind } from '../template';
import { isDated, isNumeric, type Writing } from './readCell';
import type { Source, SourceColumn } from './source';
import type { TargetColumn } from './target';
import { unitIn } from './unit';

export type Taken =
  | { from: 'column'; at: number }
  /** The same in every row, as one would type it. */
  | { from: 'value'; text: string };

/** By key of the column; what is missing stays empty. */
export type Mapping = Readonly<Record<string, Taken>>;

/** The names a column goes by: of the template in every language, and what people call the same thing. */
export interface Names {
  /** Exact. */
  own: Record<string, string[]>;
  /** Words of one meaning in every language; a column knows its group by what tables call it. */
  groups: { called: string[]; ways: string[] }[];
}

const plain = (header: string): string =>
  foldedHeader(header)
    // What stands in brackets is mostly the unit.
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, ' ')
    .replace(/[\s_\-/:：.¥￥$€%]+/g, ' ')
    .trim();

/** Columns of a source without headers are taken as they stand, when there are as many. */
export function guessMapping(source: Source, columns: readonly TargetColumn[], names: Names): Mapping {
  if (source.columns.every(({ header }) => header === '')) {
    if (source.columns.length !== columns.length) return withDate({}, source, columns);
    return Object.fromEntries(columns.map(({ key }, at): [string, Taken] => [key, { from: 'column', at }]));
  }
  const headers = source.columns.map(({ header }) => plain(header));
  const offers = columns.flatMap((column) => {
    const score = scorerOf(column, names);
    return headers.map((header, at) => ({ key: column.key, at, score: header === '' ? 0 : score(header) }));
  });
  offers.sort((one, other) => other.score - one.score);
  const mapping: Record<string, Taken> = {};
  const used = new Set<number>();
  for (const { key, at, score } of offers) {
    if (score === 0 || mapping[key] || used.has(at)) continue;
    mapping[key] = { from: 'column', at };
    used.add(at);
  }
  return withDate(mapping, source, columns);
}

/** 5 for its own header, 4 for another word for it, 3 to 1 where the header holds such a word. */
function scorerOf({ key, header }: TargetColumn, { own, groups }: Names): (header: string) => number {
  const mine = [header, ...(own[key] ?? [])].map(plain).filter((word) => word !== '');
  const meant = groups
    .filter(({ called }) => called.some((word) => mine.includes(plain(word))))
    .flatMap(({ ways }) => ways.map(plain));
  return (seen) => {
    if (mine.includes(seen)) return 5;
    if (meant.includes(seen)) return 4;
    const held = [...mine, ...meant].filter((word) => holds(seen, word));
    // The longest says most: `clicks` in `clicks (all)`, not `all`.
    const longest = Math.max(0, ...held.map((word) => word.length));
    return longest === 0 ? 0 : 1 + (2 * longest) / (longest + seen.length);
  };
}

/** Latin words count as words, Chinese ones of two characters also as parts. */
function holds(header: string, word: string): boolean {
  return /\p{Script=Han}/u.test(word) ? word.length > 1 && header.includes(word) : ` ${header} `.includes(` ${word} `);
}

/** The one column that holds dates is the date, whatever it is called. */
function withDate(mapping: Mapping, source: Source, columns: readonly TargetColumn[]): Mapping {
  const date = columns.find(({ field }) => isDated(field));
  if (!date || mapping[date.key]) return mapping;
  const used = new Set(Object.values(mapping).map((taken) => (taken.from === 'column' ? taken.at : -1)));
  const dates = source.columns.flatMap((column, at) => (!used.has(at) && holdsDates(column) ? [at] : []));
  const [at] = dates;
  return at === undefined || dates.length > 1 ? mapping : { ...mapping, [date.key]: { from: 'column', at } };
}

const holdsDates = ({ sample }: SourceColumn): boolean =>
  sample.length > 0 && (sample.every((text) => monthIn(text) !== null) || (guessDates(sample)?.read ?? 0) > 0.9);

export interface WritingGuess extends Writing {
  /** What only the person can tell. */
  doubtful: { dates: Writing['dates'][]; mark: boolean; hundredths: boolean };
}

/** What is to be read: a column of the source, or the text that was typed for every row. Undefined where there is no such column. */
export const sampleOf = (taken: Taken, { columns }: Source): SourceColumn | undefined =>
  taken.from === 'column' ? columns[taken.at] : { header: '', sample: taken.text === '' ? [] : [taken.text] };

/** Hours, ratios and scores have no such units. */
const inUnits: readonly FieldKind[] = ['whole', 'currency', 'number'];

export function guessWriting({ header, sample }: SourceColumn, { field }: TargetColumn): WritingGuess {
  const days = isDated(field) ? guessDates(sample.filter((text) => monthIn(text) === null)) : null;
  const marks = isNumeric(field) ? guessMark(sample) : null;
  const mark = marks?.mark ?? '.';
  const numbers = field.kind === 'percent' ? sample.map((text) => readNumber(text, mark)) : [];
  const shares = numbers.flatMap((read) => (read && !read.percent && read.value !== 0 ? [Math.abs(read.value)] : []));
  const unit = unitIn(header);
  const isInUnits =
    unit.times !== 1 && inUnits.includes(field.kind) && sample.some((text) => readNumber(text, mark)?.scaled === false);
  return {
    dates: days?.order ?? 'ymd',
    mark,
    // Shares above one are rare, and a list of those that are told in hundredths has many.
    hundredths: unit.hundredths || shares.some((share) => share > 1),
    ...(isInUnits && { times: unit.times }),
    doubtful: { dates: days?.alternatives ?? [], mark: marks?.ambiguous ?? false, hundredths: shares.length > 0 },
  };
}
