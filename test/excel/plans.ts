/** Plans made by hand: a small one, one with everything a plan can hold, and large ones of any size. */
import type { Answers } from '../../src/sheet/answers';
import { defaultAnswers } from '../../src/sheet/answers';
import { area, columnName } from '../../src/sheet/address';
import type { Plan, PlanSheet } from '../../src/sheet/plan';

export const answers: Answers = { ...defaultAnswers('2026-04-01', { code: 'en', currency: 'CNY' }), brand: 'Qingyu' };

export function plainSheet(name: string, more: Partial<PlanSheet> = {}): PlanSheet {
  return {
    code: 'TST-1',
    copy: 1,
    name,
    tabColor: '#2B579A',
    blocks: [{ address: 'A1', cells: [[{ text: name }]] }],
    tables: [],
    styles: [],
    columnWidths: [],
    rowHeights: [],
    fitted: [],
    validations: [],
    rules: [],
    charts: [],
    links: [],
    outline: [],
    freeze: { rows: 0, columns: 0 },
    print: { area: 'A1:B2', landscape: false, titleRows: '$1:$1', pagesWide: 1, header: '', footer: '' },
    ...more,
  };
}

export function planOf(...sheets: PlanSheet[]): Plan {
  return {
    sheets,
    names: [],
    additions: [],
    open: { sheet: sheets[0]?.name ?? '', address: 'A1' },
    unlinked: [],
  };
}

export const smallPlan = (): Plan => planOf(plainSheet('Small'));

/** Two sheets that lean on each other, with one of everything. */
export function fullPlan(): Plan {
  const tasks = plainSheet('排期 & tasks', {
    code: 'TST-2',
    copy: 2,
    tabColor: '#107C41',
    blocks: [
      {
        address: 'A1:D5',
        cells: [
          [{ text: 'Tasks' }, null, null, null],
          [{ text: 'Task' }, { text: 'Start' }, { text: 'Done' }, { text: 'Days' }],
          [{ text: '=1+1' }, 46118, 0.5, { formula: '=[@Start]-PLN_Start+1' }],
          [{ text: '12%' }, 46125, 1, { formula: '=[@Start]-PLN_Start+1' }],
          [null, null, null, { formula: '=IF([@Start]="","",[@Start]-PLN_Start+1)' }],
        ],
      },
    ],
    tables: [{ name: 'PLN_Task', address: 'A2:D5', filterButtons: true }],
    styles: [
      { style: { font: { bold: true, size: 16, color: '#1F2937' } }, areas: ['A1'] },
      {
        style: { font: { color: '#1D4ED8' }, fill: '#FFFFFF', grid: '#D0D7DE', vertical: 'top' },
        areas: ['A3:A5', 'C3:C5'],
      },
      { style: { numberFormat: 'yyyy-mm-dd', align: 'center', grid: '#D0D7DE' }, areas: ['B3:B5'] },
      { style: { numberFormat: '0.0%', fill: '#F3F4F6', wrap: true }, areas: ['C3:C5'] },
      { style: { indent: 2, underline: '#333333' }, areas: ['A4'] },
    ],
    columnWidths: [{ columns: 'A:A', width: 30 }],
    rowHeights: [{ rows: '1:1', points: 26 }],
    validations: [
      {
        areas: ['A3:A5'],
        rule: { kind: 'list', source: '=PLN_Words' },
        error: { title: 'Task', message: 'Pick a task.', stop: false },
        prompt: { title: 'Task', message: 'One of the list.' },
      },
      {
        areas: ['C3:C5'],
        rule: { kind: 'decimal', operator: 'Between', from: 0, to: 1 },
        error: { title: 'Done', message: 'Between 0 and 1.', stop: true },
      },
      {
        areas: ['B3:B5'],
        rule: { kind: 'date', operator: 'GreaterThanOrEqualTo', from: '=PLN_Start' },
        error: { title: 'Start', message: 'Not before the plan.', stop: true },
      },
    ],
    rules: [
      { kind: 'equals', areas: ['A3:A5'], text: 'say "late"', look: { fill: '#F9D0CF', color: '#7F1D1D', bold: true } },
      {
        kind: 'formula',
        areas: ['A3:C5'],
        formula: '=AND($A3="",$B3<>"")',
        look: { fill: '#FFF9D6' },
        stopIfTrue: true,
      },
      { kind: 'dataBar', areas: ['C3:C5'], color: '#8FB8E8', negative: '#E58E8A', from: 0, to: 1 },
    ],
    charts: [
      {
        kind: 'bar',
        title: 'Done by task',
        alt: 'Bars of the share done',
        categories: "'排期 & tasks'!$A$3:$A$4",
        series: [{ name: 'Done', values: "'排期 & tasks'!$C$3:$C$4", color: '#1F5A99' }],
        at: 'F2:L14',
        numberFormat: '0%',
      },
      {
        kind: 'combo',
        title: 'Two measures',
        alt: 'Columns and a line',
        categories: "'排期 & tasks'!$A$3:$A$4",
        series: [
          { name: 'Done', values: "'排期 & tasks'!$C$3:$C$4", color: '#1F5A99' },
          { name: 'Days', values: "'排期 & tasks'!$D$3:$D$4", color: '#E08A1E', line: true, secondary: true },
        ],
        at: 'F16:L28',
      },
    ],
    links: [{ address: 'F1', reference: "'Anna''s settings'!A1", text: 'Settings', tip: 'To the settings' }],
    outline: [{ columns: 'C:D', collapsed: true }],
    freeze: { rows: 2, columns: 1 },
    print: {
      area: 'A1:D5',
      landscape: true,
      titleRows: '$2:$2',
      pagesWide: 1,
      header: '',
      footer: '&L&A&RPage &P of &N',
    },
  });
  const settings = plainSheet("Anna's settings", {
    blocks: [
      {
        address: 'A1:B3',
        cells: [
          [{ text: 'Start' }, 46118],
          [{ text: 'Words' }, { text: '计划' }],
          [null, { text: '@SUM' }],
        ],
      },
    ],
    freeze: { rows: 1, columns: 0 },
  });
  return {
    ...planOf(tasks, settings),
    names: [
      { name: 'PLN_Start', formula: "='Anna''s settings'!$B$1", comment: 'First day' },
      { name: 'PLN_Words', formula: "='Anna''s settings'!$B$2:$B$3" },
      { name: 'PLN_Days', formula: '=SUM(PLN_Task[Days])' },
    ],
    open: { sheet: '排期 & tasks', address: 'A3' },
  };
}

