/** A failure at every action while findings are fixed. The workbook is small; a real plan fails at fewer places in `fix.test.ts`. */
import type { Fix } from '../../../src/checks/rule';
import { applyFixes } from '../../../src/excel/check/fix';
import { startExcel } from '../../host/office';
import { failEverywhere, planted } from '../failures';

const days = '=[@End]-[@Start]';
const fixes: Fix[] = [
  // A word of a list spelt another way.
  { table: 'Tasks', column: 'Phase', row: 1, cells: [['Launch']], was: [['launch']] },
  // Formulas typed over, one of them by a text that looks like one.
  { table: 'Tasks', column: 'Days', row: 1, cells: [[{ formula: days }], [{ formula: days }]], was: [[99], ['=1+1']] },
  // In a cell with the format of texts.
  { table: 'Tasks', column: 'Days', row: 3, cells: [[{ formula: days }]], was: [['98']] },
];

test('a failure at any action', async () => {
  const failures = planted();
  const excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('D4').numberFormat = [['@']];
    sheet.getRange('A1:D4').formulas = [
      ['Phase', 'Start', 'End', 'Days'],
      ['launch', 1, 4, 99],
      ['Launch', 2, 4, "'=1+1"],
      ['Launch', 3, '=#N/A', '98'],
    ];
    sheet.tables.add('A1:D4', true).name = 'Tasks';
    await context.sync();
  });
  const tried = await failEverywhere(
    excel,
    failures,
    async () => expect(await applyFixes(fixes)).toMatchObject({ changed: [], oneUndoStep: true }),
    () => excel.host.undo(),
  );
  expect(tried).toBeGreaterThan(50);
  excel.dispose();
}, 60_000);
