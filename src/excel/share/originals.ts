/**
 * The formulas that were taken out of cells, kept in the workbook on a sheet nobody sees: where they stood, what they were (asleep, see
 * `dormant.ts`), and what was left in their place. A very hidden sheet and not custom XML: Excel keeps references on a sheet up to date,
 * and takes what is written there back together with the cells.
 */
import { area, rectOf, type Rect, splitReference } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import type { Job } from '../draw/requests';
import { textInput, type Input } from '../draw/text';
import { PlanProblem } from '../problem';
import { longestFormula } from '../../functions/formula/twins';
import { asleep, awake, type Home } from './dormant';
import { readName, writtenName, type NamePlace } from './names';

export const storeName = 'Plansheet originals';
const title = 'Plansheet.Originals';
const note = 'Formulas kept by Plansheet, so that Share can put them back. Do not change this sheet.';
const firstRow = 2;

export type Left =
  { way: 'value'; value: CellValue } | { way: 'native'; formula: string } | { way: 'area'; hash: string };

/** A line of the sheet as it is there; it is moved and rewritten as it stands. */
export type Line = [anchor: Input, original: Input, way: Input, left: Input];

export interface Original {
  line: Line;
  /** Null when the cells were deleted. */
  at: { sheet: string; rect: Rect } | null;
  /** Null when something it read is gone. */
  formula: string | null;
  left: Left | null;
}

/** A defined name instead of cells. */
export interface KeptName {
  line: Line;
  /** Null when its sheet was deleted. */
  at: NamePlace | null;
  formula: string | null;
  /** Null when something it read is gone. */
  left: string | null;
}

export interface Store {
  /** It is there already. */
  exists: boolean;
  originals: Original[];
  names: KeptName[];
}

export const linesOf = ({ originals, names }: Store): Line[] => [...originals, ...names].map(({ line }) => line);

/** No sheet, as what a name reads always says on which it stands. */
const nowhere: Home = { sheet: '', table: null };

/** Asleep as what formulas call it: so Excel renames it along. */
export const lineOfName = (at: NamePlace, formula: string, left: string): Line => [
  asleep(`=${writtenName(at)}`, nowhere),
  sleepingOrText(formula, nowhere),
  'name',
  sleepingOrText(left, nowhere),
];

function sleepingOrText(formula: string, home: Home): Input {
  const sleeping = asleep(formula, home);
  return sleeping.length <= longestFormula ? sleeping : textInput(formula);
}

export function lineOf(at: { sheet: string; rect: Rect }, formula: string, left: Left, home: Home): Line {
  return [
    asleep(`=${area(at.rect, 'both')}`, home),
    sleepingOrText(formula, home),
    left.way,
    left.way === 'value'
      ? inputOf(left.value)
      : left.way === 'area'
        ? textInput(left.hash)
        : sleepingOrText(left.formula, home),
  ];
}

/** Text stays text: errors too, which are told from texts by nothing else. */
export const inputOf = (value: CellValue): Input => (typeof value === 'string' ? (textInput(value) ?? '') : value);

/** Before a sync: whether any formula is kept there; what was put back leaves no line. */
export function loadIsKeeping(store: Excel.Worksheet): () => boolean {
  const used = store.getUsedRangeOrNullObject(true).load('rowCount');
  return () => !used.isNullObject && used.rowCount > firstRow;
}

/** Before a sync. */
export function loadStore({ worksheets }: Excel.Workbook): () => Store {
  const sheet = worksheets.getItemOrNullObject(storeName).load('name');
  const used = sheet.getUsedRangeOrNullObject(true).load('formulas,values');
  return () => {
    if (sheet.isNullObject) return { exists: false, originals: [], names: [] };
    if (used.isNullObject || used.values[0]?.[0] !== title) throw new PlanProblem('nameTaken', { name: storeName });
    const rows = used.formulas.slice(firstRow).flatMap((line: CellValue[], index): Row[] => {
      const value = (used.values[firstRow + index]?.[3] ?? '') as CellValue;
      return line[2] === '' ? [] : [{ texts: line.map(String), way: String(line[2]), left: line[3] ?? '', value }];
    });
    return {
      exists: true,
      originals: rows.filter(({ way }) => way !== 'name').map(originalIn),
      names: rows.filter(({ way }) => way === 'name').map(nameIn),
    };
  };
}

