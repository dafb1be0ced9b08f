/** The case base: which incidents, voice alerts and findings of the sample stand for it, and under which keys. */
import { sheetWords } from '../../../src/locales/sheets';
import { caseRow } from '../../../src/sheet/archive/caseRows';
import { casesIn } from '../../../src/sheet/archive/cases';
import { sampleReading } from '../../checks/sample';

const cases = casesIn(sampleReading('en'), sheetWords.en);

test('all that happened is listed; what is closed or made standard proposes itself', () => {
  const by = (source: string) => cases.filter((one) => one.source === source);
  expect(by('Incident clock').map(({ what, proposed }) => [what, proposed])).toEqual([
    ['Cap leaks in batch 2603', true],
    ['Live host price mistake', true],
  ]);
  expect(by('Voice alerts').map(({ proposed }) => proposed)).toContain(true);
  expect(
    by('Three-layer review')
      .filter(({ proposed }) => proposed)
      .map(({ lesson }) => lesson),
  ).toEqual(['Media slot fixed 14 days before', 'Export at 02:00', 'Texture shot first']);
});

test('keys are the same in every language but for free texts, and their own', () => {
  expect(new Set(cases.map(({ key }) => key)).size).toBe(cases.length);
  const incident = (all: typeof cases) => all.filter(({ key }) => key.includes('AMP_Crisis')).map(({ key }) => key);
  expect(incident(casesIn(sampleReading('zh-CN'), sheetWords['zh-CN']))).toEqual(incident(cases));
});

test('the same id or point on another date is another case', () => {
  const reading = sampleReading('en');
  const later = {
    ...reading,
    tables: reading.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        const { at, due } = row.values;
        const moved = (value: typeof at) => (typeof value === 'number' ? value + 364 : value);
        return {
          ...row,
          values: {
            ...row.values,
            ...(at !== undefined && { at: moved(at)! }),
            ...(due !== undefined && { due: moved(due)! }),
          },
        };
      }),
    })),
  };
  const kept = new Set(cases.map(({ key }) => key));
  const next = casesIn(later, sheetWords.en);
  expect(next).toHaveLength(cases.length);
  expect(next.filter(({ key }) => kept.has(key))).toEqual([]);
});

test('as a row: texts as texts, empty ones empty', () => {
  const [first] = cases;
  const { cells } = caseRow({ ...first!, what: '=1+1', cause: '' }, 46173, 'Annual');
  expect(cells).toMatchObject({ taken: 46173, what: { text: '=1+1' }, cause: null });
});
