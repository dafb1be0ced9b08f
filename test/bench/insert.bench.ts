/** A whole pack with its sample inserted and calculated, against writing the same values alone, one assignment a sheet. */
import { insertPlan } from '../../src/excel/insert';
import { defaultAnswers } from '../../src/sheet/answers';
import { library } from '../../src/templates';
import { registerFunctions } from '../excel/functions';
import { startExcel } from '../host/office';
import { report, type Figure } from './measure';

type Values = Map<string, unknown[][]>;

const limit = 3;
const rounds = 3;
const pack = (name: string) => library.sheets.filter((sheet) => sheet.pack === name).map(({ code }) => code);
const selections: Record<string, string[]> = {
  'annual pack with sample': pack('annual'),
  'EXP-4 + EXP-5 with sample': ['EXP-4', 'EXP-5'],
};
const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), sample: true };

export async function insertBench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, sheets] of Object.entries(selections)) {
    const insert = () => insertPlan({ sheets, answers }, () => undefined, new AbortController().signal);
    const { values } = await inWorkbook(insert);
    const contenders = [
      { name: 'inserted and calculated', work: insert, milliseconds: Infinity },
      { name: 'the same values written alone', work: () => write(values), milliseconds: Infinity },
    ];
    for (let round = 0; round < rounds; round += 1)
      for (const contender of contenders)
        contender.milliseconds = Math.min(contender.milliseconds, (await inWorkbook(contender.work)).milliseconds);
    report(`The ${name}, ${values.size} sheets, in the preview's engine`, contenders);
    const ratio = contenders[0]!.milliseconds / contenders[1]!.milliseconds;
    figures.push({
      work: `${name}: inserted and calculated ÷ writing its values alone`,
      found: `${ratio.toFixed(1)} ×`,
      target: `≤ ${limit} ×`,
      met: ratio <= limit,
    });
  }
  return figures;
}

/** Each round has a workbook of its own; only what is done in it is timed. */
async function inWorkbook(work: () => Promise<unknown>): Promise<{ milliseconds: number; values: Values }> {
  const excel = await startExcel({ global: true });
  try {
    registerFunctions(excel, null);
    globalThis.gc?.();
    const started = process.cpuUsage();
    await work();
    await excel.engine.calculation.settle();
    const { user, system } = process.cpuUsage(started);
    return { milliseconds: (user + system) / 1000, values: await readValues() };
  } finally {
    excel.dispose();
  }
}

function readValues(): Promise<Values> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('values'));
    await context.sync();
    return new Map(worksheets.items.flatMap(({ name }, i) => (used[i]!.isNullObject ? [] : [[name, used[i]!.values]])));
  });
}

const write = (values: Values) =>
  Excel.run(async (context) => {
    for (const [name, cells] of values) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length).values = cells;
    }
    await context.sync();
  });
