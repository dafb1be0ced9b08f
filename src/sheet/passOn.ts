/** Rows that are worth a row in another table too: a threat in the register of risks, an alert in the register of incidents. Pure. */
import type { CellValue } from './existing';
import { lightOf, type Light } from './judgements';
import { nextId } from './nextId';
import { isBlank, type Reading, type ReadRow, type ReadTable } from './reading';

type Source = { key: string } | { list: string; code: string } | { firstId: string } | 'asOf';

interface Passage {
  from: string;
  to: string;
  when(row: ReadRow, table: ReadTable, reading: Reading): boolean;
  /** Key of the other table → what it gets. The first text tells whether the row is there already. */
  cells: Record<string, Source>;
}

const key = (name: string): Source => ({ key: name });
const word = (list: string, code: string): Source => ({ list, code });
const hasCode =
  (column: string, list: string, code: string): Passage['when'] =>
  ({ values }, _, { settings }) =>
    settings.codeOf(list, values[column]) === code;
const isTyped =
  (column: string): Passage['when'] =>
  ({ values }) =>
    !isBlank(values[column]);
const hasLight =
  (column: string, lights: readonly Light[]): Passage['when'] =>
  ({ values }, table, reading) => {
    const light = lightOf(table, column, values[column], reading);
    return light !== undefined && lights.includes(light);
  };

const newRisk = { id: { firstId: 'K-1' }, st: word('state', 'open') };

const passages: Passage[] = [
  {
    from: 'AMP_Swot',
    to: 'AMP_Risk',
    when: hasCode('q', 'swot', 'T'),
    cells: { ...newRisk, what: key('item'), i: key('imp') },
  },
  {
    from: 'QBK_Swot',
    to: 'AMP_Risk',
    when: hasCode('q', 'swot', 'T'),
    cells: { ...newRisk, what: key('item'), i: key('imp') },
  },
  {
    from: 'AMP_Macro',
    to: 'AMP_Risk',
    when: hasCode('side', 'swot', 'T'),
    cells: { ...newRisk, what: key('item'), sig: key('ev'), p: key('prob'), i: key('imp') },
  },
  {
    from: 'QBK_Meet',
    to: 'AMP_Risk',
    when: isTyped('risk'),
    cells: { ...newRisk, what: key('risk'), own: key('own') },
  },
  {
    from: 'EXP_Env',
    to: 'EXP_Risk',
    when: hasCode('side', 'side', 'threat'),
    cells: { risk: key('find'), sig: key('ev') },
  },
  {
    from: 'QBK_Voice',
    to: 'AMP_Crisis',
    when: hasLight('lv', ['red', 'amber']),
    cells: {
      id: { firstId: 'I-01' },
      what: key('what'),
      lv: key('lv'),
      at: key('at'),
      first: key('first'),
      end: key('end'),
    },
  },
  {
    from: 'AMP_Kpi',
    to: 'AMP_Meet',
    when: hasLight('st', ['red']),
    cells: { kpi: key('id'), day: 'asOf', own: key('own') },
  },
  {
    from: 'EXP_Meet',
    to: 'EXP_Review',
    when: isTyped('what'),
    cells: {
      lv: word('rlv', 'process'),
      item: key('what'),
      cause: key('why'),
      act: key('act'),
      own: key('own'),
      due: key('due'),
    },
  },
];

export interface PassOn {
  /** Name of the template, for when the workbook has no such table. */
  to: string;
  /** Each table of that kind in the workbook. */
  target: ReadTable | null;
  cells: Record<string, CellValue>;
  /** The row in which it stands already. */
  there: ReadRow | null;
}

/** What a row may be passed on to: the rows it would make, table by table. */
export function passOnsOf(reading: Reading, table: ReadTable, row: ReadRow): PassOn[] {
  return passages
    .filter(({ from, when }) => from === table.template.name && row.begun && when(row, table, reading))
    .flatMap(({ to, cells }): PassOn[] => {
      const targets = reading.tables.filter(({ template }) => template.name === to);
      if (targets.length === 0) return [{ to, target: null, cells: {}, there: null }];
      return targets.map((target) => {
        const filled = Object.entries(cells).map(([name, source]): [string, CellValue] => [
          name,
          valueOf(source, row, target, reading),
        ]);
        return {
          to,
          target,
          cells: Object.fromEntries(filled.filter(([name, value]) => value !== '' && target.columns.has(name))),
          there: rowWith(cells, row, target),
        };
      });
    });
}

function valueOf(source: Source, row: ReadRow, target: ReadTable, { settings }: Reading): CellValue {
  if (source === 'asOf') return settings.asOf ?? '';
  if ('key' in source) return row.values[source.key] ?? '';
  if ('list' in source) return settings.wordOf(source.list, source.code);
  const ids = target.rows.map(({ values }) => String(values.id ?? '')).filter((id) => id !== '');
  return nextId(ids, source.firstId);
}

/** All that is copied as it stands, stands there. */
function rowWith(cells: Passage['cells'], row: ReadRow, target: ReadTable): ReadRow | null {
  const copied = Object.entries(cells).flatMap(([name, source]): [string, CellValue][] =>
    source !== 'asOf' && 'key' in source && typeof row.values[source.key] === 'string' && row.values[source.key] !== ''
      ? [[name, row.values[source.key] ?? '']]
      : [],
  );
  const [first] = copied;
  if (!first) return null;
  return target.rows.find(({ values }) => values[first[0]] === first[1]) ?? null;
}