/** `sheets` sheets of 40 columns and `rows` rows, each with a table, looks, a rule, a validation and a chart. */
export function largePlan(sheets: number, rows: number): Plan {
  const columns = 40;
  const names = Array.from({ length: columns }, (_, column) => `Column ${column + 1}`);
  const all = Array.from({ length: sheets }, (_, index) => {
    const name = `Large ${index + 1}`;
    const body = (column: number) => `${columnName(column)}2:${columnName(column)}${rows + 1}`;
    return plainSheet(name, {
      blocks: [
        {
          address: area({ row: 0, column: 0, rows: rows + 1, columns }),
          cells: [
            names.map((text) => ({ text })),
            ...Array.from({ length: rows }, (_row, row) =>
              names.map((_name, column) =>
                column === columns - 1
                  ? { formula: '=SUM([@[Column 2]:[Column 3]])' }
                  : column === 0
                    ? { text: `Task ${row}` }
                    : row * column,
              ),
            ),
          ],
        },
      ],
      tables: [
        {
          name: `LRG_${index + 1}`,
          address: area({ row: 0, column: 0, rows: rows + 1, columns }),
          filterButtons: true,
        },
      ],
      styles: names.map((_name, column) => ({
        style: { fill: `#F0F0${String(10 + (column % 5))}`, grid: '#D0D7DE', numberFormat: '#,##0' },
        areas: [body(column)],
      })),
      validations: [
        {
          areas: [body(1)],
          rule: { kind: 'wholeNumber', operator: 'GreaterThanOrEqualTo', from: 0 },
          error: { title: 'Number', message: 'At least 0.', stop: true },
        },
      ],
      rules: [{ kind: 'formula', areas: [body(2)], formula: '=$C2>100', look: { fill: '#FDE9B8' } }],
      charts: [
        {
          kind: 'column',
          title: 'Large',
          alt: 'Columns',
          categories: `'${name}'!$A$2:$A$9`,
          series: [{ name: 'B', values: `'${name}'!$B$2:$B$9`, color: '#1F5A99' }],
          at: 'AQ2:AX20',
        },
      ],
    });
  });
  return planOf(...all);
}
