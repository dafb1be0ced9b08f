/** What is told of a cell that judges its row: why it says what it says, from the plan's own rule, and where another word begins. No React. */
import type { ReadStatus } from '../../excel/formula/status';
import type { ReadReference } from '../../excel/formula/references';
import { decide, turnsOf, type Comparison, type Test } from '../../functions/formula/decide';
import { parse, within, type Node } from '../../functions/formula/parse';
import type { Surroundings } from '../../functions/formula/evaluate';
import type { LanguageCode } from '../../locales/languages';
import { inside } from '../functions/calculate';
import type { Place } from './explainCell';

/** One side of a comparison, or one thing that is read. */
export interface Side {
  /** What people call it: the header of its column, the name of the threshold, else as it is written. */
  label: string;
  value: unknown;
  numberFormat: string;
  place: Place | null;
  /** As its cell shows it. */
  text?: string;
}

export interface ToldTest {
  left: Side;
  /** As it came out: `<` that does not hold is `>=`. Null for a mark. */
  operator: Comparison | null;
  right: Side | null;
  holds: boolean;
}

export interface ToldTurn {
  limit: Side;
  /** From the limit on, or only beyond it. */
  from: 'atLeast' | 'above' | 'atMost' | 'below';
  distance: number;
  word: unknown;
}

export interface ToldStatus {
  light: ReadStatus['light'];
  /** What the rule says; the cell may say something else. */
  word: unknown;
  follows: boolean;
  /** Null where only Excel can tell. */
  tests: ToldTest[] | null;
  turns: ToldTurn[];
  reads: Side[];
}

const turned: Record<Comparison, Comparison> = { '<': '>=', '>=': '<', '>': '<=', '<=': '>', '=': '<>', '<>': '=' };
/** Where the other answer begins, by the comparison as it came out. */
const beginnings: Partial<Record<Comparison, ToldTurn['from']>> = {
  '<': 'atLeast',
  '<=': 'above',
  '>': 'atMost',
  '>=': 'below',
};

export function statusOf(status: ReadStatus, language: LanguageCode): ToldStatus {
  const { rule, references, light, follows } = status;
  const around: Surroundings = {
    cells: (reference) => references.get(reference)?.values ?? undefined,
    call: (node, args) => inside(node.name, args, language),
  };
  const decision = decide(rule, around);
  const tests = decision?.tests.filter(isTelling).map((test) => toldTest(test, status));
  return {
    light,
    word: decision?.answer,
    follows,
    tests: tests ?? null,
    turns: (decision ? turnsOf(rule, decision, around) : []).flatMap(({ test, answer, distance }): ToldTurn[] => {
      const from = test.against && beginnings[outcome(test.against.operator, test.holds)];
      if (!from || !test.against) return [];
      return [{ limit: sideOf(test.against.right, test.against.is, status, test.left), from, distance, word: answer }];
    }),
    reads: readBy(status),
  };
}

const outcome = (operator: Comparison, holds: boolean): Comparison => (holds ? operator : turned[operator]);

/** That something is filled in is no reason. */
const isTelling = ({ against, holds }: Test): boolean =>
  against === null || against.is !== '' || outcome(against.operator, holds) === '=';

function toldTest({ left, is, against, holds }: Test, status: ReadStatus): ToldTest {
  return {
    left: sideOf(left, is, status),
    operator: against && outcome(against.operator, holds),
    right: against && sideOf(against.right, against.is, status, left),
    holds,
  };
}

/** A constant and a threshold are figures of the same kind as what they are held against. */
function sideOf(node: Node, value: unknown, status: ReadStatus, beside?: Node): Side {
  const { rule, references } = status;
  const read = [...within(node)].filter((each) => each.kind === 'reference');
  const only = read.length === 1 && isShownAs(node, read[0]!) ? read[0]!.text : undefined;
  const text = rule
    .slice(node.start, node.end)
    .replace(/[A-Z]+_\w+/g, (name) => status.settings.get(name) ?? name)
    .replace(/ *\* */g, ' × ');
  const kind = [node, ...(beside ? [beside] : [])].map((each) => formatIn(each, status)).find((one) => one !== '');
  return {
    label: only === undefined ? (node.kind === 'constant' ? '' : text) : labelOf(only, status),
    value,
    numberFormat: kind ?? '',
    place: only === undefined ? null : placeOf(references.get(only)),
  };
}

/** Taken as a number, or rounded, it is still what people read in the cell. */
const isShownAs = (node: Node, reference: Node): boolean =>
  node === reference ||
  (node.kind === 'call' &&
    ['N', 'ROUND'].includes(node.name.toUpperCase()) &&
    node.args[0] !== undefined &&
    isShownAs(node.args[0], reference));

function formatIn(node: Node, { formats }: ReadStatus): string {
  for (const each of within(node)) {
    const format = each.kind === 'reference' ? formats.get(headerIn(each.text) ?? '') : undefined;
    if (format !== undefined && format !== 'General') return format;
  }
  return '';
}

/** Of a column of the same row, as Excel writes it: `[@Done]`, `[@[Done days]]`. */
const headerIn = (reference: string): string | undefined =>
  /^[^[\]]*\[@\[?(.*?)\]?\]$/s.exec(reference)?.[1]?.replace(/'(.)/g, '$1');

function labelOf(reference: string, { settings }: ReadStatus): string {
  const name = settings.get(reference);
  return headerIn(reference) ?? (name === undefined ? reference : `${name} · ${reference}`);
}

function readBy(status: ReadStatus): Side[] {
  const tree = parse(status.rule);
  const texts = new Set(
    tree ? [...within(tree)].flatMap((node) => (node.kind === 'reference' ? [node.text] : [])) : [],
  );
  return [...texts].map((text) => readSide(text, status.references.get(text), labelOf(text, status)));
}

export function readSide(text: string, read: ReadReference | undefined, label = headerIn(text) ?? text): Side {
  const rows = read?.values;
  const isOne = rows?.length === 1 && rows[0]?.length === 1;
  return {
    label,
    value: isOne ? rows[0]![0] : (rows ?? undefined),
    numberFormat: '',
    place: placeOf(read),
    ...(read?.text === undefined ? {} : { text: read.text }),
  };
}

const placeOf = (read: ReadReference | undefined): Place | null =>
  read?.address && read.sheet !== null ? { sheet: read.sheet, address: read.address } : null;
