/** What is written can be read: figures fit their columns, headers stand on two lines, labels end before their values. */
import { rectOf } from '../../src/sheet/address';
import { linesIn, textWidth } from '../../src/sheet/measure';
import type { PlanSheet } from '../../src/sheet/plan';
import { languageCodes } from '../../src/locales/languages';
import { cellsOf, planOf, textOf } from './plans';

/** The text of a figure in the formats the templates use. */
function shown(value: number, format: string): string {
  if (format.startsWith('yyyy') || format === 'hh:mm') return format;
  if (format === ';;;') return '';
  if (format.endsWith('%')) return `${(value * 100).toFixed((format.split('.')[1]?.length ?? 1) - 1)}%`;
  if (format.startsWith('['))
    return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);
  if (format.startsWith('#,##0')) return Math.round(value).toLocaleString('en-US');
  if (/^0(\.0+)?$/.test(format)) return value.toFixed(format.split('.')[1]?.length ?? 0);
  return String(value);
}

function formatsOf(sheet: PlanSheet): (row: number, column: number) => string {
  const areas = sheet.styles.flatMap(({ style, areas: addresses }) =>
    addresses.map((address) => ({ rect: rectOf(address), format: style.numberFormat ?? 'General' })),
  );
  return (row, column) =>
    [...areas]
      .reverse()
      .find(
        ({ rect }) =>
          row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns,
      )?.format ?? 'General';
}

const widthsOf = (sheet: PlanSheet) => sheet.columnWidths.map(({ width }) => width);

describe.each(languageCodes)('%s', (language) => {
  const plan = planOf({ language, answers: { sample: true } });

  test.each(plan.sheets.map((sheet): [string, PlanSheet] => [sheet.code, sheet]))(
    '%s: typed figures fit',
    (_, sheet) => {
      const widths = widthsOf(sheet);
      const formatAt = formatsOf(sheet);
      const clipped = [...cellsOf(sheet)].flatMap(([address, one]) => {
        if (typeof one !== 'number') return [];
        const { row, column } = rectOf(address);
        const text = shown(one, formatAt(row, column));
        return text.length + 0.5 > (widths[column] ?? 9) ? [`${address}: ${text} in ${widths[column]}`] : [];
      });
      expect(clipped).toEqual([]);
    },
  );

  test.each(plan.sheets.map((sheet): [string, PlanSheet] => [sheet.code, sheet]))(
    '%s: headers stand on the lines their row has',
    (_, sheet) => {
      const widths = widthsOf(sheet);
      const cells = cellsOf(sheet);
      const cut = sheet.tables.flatMap(({ address }) => {
        const rect = rectOf(address);
        const points = sheet.rowHeights.find(({ rows }) => rows === `${rect.row + 1}:${rect.row + 1}`)?.points ?? 0;
        return [...cells].flatMap(([at, one]) => {
          const { row, column } = rectOf(at);
          if (row !== rect.row || column < rect.column || column >= rect.column + rect.columns) return [];
          const header = textOf(one) ?? '';
          return linesIn(header, widths[column] ?? 9) * 14 > points ? [`${at}: ${header}`] : [];
        });
      });
      expect(cut).toEqual([]);
    },
  );

  test.each(plan.sheets.map((sheet): [string, PlanSheet] => [sheet.code, sheet]))(
    '%s: a label ends before its value',
    (_, sheet) => {
      const widths = widthsOf(sheet);
      const cells = cellsOf(sheet);
      const firstTable = Math.min(...sheet.tables.map(({ address }) => rectOf(address).row));
      const cut = [...cells].flatMap(([at, one]) => {
        const { row, column } = rectOf(at);
        if (column !== 0 || row < 5 || row >= firstTable - 2 || !textOf(one)) return [];
        const next = widths.findIndex(
          (_width, index) =>
            index > 0 && (cells.get(at.replace(/^A/, String.fromCharCode(65 + index))) ?? null) !== null,
        );
        if (next < 0) return [];
        const room = widths.slice(0, next).reduce((sum, width) => sum + width, 0);
        return textWidth(textOf(one) ?? '') > room ? [`${at}: ${textOf(one)}`] : [];
      });
      expect(cut).toEqual([]);
    },
  );
});