interface Row {
  texts: string[];
  way: string;
  /** As a formula, and what that comes to. */
  left: CellValue;
  value: CellValue;
}

const isAsleep = (text: string) => text.startsWith('=CHOOSE(');
const asKept = (text: string): Input => (isAsleep(text) ? text : textInput(text));
const awakeOn = (text: string, sheet: string) => (isAsleep(text) ? awake(text, { sheet }) : text);

function originalIn({ texts: [place = '', formula = ''], way, left, value }: Row): Original {
  const at = placeOf(place);
  const sheet = at?.sheet ?? '';
  return {
    line: [place, asKept(formula), way, way === 'native' ? asKept(String(left)) : inputOf(value)],
    at,
    formula: awakeOn(formula, sheet),
    left: leftOf(way, left, value, sheet),
  };
}

function nameIn({ texts: [place = '', formula = '', way = '', left = ''] }: Row): KeptName {
  const written = awake(place, nowhere)?.slice(1);
  return {
    line: [place, asKept(formula), way, asKept(left)],
    at: written === undefined ? null : readName(written),
    formula: awakeOn(formula, ''),
    left: awakeOn(left, ''),
  };
}

function placeOf(anchor: string): Original['at'] {
  // Awake on no sheet at all, it still says on which it stands.
  const reference = awake(anchor, { sheet: '' })?.slice(1);
  if (reference === undefined) return null;
  const { sheet, address } = splitReference(reference);
  return { sheet, rect: rectOf(address) };
}

function leftOf(way: string, left: CellValue, value: CellValue, sheet: string): Left | null {
  if (way === 'value') return { way, value };
  if (way === 'area') return { way, hash: String(value) };
  const formula = awakeOn(String(left), sheet);
  return formula === null ? null : { way: 'native', formula };
}

/** Outside the undo step of the cells: an Excel on the desktop cannot take it back. */
export function addStore({ worksheets }: Excel.Workbook): void {
  const sheet = worksheets.add(storeName);
  sheet.getRange('A1:A2').untrack().formulas = [[title], [note]];
  sheet.visibility = 'VeryHidden';
}

const linesAtOnce = 500;

/** All lines from the first; `before` as many as may stand there. */
export function lineJobs({ worksheets }: Excel.Workbook, lines: Line[], before: number): Job[] {
  const sheet = worksheets.getItem(storeName);
  const nothing: Line = ['', '', '', ''];
  const all = Array.from({ length: Math.max(lines.length, before) }, (_, index) => lines[index] ?? nothing);
  return Array.from({ length: Math.ceil(all.length / linesAtOnce) }, (_, part): Job => {
    const here = all.slice(part * linesAtOnce, (part + 1) * linesAtOnce);
    return {
      weight: JSON.stringify(here).length + 300,
      run() {
        const row = firstRow + part * linesAtOnce;
        sheet.getRangeByIndexes(row, 0, here.length, 4).untrack().formulas = here;
      },
    };
  });
}

/** Of what stands in an area, so that it need not be kept twice: FNV-1a in two halves, over texts, as which cells formatted so may come back. */
export function hashOf(values: CellValue[][]): string {
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (const character of JSON.stringify(values.map((line) => line.map(String)))) {
    const code = character.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + 0x9e3779b9), 0x85ebca6b) >>> 0;
  }
  return `${values.length}×${values[0]?.length ?? 0}:${low.toString(36)}${high.toString(36)}`;
}
