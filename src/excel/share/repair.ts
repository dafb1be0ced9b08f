/**
 * Finds formulas of ours that a journey has damaged, in cells and in names, and enters them again: names that Excel or another add-in
 * changed, and functions Excel has lost sight of. What cannot be repaired is said.
 */
import { mend, type Mended } from '../../functions/formula/damage';
import { bySheet } from '../bySheet';
import { askAll, inRequests, sendAll, type Job } from '../draw/requests';
import { edit } from '../edit';
import { writeJobs } from '../inputs';
import { told } from '../told';
import { nameJob, writtenName, type FoundName } from './names';
import { placeOf, type Place } from './ready';
import { cellReader } from './reading';
import { scan, type FoundCell } from './scan';

export type Damage = (Place | { name: string }) & {
  /** The formula as it stands. */
  formula: string;
  /** `renamed`: its names were changed; `forgotten`: the names are right, but Excel does not know them. */
  kind: 'renamed' | 'forgotten';
  changes: Mended['changes'];
};

export interface Damaged {
  repairable: Damage[];
  /** Of functions this version does not have: by the names that stand there. */
  unknown: (Place & { functions: string[] })[];
}

export interface Repaired {
  repaired: Damage[];
  /** Entered again, and still not known to Excel. */
  still: Place[];
  unknown: Damaged['unknown'];
  oneUndoStep: boolean;
}

interface Finding {
  cells: { found: FoundCell; mended: Mended }[];
  names: { found: FoundName; mended: Mended }[];
  unknown: Damaged['unknown'];
}

const showsNoName = ({ value, spill }: FoundCell) => [value, ...(spill?.values.flat() ?? [])].includes('#NAME?');

async function find(context: Excel.RequestContext): Promise<Finding> {
  const { sheets, names } = await scan(context, { kind: 'workbook' });
  const cells = sheets.flatMap((sheet) => sheet.cells).map((found) => ({ found, mended: mend(found.formula) }));
  return {
    cells: cells.filter(
      ({ found, mended }) => mended.changes.length > 0 || (showsNoName(found) && mended.unknown.length === 0),
    ),
    names: names
      .map((found) => ({ found, mended: mend(found.formula) }))
      .filter(({ mended }) => mended.changes.length > 0),
    unknown: cells.flatMap(({ found, mended }) =>
      mended.unknown.length > 0 ? [{ ...placeOf(found), functions: mended.unknown }] : [],
    ),
  };
}

const damagesOf = ({ cells, names }: Finding): Damage[] => [
  ...cells.map(({ found, mended: { changes } }): Damage => ({
    ...placeOf(found),
    formula: found.formula,
    kind: changes.length > 0 ? 'renamed' : 'forgotten',
    changes,
  })),
  ...names.map(({ found, mended: { changes } }): Damage => {
    return { name: writtenName(found), formula: found.formula, kind: 'renamed', changes };
  }),
];

export function lookForDamage(): Promise<Damaged> {
  return told(async (context) => {
    const finding = await find(context);
    return { repairable: damagesOf(finding), unknown: finding.unknown };
  });
}

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function repair(): Promise<Repaired> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const finding = await find(context);
    const { cells, names, unknown } = finding;
    if (cells.length + names.length === 0) return { repaired: [], still: [], unknown };
    begin(({ workbook }) => jobsFor(workbook, finding, false), [...new Set(cells.map(({ found }) => found.sheet))]);
    await sendAll(context, inRequests(jobsFor(context.workbook, finding, true)));
    const reader = cellReader(
      context.workbook,
      cells.map(({ found }) => found),
    );
    await askAll(context, reader.jobs);
    const readCell = reader.read();
    const still = cells.filter(({ found }) => readCell(found)?.value === '#NAME?');
    return { repaired: damagesOf(finding), still: still.map(({ found }) => placeOf(found)), unknown };
  });
  return { ...result, oneUndoStep };
}

function jobsFor(workbook: Excel.Workbook, finding: Finding, mended: boolean): Job[] {
  const cells = bySheet(finding.cells, ({ found }) => found.sheet).flatMap(({ sheet, here }) =>
    writeJobs(
      workbook.worksheets.getItem(sheet),
      here.map((one) => ({ ...one.found, input: mended ? one.mended.formula : one.found.formula })),
    ),
  );
  const names = finding.names.map((one) =>
    nameJob(workbook, one.found, mended ? one.mended.formula : one.found.formula),
  );
  return [...cells, ...names];
}
