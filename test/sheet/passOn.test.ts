/** Which rows are worth a row in another table, and what that row would be. */
import type { CellValue } from '../../src/sheet/existing';
import { passOnsOf } from '../../src/sheet/passOn';
import { asOf, readingWith, table } from '../taskpane/reading';

type Lines = Record<string, CellValue>[];
const swot: Lines = [
  { q: 'Threat', item: 'Rival cuts prices', imp: 4, conf: 3 },
  { q: 'Strength', item: 'Own plant', imp: 5, conf: 5 },
  { q: 'Threat', item: '', imp: '', conf: '' },
];
const risks: Lines = [{ id: 'K-7', what: 'Zinc oxide shortage' }];

function passOns(from: string, lines: Lines, row: number, others: Record<string, Lines>) {
  const reading = readingWith({
    tables: [
      table(from, 'From', lines),
      ...Object.entries(others).map(([name, rows]) => table(name, `On ${name}`, rows)),
    ],
    cells: [{ name: 'SET_AsOf', sheet: 'S', address: 'B7', value: asOf, formula: asOf }],
  });
  const [first] = reading.tables;
  return passOnsOf(reading, first!, first!.rows[row]!).map(({ to, target, cells, there }) => ({
    to,
    sheet: target?.sheet,
    cells,
    there: there?.number,
  }));
}

test('a threat would be an open risk with the next number; a strength is none', () => {
  expect(passOns('AMP_Swot', swot, 0, { AMP_Risk: risks })).toEqual([
    {
      to: 'AMP_Risk',
      sheet: 'On AMP_Risk',
      cells: { id: 'K-8', what: 'Rival cuts prices', i: 4, st: 'Open' },
      there: undefined,
    },
  ]);
  expect(passOns('AMP_Swot', swot, 1, { AMP_Risk: risks })).toEqual([]);
});

test('without the register it is named all the same', () => {
  expect(passOns('AMP_Swot', swot, 0, {})).toEqual([{ to: 'AMP_Risk', sheet: undefined, cells: {}, there: undefined }]);
});

test('what stands there already is found', () => {
  const there = [...risks, { id: 'K-8', what: 'Rival cuts prices' }];
  expect(passOns('AMP_Swot', swot, 0, { AMP_Risk: there })).toMatchObject([{ there: 2 }]);
});

test('an alert goes into the register of incidents when it is yellow or red', () => {
  const voice = (lv: string) => [{ at: 46164.5, what: 'Price mistake', lv, first: '', end: '' }];
  expect(passOns('QBK_Voice', voice('Blue'), 0, { AMP_Crisis: [] })).toEqual([]);
  expect(passOns('QBK_Voice', voice('Yellow'), 0, { AMP_Crisis: [{ id: 'I-02', what: 'Leak' }] })).toMatchObject([
    { cells: { id: 'I-03', what: 'Price mistake', lv: 'Yellow', at: 46164.5 }, there: undefined },
  ]);
});

test('a red KPI goes to the meeting of the as-of date', () => {
  const kpi = [{ id: 'K09', name: 'Churn', own: 'Operations', st: 'Red' }];
  expect(passOns('AMP_Kpi', kpi, 0, { AMP_Meet: [] })).toMatchObject([
    { cells: { kpi: 'K09', day: asOf, own: 'Operations' } },
  ]);
});
