/**
 * Puts back the formulas that `convert.ts` took out, where the cells and names still hold what was left there. What someone changed
 * meanwhile is told, and only overwritten when asked to.
 */
import { asksUs } from '../../functions/formula/damage';
import { area } from '../../sheet/address';
import { bySheet } from '../bySheet';
import { inRequests, sendAll, type Job } from '../draw/requests';
import { edit, type GiveBack } from '../edit';
import { blockJobs, clearJob, writeJobs, type CellInput } from '../inputs';
import { judge, writtenNames, type Judged, type JudgedName, type State, type There } from './judge';
import { nameJob } from './names';
import { lineJobs, linesOf, loadStore, type KeptName, type Original, type Store } from './originals';
import type { Place } from './ready';
import type { CellPlace } from './reading';
import { loadScope, type Scope, type Within } from './scope';
import { spillsReadBy, withAddresses } from './spills';

/** What happens to cells that were changed since: they stay, they get their formula back, or they stay and the formula is forgotten. */
export type Changed = 'stays' | 'restored' | 'forgotten';

export interface Restored {
  /** Cells and names. */
  restored: number;
  /** Cells that hold something else than what was left there, and names that are defined anew. */
  changed: Place[];
  changedNames: string[];
  /** Cells and names whose formula read something that is no longer there. */
  lost: Place[];
  lostNames: string[];
  /** Formulas whose cells or names were deleted. */
  deleted: number;
  oneUndoStep: boolean;
}

/** `formula`: as it is put back. */
type Chosen<T> = T & { formula: string };

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function restore(scope: Scope, changed: Changed): Promise<Restored> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const loadedStore = loadStore(context.workbook);
    const loadedScope = loadScope(context.workbook, scope);
    await context.sync();
    const [store, within] = [loadedStore(), loadedScope()];
    const { asked, askedNames } = askedOf(store, within, scope);
    const { judged, judgedNames } = await judge(context, asked, askedNames);

    const { cells, names } = choose(judged, judgedNames, store.originals, changed);
    const isSettled = ({ state }: { state: State | 'deleted' }) =>
      state === 'has its formula' || state === 'deleted' || (state === 'changed' && changed === 'forgotten');
    const settled = new Set<Original | KeptName>([
      ...store.originals.filter(({ at }) => at === null),
      ...store.names.filter(({ at }) => at === null),
      ...[...judged, ...judgedNames].filter(isSettled).map(({ one }) => one),
      ...[...cells, ...names].map(({ one }) => one),
    ]);
    if (settled.size > 0) {
      begin(givingBack(cells, names, store), [...new Set(cells.map(({ one }) => one.at.sheet))]);
      const left = {
        ...store,
        originals: store.originals.filter((one) => !settled.has(one)),
        names: store.names.filter((one) => !settled.has(one)),
      };
      const kept = lineJobs(context.workbook, linesOf(left), linesOf(store).length);
      await sendAll(context, inRequests([...jobsFor(context.workbook, cells, names), ...kept]));
    }
    const isIn = (state: State) => (each: { state: State | 'deleted' }) => each.state === state;
    const told = changed === 'restored' ? { judged: [], judgedNames: [] } : { judged, judgedNames };
    const gone = [...store.originals, ...store.names].filter(({ at }) => at === null);
    return {
      restored: cells.length + names.length,
      changed: told.judged.filter(isIn('changed')).map(placeOf),
      changedNames: writtenNames(told.judgedNames.filter(isIn('changed'))),
      lost: judged.filter(isIn('lost')).map(placeOf),
      lostNames: writtenNames(judgedNames.filter(isIn('lost'))),
      deleted: gone.length + judgedNames.filter(({ state }) => state === 'deleted').length,
    };
  });
  return { ...result, oneUndoStep };
}

const placeOf = ({ one: { at } }: Judged): Place => ({ sheet: at.sheet, address: area(at.rect) });

/** Within the scope, and what does without us elsewhere and read the answer of one of these: it follows. */
function askedOf(
  { originals, names }: Store,
  within: Within,
  scope: Scope,
): { asked: There[]; askedNames: KeptName[] } {
  const there = originals.filter((one): one is There => one.at !== null);
  const isWithin = ({ at }: There) => within.area(at.sheet, at.rect);
  const answerAt = answersAmong(there.filter(isWithin));
  const follows = (formula: string | null, sheet: string) =>
    formula !== null && !asksUs(formula) && spillsReadBy(formula, sheet).some((source) => answerAt(source));
  return {
    asked: there.filter((one) => isWithin(one) || follows(one.formula, one.at.sheet)),
    askedNames: names.filter(({ formula }) => scope.kind === 'workbook' || follows(formula, '')),
  };
}

