/** What became of the cells and names whose formulas are kept: as they were left, changed by someone, or with their formula again. */
import type { Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { askAll, type Job } from '../draw/requests';
import type { Input } from '../draw/text';
import { normalised } from './dormant';
import { sameConstants } from './held';
import { writtenName, type NamePlace } from './names';
import { hashOf, type KeptName, type Original } from './originals';
import { constant } from './ready';
import { areaReader, cellReader, type ReadArea, type ReadCell } from './reading';

export type There = Original & { at: { sheet: string; rect: Rect } };
export type State = 'as left' | 'changed' | 'lost' | 'has its formula';

export interface Judged {
  one: There;
  state: State;
  /** What stands there now, as it is entered to be given back. */
  now: Input[][];
  numberFormats: string[][];
}

export interface JudgedName {
  one: KeptName & { at: NamePlace };
  state: State | 'deleted';
  now: string;
}

export async function judge(
  context: Excel.RequestContext,
  originals: There[],
  names: KeptName[],
): Promise<{ judged: Judged[]; judgedNames: JudgedName[] }> {
  const { workbook } = context;
  const isArea = ({ left }: There) => left?.way === 'area';
  const placeOf = ({ at: { sheet, rect } }: There) => ({ sheet, row: rect.row, column: rect.column });
  const areas = new Map(
    originals
      .filter(isArea)
      .map((one) => [one, areaReader(workbook.worksheets.getItem(one.at.sheet), one.at.rect)] as const),
  );
  const single = cellReader(workbook, originals.filter((one) => !isArea(one)).map(placeOf));
  const named = nameReader(workbook, names);
  await askAll(context, [...single.jobs, ...[...areas.values()].flatMap(({ jobs }) => jobs), ...named.jobs]);

  const readCell = single.read();
  const judged = originals.map((one): Judged => {
    const block = areas.get(one);
    if (block) return judgeArea(one, block.read());
    const now = readCell(placeOf(one)) ?? { formula: '', value: '', numberFormat: 'General' };
    return { one, state: stateOf(one, now), now: [[contentOf(now)]], numberFormats: [[now.numberFormat]] };
  });
  return { judged, judgedNames: named.read() };
}

function judgeArea(one: There, { formulas, values, numberFormats }: ReadArea): Judged {
  const now = values.map((line, down) =>
    line.map((value, right) => contentOf({ formula: formulas[down]?.[right] ?? '', value })),
  );
  const asLeft = one.left?.way === 'area' && one.left.hash === hashOf(values) && !now.flat().some(isFormula);
  const states: [State, boolean][] = [
    ['lost', one.formula === null],
    ['has its formula', sameFormula(one, formulas[0]?.[0], one.formula)],
    ['as left', asLeft],
  ];
  return { one, now, numberFormats, state: states.find(([, holds]) => holds)?.[0] ?? 'changed' };
}

function stateOf(one: There, now: ReadCell): State {
  const { formula, left } = one;
  if (formula === null) return 'lost';
  if (sameFormula(one, now.formula, formula)) return 'has its formula';
  if (left?.way === 'native') return sameFormula(one, now.formula, left.formula) ? 'as left' : 'changed';
  const same = left?.way === 'value' && !isFormula(contentOf(now)) && equal(left.value, now.value);
  return same ? 'as left' : 'changed';
}

/** However it is written. */
function sameFormula({ at }: There, one: CellValue | undefined, other: string | null): boolean {
  if (typeof one !== 'string' || other === null || !one.startsWith('=')) return false;
  return one === other || sameConstants(one, other) || normalised(one, at.sheet) === normalised(other, at.sheet);
}

/** A file keeps 15 to 17 digits. */
function equal(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= 1e-14 * Math.abs(one);
  return one === other;
}

/** A formula as such, and a text that only looks like one guarded. */
const contentOf = ({ formula, value }: Pick<ReadCell, 'formula' | 'value'>): Input =>
  formula === value ? constant(value) : formula;
const isFormula = (content: Input): boolean => typeof content === 'string' && content.startsWith('=');

function nameReader({ names, worksheets }: Excel.Workbook, kept: KeptName[]): { jobs: Job[]; read(): JudgedName[] } {
  const there = kept.filter((one): one is JudgedName['one'] => one.at !== null);
  let items: Excel.NamedItem[] = [];
  const jobs = there.map(({ at: { name, sheet } }): Job => ({
    weight: 600,
    run() {
      const owner = sheet === null ? names : worksheets.getItemOrNullObject(sheet).names;
      items = [...items, owner.getItemOrNullObject(name).load('formula')];
    },
  }));
  return { jobs, read: () => there.map((one, index) => judgeName(one, items[index])) };
}

function judgeName(one: JudgedName['one'], item: Excel.NamedItem | undefined): JudgedName {
  if (!item || item.isNullObject) return { one, state: 'deleted', now: '' };
  const now = String(item.formula);
  const states: [State, boolean][] = [
    ['lost', one.formula === null],
    ['has its formula', now === one.formula],
    ['as left', now === one.left],
  ];
  return { one, now, state: states.find(([, holds]) => holds)?.[0] ?? 'changed' };
}

export const writtenNames = (judged: JudgedName[]): string[] => judged.map(({ one }) => writtenName(one.at));
