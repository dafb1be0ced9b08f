/** A workbook with the tables of all three packs, read back and checked: within two seconds, in the preview's engine. */
import { rules } from '../../src/checks';
import { check } from '../../src/checks/run';
import { insertPlan } from '../../src/excel/insert';
import { readWorkbook } from '../../src/excel/read/read';
import { defaultAnswers } from '../../src/sheet/answers';
import { library } from '../../src/templates';
import { registerFunctions } from '../excel/functions';
import { startExcel } from '../host/office';
import type { Figure } from './measure';

const limit = 2000;

export async function checkBench(): Promise<Figure[]> {
  const excel = await startExcel({ global: true });
  try {
    registerFunctions(excel, null);
    const answers = { ...defaultAnswers('2026-05-31', { code: 'en', currency: 'CNY' }), brand: 'Qingyu', sample: true };
    const sheets = library.sheets.map(({ code }) => code);
    await insertPlan({ sheets, answers }, () => undefined, new AbortController().signal);
    // What a person would wait for before asking: the inserted plans are calculated.
    await excel.engine.calculation.settle();
    const started = performance.now();
    const reading = await readWorkbook();
    const read = performance.now();
    const { findings, tables, rows } = check(reading, rules);
    const checked = performance.now();
    return [
      {
        work: `reading back ${tables} tables (${rows} rows), sample of all packs`,
        found: ms(read - started),
        target: `≤ ${limit} ms with the check`,
        met: checked - started <= limit,
      },
      {
        work: `${rules.length} rules over them (${findings.length} findings)`,
        found: ms(checked - read),
        target: `≤ ${limit} ms with the reading`,
        met: checked - started <= limit,
      },
    ];
  } finally {
    excel.dispose();
  }
}

const ms = (time: number) => `${Math.round(time)} ms`;
