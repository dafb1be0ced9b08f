/**
 * Puts back the formulas that `convert.ts` took out, where the cells still hold what was left there. What someone changed meanwhile is
 * told, and only overwritten when asked to.
 */
import { area, type Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { edit, type GiveBack } from '../edit';
import { inRequests, sendAll, type Job } from '../draw/requests';
import type { Input } from '../draw/text';
import { blockJobs, clearJob, readCells, writeJobs, type CellInput, type ReadCell } from './cells';
import { normalised } from './dormant';
import { hashOf, lineJobs, loadStore, type Original } from './originals';
import { constant, type Place } from './outlook';
import { lookAtScope, type Scope } from './scan';

/** What happens to cells that were changed since: they stay, they get their formula back, or they stay and the formula is forgotten. */
export type Changed = 'stays' | 'restored' | 'forgotten';

export interface Restored {
  restored: number;
  /** Cells that hold something else than what was left there. */
  changed: Place[];
  /** Cells whose formula read something that is no longer there. */
  lost: Place[];
  /** Formulas whose cells were deleted. */
  deleted: number;
  oneUndoStep: boolean;
}

type There = Original & { at: { sheet: string; rect: Rect } };
type State = 'as left' | 'changed' | 'lost' | 'has its formula';

interface Judged {
  one: There;
  state: State;
  /** What stands there now, as it is entered to be given back. */
  now: Input[][];
  numberFormats: string[][];
}

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function restore(scope: Scope, changed: Changed): Promise<Restored> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const store = loadStore(context.workbook);
    const isInScope = await lookAtScope(context, scope);
    const { originals } = store();
    const deleted = originals.filter(({ at }) => at === null);
    const asked = originals.filter((one): one is There => one.at !== null && isInScope(one.at.sheet, one.at.rect));
    const judged = await judge(context, asked);

    const chosen = judged.filter(({ state }) => state === 'as left' || (state === 'changed' && changed === 'restored'));
    const settled = new Set<Original>([
      ...deleted,
      ...judged
        .filter((each) => chosen.includes(each) || each.state === 'has its formula' || changed === 'forgotten')
        .map(({ one }) => one),
    ]);
    if (settled.size > 0) {
      begin(givingBack(chosen, originals), [...new Set(chosen.map(({ one }) => one.at.sheet))]);
      const left = originals.filter((one) => !settled.has(one)).map(({ line }) => line);
      const jobs = [...jobsFor(context.workbook, chosen), ...lineJobs(context.workbook, left, originals.length)];
      await sendAll(context, inRequests(jobs));
    }
    const placesIn = (state: State) => judged.filter((each) => each.state === state).map(({ one }) => placeOf(one));
    return {
      restored: chosen.length,
      changed: changed === 'restored' ? [] : placesIn('changed'),
      lost: placesIn('lost'),
      deleted: deleted.length,
    };
  });
  return { ...result, oneUndoStep };
}

const placeOf = ({ at }: There): Place => ({ sheet: at.sheet, address: area(at.rect) });

async function judge(context: Excel.RequestContext, originals: There[]): Promise<Judged[]> {
  const { worksheets } = context.workbook;
  const sheets = [...new Set(originals.map(({ at }) => at.sheet))].map((name) => {
    const here = originals.filter(({ at }) => at.sheet === name);
    const single = here.filter(({ left }) => left?.way !== 'area');
    const sheet = worksheets.getItem(name);
    const areas = here
      .filter(({ left }) => left?.way === 'area')
      .map(({ at: { rect } }) => ({
        rect,
        range: sheet
          .getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns)
          .untrack()
          .load('formulas,values,numberFormat'),
      }));
    return {
      name,
      read: readCells(
        sheet,
        single.map(({ at }) => at.rect),
      ),
      areas,
    };
  });
  if (sheets.length > 0) await context.sync();
  return originals.map((one): Judged => {
    const { sheet, rect } = one.at;
    const found = sheets.find(({ name }) => name === sheet);
    const block = found?.areas.find((each) => each.rect === rect)?.range;
    if (block) return judgeArea(one, block);
    const now = found?.read(rect.row, rect.column) ?? { formula: '', value: '', numberFormat: 'General' };
    return { one, state: stateOf(one, now), now: [[contentOf(now)]], numberFormats: [[now.numberFormat]] };
  });
}

function judgeArea(one: There, range: Excel.Range): Judged {
  const [formulas, values] = [range.formulas as CellValue[][], range.values as CellValue[][]];
  const now = values.map((line, down) =>
    line.map((value, right) => contentOf({ formula: formulas[down]?.[right] ?? '', value })),
  );
  const asLeft = one.left?.way === 'area' && one.left.hash === hashOf(values) && !now.flat().some(isFormula);
  const states: [State, boolean][] = [
    ['lost', one.formula === null],
    ['has its formula', sameFormula(one, formulas[0]?.[0], one.formula)],
    ['as left', asLeft],
  ];
  const state = states.find(([, holds]) => holds)?.[0] ?? 'changed';
  return { one, now, numberFormats: range.numberFormat as string[][], state };
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
  return one === other || normalised(one, at.sheet) === normalised(other, at.sheet);
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

function jobsFor({ worksheets }: Excel.Workbook, chosen: Judged[]): Job[] {
  return bySheet(chosen).flatMap(({ name, judged }) => {
    const sheet = worksheets.getItem(name);
    const inputs = judged.map(({ one, numberFormats }): CellInput => {
      return { ...first(one), input: one.formula, numberFormat: numberFormats[0]?.[0] ?? 'General' };
    });
    return [...judged.flatMap(({ one }) => clearJobs(sheet, one)), ...writeJobs(sheet, inputs)];
  });
}

const first = ({ at: { rect } }: There) => ({ row: rect.row, column: rect.column });

/** What fills the cells would keep the answer from spilling. */
function clearJobs(sheet: Excel.Worksheet, { at: { rect } }: There): Job[] {
  if (rect.rows * rect.columns === 1) return [];
  return [clearJob(sheet, rect)];
}

/** First what is kept, in case giving back breaks off too. */
function givingBack(chosen: Judged[], originals: Original[]): GiveBack {
  return ({ workbook }) => {
    const lines = originals.map(({ line }) => line);
    const cells = bySheet(chosen).flatMap(({ name, judged }) => {
      const sheet = workbook.worksheets.getItem(name);
      const blocks = judged.flatMap(({ one, now, numberFormats }) => blockJobs(sheet, one.at.rect, now, numberFormats));
      return [...judged.flatMap(({ one }) => clearJobs(sheet, one)), ...blocks];
    });
    return [...lineJobs(workbook, lines, lines.length), ...cells];
  };
}

function bySheet(judged: Judged[]): { name: string; judged: Judged[] }[] {
  return [...new Set(judged.map(({ one }) => one.at.sheet))].map((name) => ({
    name,
    judged: judged.filter(({ one }) => one.at.sheet === name),
  }));
}
