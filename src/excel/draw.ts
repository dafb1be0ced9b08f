/**
 * Draws a plan: what is to be written as jobs, in the order in which one thing stands on another, spread over as many requests as
 * their size asks for (`draw/requests.ts`): two for any plan below Excel's limit. Taking back is `takeBack.ts`.
 */
import type { Plan, PlanSheet } from '../sheet/plan';
import { additionFormatJobs, additionsOf, computedLookJobs, type Addition } from './draw/additions';
import { cellJobs, type Part } from './draw/cells';
import { chartJob } from './draw/charts';
import { fitJobs, layoutJobs } from './draw/layout';
import { linkJobs } from './draw/links';
import { nameJobs } from './draw/names';
import { printJob } from './draw/print';
import { inRequests, type Job } from './draw/requests';
import { ruleJobs } from './draw/rules';
import { styleJobs } from './draw/styles';
import { tableJobs } from './draw/tables';
import { validationJobs } from './draw/validations';
import { mark } from './marks';

export interface Drawing {
  sheets: { plan: PlanSheet; sheet: Excel.Worksheet }[];
  additions: Addition[];
  /** Cells, tables and names, then looks and everything else; each entry is one request. */
  requests: Job[][];
}

/** Adds the sheets at once; everything else waits for its request. */
export function draw({ workbook }: Excel.RequestContext, plan: Plan, lostNames: string[]): Drawing {
  const sheets = plan.sheets.map((each) => ({ plan: each, sheet: addSheet(workbook, each) }));
  const additions = additionsOf(workbook, plan.additions);
  const onEach = (jobs: (sheet: Excel.Worksheet, plan: PlanSheet) => Job[]) =>
    sheets.flatMap((each) => jobs(each.sheet, each.plan));
  const cells = (part: Part) => [
    ...onEach((sheet, { blocks }) => blocks.flatMap((block) => cellJobs(sheet, block, part))),
    ...additions.flatMap((addition) => cellJobs(addition.sheet, addition.block, part)),
  ];
  const write = [
    ...cells('constants'),
    ...onEach(tableJobs),
    ...nameJobs(workbook, plan.names, lostNames),
    ...cells('formulas'),
  ];
  const dress = [
    ...onEach(layoutJobs),
    ...onEach(linkJobs),
    ...plan.additions.flatMap((addition) => additionFormatJobs(workbook, addition)),
    ...additions.flatMap(computedLookJobs),
    ...onEach((sheet, { styles }) => styles.flatMap((style) => styleJobs(sheet, style))),
    ...onEach(fitJobs),
    ...onEach((sheet, { validations }) => validations.flatMap((validation) => validationJobs(sheet, validation))),
    ...onEach(ruleJobs),
    ...onEach((sheet, { charts }) => charts.map((chart) => chartJob(workbook, sheet, chart))),
    ...onEach((sheet, each) => [printJob(sheet, each)]),
  ];
  return { sheets, additions, requests: [...inRequests(write), ...inRequests(dress)] };
}

function addSheet(workbook: Excel.Workbook, plan: PlanSheet): Excel.Worksheet {
  // With its final name at once: on the desktop renaming empties the undo list.
  const sheet = workbook.worksheets.add(plan.name);
  // Told even when a later action of the same request fails, and so what tells our sheets from others.
  sheet.load('id');
  sheet.tabColor = plan.tabColor;
  mark(sheet, plan);
  return sheet;
}