const answersAmong =
  (originals: readonly Original[]) =>
  ({ sheet, row, column }: CellPlace): Original | undefined =>
    originals.find(
      ({ at, left }) => left?.way === 'area' && at?.sheet === sheet && at.rect.row === row && at.rect.column === column,
    );

/** What reads an answer by `#` waits until that is a formula again; where it never will be, it reads the cells by their addresses. */
function choose(
  judged: Judged[],
  judgedNames: JudgedName[],
  originals: readonly Original[],
  changed: Changed,
): { cells: Chosen<Judged>[]; names: Chosen<JudgedName>[] } {
  const isWanted = ({ state }: { state: State | 'deleted' }) =>
    state === 'as left' || (state === 'changed' && changed === 'restored');
  const isOver = ({ state }: Judged) => state === 'lost' || (state === 'changed' && changed === 'forgotten');
  const alive = new Set<Original>(
    judged.filter((each) => isWanted(each) || each.state === 'has its formula').map(({ one }) => one),
  );
  const over = new Set<Original>(judged.filter(isOver).map(({ one }) => one));
  const answerAt = answersAmong(originals);
  const formulaOf = (formula: string | null, sheet: string): string | null => {
    if (formula === null) return null;
    const read = spillsReadBy(formula, sheet).flatMap((source) => answerAt(source) ?? []);
    if (read.some((one) => !alive.has(one) && !over.has(one))) return null;
    return withAddresses(formula, sheet, (source) => {
      const one = answerAt(source);
      return one && over.has(one) ? one.at?.rect : undefined;
    });
  };
  const chosen = (): Chosen<Judged>[] =>
    judged.filter(isWanted).flatMap((each) => {
      const formula = formulaOf(each.one.formula, each.one.at.sheet);
      return formula === null ? [] : [{ ...each, formula }];
    });
  // One that waits may be an answer that another reads.
  for (let before = -1; before !== alive.size;) {
    before = alive.size;
    const ready = new Set(chosen().map(({ one }) => one));
    for (const { one } of judged.filter(isWanted)) if (!ready.has(one)) alive.delete(one);
  }
  const names = judgedNames.filter(isWanted).flatMap((each) => {
    const formula = formulaOf(each.one.formula, '');
    return formula === null ? [] : [{ ...each, formula }];
  });
  return { cells: chosen(), names };
}

function jobsFor(workbook: Excel.Workbook, cells: Chosen<Judged>[], names: Chosen<JudgedName>[]): Job[] {
  const written = bySheet(cells, sheetOf).flatMap(({ sheet: name, here }) => {
    const sheet = workbook.worksheets.getItem(name);
    const inputs = here.map(({ one, formula, numberFormats }): CellInput => {
      const { row, column } = one.at.rect;
      return { row, column, input: formula, numberFormat: numberFormats[0]?.[0] ?? 'General' };
    });
    return [...here.flatMap(({ one }) => clearJobs(sheet, one)), ...writeJobs(sheet, inputs)];
  });
  return [...written, ...names.map(({ one, formula }) => nameJob(workbook, one.at, formula))];
}

/** What fills the cells would keep the answer from spilling. */
function clearJobs(sheet: Excel.Worksheet, { at: { rect } }: There): Job[] {
  if (rect.rows * rect.columns === 1) return [];
  return [clearJob(sheet, rect)];
}

/** First what is kept, in case giving back breaks off too. */
function givingBack(chosen: Judged[], names: JudgedName[], store: Store): GiveBack {
  return ({ workbook }) => {
    const lines = linesOf(store);
    const cells = bySheet(chosen, sheetOf).flatMap(({ sheet: name, here }) => {
      const sheet = workbook.worksheets.getItem(name);
      const blocks = here.flatMap(({ one, now, numberFormats }) => {
        const rect = { ...one.at.rect, rows: now.length, columns: now[0]?.length ?? 1 };
        return blockJobs(sheet, rect, now, numberFormats);
      });
      return [...here.flatMap(({ one }) => clearJobs(sheet, one)), ...blocks];
    });
    const defined = names.map(({ one, now }) => nameJob(workbook, one.at, now));
    return [...lineJobs(workbook, lines, lines.length), ...cells, ...defined];
  };
}

const sheetOf = ({ one }: Judged): string => one.at.sheet;
