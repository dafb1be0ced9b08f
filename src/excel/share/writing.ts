/** Converting as jobs: what is kept, what is written into cells and names, and everything back as it was. */
import { overlaps } from '../../sheet/address';
import { bySheet } from '../bySheet';
import type { Job } from '../draw/requests';
import type { GiveBack } from '../edit';
import { blockJobs, clearJob, formatJob, writeJobs, type CellInput } from '../inputs';
import { allCells, allNames, areaOf, type Change, type Changes, type NameChange } from './changes';
import { emptyJob } from './compare';
import { nameJob } from './names';
import { lineJobs, lineOf, lineOfName, linesOf, type KeptName, type Original, type Store } from './originals';
import { constant } from './ready';

/** A formula taken out of the same place before is no longer what belongs there. */
export function keepJobs(workbook: Excel.Workbook, changes: Changes, store: Store): Job[] {
  const [cells, names] = [allCells(changes), allNames(changes)];
  const isOutdated = ({ at }: Original) =>
    !at || cells.some(({ found }) => found.sheet === at.sheet && overlaps(areaOf(found), at.rect));
  const isOutdatedName = ({ at }: KeptName) =>
    !at || names.some(({ found }) => found.name === at.name && found.sheet === at.sheet);
  const kept = {
    ...store,
    originals: store.originals.filter((one) => !isOutdated(one)),
    names: store.names.filter((one) => !isOutdatedName(one)),
  };
  const lines = [
    ...linesOf(kept),
    ...cells.map(({ found, formula, left }) => {
      return lineOf({ sheet: found.sheet, rect: areaOf(found) }, formula, left, found);
    }),
    ...names.map(({ found, formula, left }) => lineOfName(found, formula, left ?? '')),
  ];
  return lineJobs(workbook, lines, linesOf(store).length);
}

export function writingJobs(workbook: Excel.Workbook, changes: Changes): Job[] {
  const cells = bySheet(allCells(changes), sheetOf).flatMap(({ sheet: name, here }) => {
    const sheet = workbook.worksheets.getItem(name);
    const single = here.filter(({ found, left }) => !found.spill || left.way === 'native');
    const inputs = single.map(({ found, left }): CellInput => {
      return { ...found, input: left.way === 'native' ? left.formula : constant(found.value) };
    });
    return [...writeJobs(sheet, inputs), ...here.flatMap((change) => areaJobs(sheet, change))];
  });
  return [...cells, ...allNames(changes).flatMap((one) => nameJobs(workbook, one, one.left))];
}

const nameJobs = (workbook: Excel.Workbook, { found }: NameChange, formula: string | null): Job[] =>
  formula === null ? [] : [nameJob(workbook, found, formula)];

/** The formula goes first: what it spilled then gives way. */
function areaJobs(sheet: Excel.Worksheet, { found: { row, column, spill }, left }: Change): Job[] {
  if (!spill || left.way === 'native') return [];
  const inputs = spill.values.map((line) => line.map(constant));
  return [
    clearJob(sheet, { row, column, rows: 1, columns: 1 }),
    ...blockJobs(sheet, spill.rect, inputs, spill.numberFormats),
  ];
}

const sheetOf = ({ found }: Change): string => found.sheet;

/** What is kept gives way last, when everything else is back. */
export function givingBack(changes: Changes, store: Store): GiveBack {
  const [all, names] = [allCells(changes), allNames(changes)];
  return ({ workbook }) => {
    const cells = bySheet(all, sheetOf).flatMap(({ sheet: name, here }) => {
      const sheet = workbook.worksheets.getItem(name);
      const spills = here.flatMap(({ found: { spill } }) => (spill ? [spill] : []));
      const inputs = here.map(({ found }) => ({ ...found, input: found.formula }));
      return [
        ...spills.map(({ rect }) => clearJob(sheet, rect)),
        ...writeJobs(sheet, inputs),
        ...spills.map(({ rect, numberFormats }) => formatJob(sheet, rect, numberFormats)),
      ];
    });
    const asked = changes.names.length > 0 ? [emptyJob(workbook, changes.names.length)] : [];
    const back = [...cells, ...names.flatMap((one) => nameJobs(workbook, one, one.found.formula)), ...asked];
    const lines = linesOf(store);
    return store.exists ? [...back, ...lineJobs(workbook, lines, lines.length + all.length + names.length)] : back;
  };
}
