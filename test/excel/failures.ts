/** A failure planted at every action of every request of a writing command, and what must be true each time: the workbook is as it was. */
import { PlanProblem } from '../../src/excel/problem';
import type { ActionPlace } from '../../src/preview/wire/dispatcher';
import { HostError } from '../../src/preview/wire/hostObject';
import type { StartedExcel } from '../host/office';

export interface Planted {
  /** Handed to `startExcel`. */
  fail(place: ActionPlace): HostError | undefined;
  plant(fail: Planted['fail'] | null): void;
}

export function planted(): Planted {
  let wanted: Planted['fail'] | null = null;
  return { fail: (place) => wanted?.(place), plant: (fail) => (wanted = fail) };
}

/** What a person could see or miss: cells, looks, names, tables, settings, what is in view and selected, whether events are on. */
export async function stateOf(excel: StartedExcel): Promise<unknown> {
  await excel.events();
  await excel.engine.calculation.settle();
  const snapshot = excel.host.snapshot();
  return { ...snapshot, selection: excel.engine.selection() };
}

/** `most` actions of each request are tried, spread over it, and always its last. Answers how many places were tried. */
export async function failEverywhere(
  excel: StartedExcel,
  { plant }: Planted,
  command: () => Promise<unknown>,
  undo: () => Promise<unknown>,
  most = Infinity,
): Promise<number> {
  const before = await stateOf(excel);
  const from = excel.host.bridge.requests.length;
  await command();
  await excel.events();
  const requests = excel.host.bridge.requests.slice(from);
  const after = await stateOf(excel);
  expect(after).not.toEqual(before);
  await undo();
  expect(await stateOf(excel)).toEqual(before);

  let tried = 0;
  for (const [request, { actions }] of requests.entries()) {
    let lettingGo = false;
    for (const action of placesIn(actions, most)) {
      if (lettingGo && action < actions - 1) continue;
      const base = excel.host.bridge.requests.length + 1;
      let hit = 0;
      plant((place) => {
        if (place.request - base !== request || place.action !== action) return undefined;
        hit += 1;
        return new HostError('AccessDenied', 'Planted.');
      });
      const where = `request ${request}, action ${action}`;
      const problem = await command().then(
        () => 'went through',
        (error: unknown) => error,
      );
      plant(null);
      tried += 1;
      if (problem === 'went through') {
        // That request only lets go of ranges, which Office.js does after the work and never tells of: its last action is tried too.
        lettingGo = true;
        expect([where, unnumbered(await stateOf(excel))]).toEqual([where, unnumbered(after)]);
        await undo();
        expect([where, await stateOf(excel)]).toEqual([where, before]);
        continue;
      }
      expect([where, hit]).toEqual([where, 1]);
      expect([where, problem]).toEqual([where, expect.any(PlanProblem)]);
      expect([where, (problem as PlanProblem).code]).toEqual([where, 'protected']);
      expect([where, await stateOf(excel)]).toEqual([where, before]);
    }
  }
  return tried;
}

/** New columns of a table have other numbers each time they are made. */
function unnumbered(state: unknown): unknown {
  const nameOf = (column: unknown) => (column as { name?: string }).name ?? column;
  return JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === 'columns' && Array.isArray(value) ? value.map(nameOf) : value,
    ),
  );
}

function placesIn(actions: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(actions / most));
  const places = Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);
  return [...new Set([...places, actions - 1])];
}
