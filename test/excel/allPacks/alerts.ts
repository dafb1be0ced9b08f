/** Alerts and routines of the sample plans: as many as the dashboards count themselves. */
import { alertsOf, routinesOf, type Alert } from '../../../src/sheet/alerts';
import type { Reading } from '../../../src/sheet/reading';

const asOf = 46173;

/** Defines the tests; the reading is there when they run. */
export function alertTests(read: () => Reading): void {
  let reading: Reading;
  let alerts: Alert[];
  beforeAll(() => {
    reading = read();
    alerts = alertsOf(reading);
  });

  /** Of one table's column. */
  function of(table: string, key: string): Alert[] {
    const found = reading.tables.find(({ template }) => template.name === table)!;
    const header = found.columns.get(key)!.header;
    return alerts.filter(({ sheet, column, address }) => {
      const row = Number(/\d+/.exec(address)![0]) - 1;
      const inside = row >= found.body.row && row < found.body.row + found.body.rows;
      return sheet === found.sheet && column === header && inside;
    });
  }
  const words = (table: string, key: string, severity: Alert['severity']) =>
    of(table, key).filter((alert) => alert.severity === severity).length;

  /** A counter of a dashboard, by its English label. */
  async function counter(sheet: string, label: string): Promise<number> {
    return Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load('values');
      await context.sync();
      for (const row of used.values as unknown[][]) {
        const at = row.indexOf(label);
        const count = at < 0 ? undefined : row.slice(at + 1).find((cell) => typeof cell === 'number');
        if (count !== undefined) return count as number;
      }
      throw new Error(`${sheet} counts no ${label}`);
    });
  }
  const nameOf = (code: string) => reading.sheets.find(({ template }) => template.code === code)!.name;

  test('as many as the dashboards count', async () => {
    const counted: [code: string, label: string, here: number][] = [
      ['AMP-1', 'KPIs red', words('AMP_Kpi', 'st', 'red')],
      ['AMP-1', 'KPIs outside limits', of('AMP_Kpi', 'bd').length],
      ['AMP-1', 'Goals red', words('AMP_Goal', 'st', 'red')],
      ['AMP-1', 'Lines tripped', words('AMP_Bud', 'cb', 'red')],
      ['AMP-1', 'Guard-rails broken', of('AMP_BudMix', 'v').length],
      ['AMP-1', 'Milestones red', words('AMP_Mile', 'st', 'red')],
      ['AMP-1', 'Roadmap late or at risk', of('AMP_Road', 'tst').length],
      ['AMP-1', 'High risks open', words('AMP_Risk', 'lv', 'red')],
      ['AMP-1', 'Meeting actions overdue', words('AMP_Meet', 'st', 'overdue')],
      ['QBK-1', 'Routines overdue', routinesOf(reading).filter(({ state }) => state === 'late').length],
      ['QBK-1', 'Goals red', words('QBK_Goal', 'st', 'red')],
      ['QBK-1', 'Goals amber', words('QBK_Goal', 'st', 'amber')],
      ['QBK-1', 'Metrics red or yellow', of('QBK_Metric', 'lv').length],
      ['QBK-1', 'Voice alerts red or yellow, open', of('QBK_Voice', 'lv').length],
      ['QBK-1', 'Lines tripped', words('QBK_Bud', 'cb', 'red')],
      ['QBK-1', 'Stock out of band', of('QBK_Stock', 'v').length],
      ['EXP-1', 'Goals red', words('EXP_Goal', 'st', 'red')],
      ['EXP-1', 'Goals amber', words('EXP_Goal', 'st', 'amber')],
      ['EXP-1', 'Tasks overdue', words('EXP_Wbs', 'st', 'overdue')],
      ['EXP-1', 'Tasks at risk', words('EXP_Wbs', 'st', 'amber')],
      ['EXP-1', 'High risks', words('EXP_Risk', 'lv', 'red')],
    ];
    for (const [code, label, here] of counted)
      expect([code, label, here]).toEqual([code, label, await counter(nameOf(code), label)]);
    expect(alerts.length).toBeGreaterThan(20);
  });

  test('each says what, whose and where, the most pressing first', () => {
    const [late] = of('EXP_Wbs', 'st').filter(({ severity }) => severity === 'overdue');
    expect(late).toMatchObject({ severity: 'overdue', sheet: nameOf('EXP-5'), word: 'Overdue' });
    expect(late!.item).toMatch(/^W\d\d · \w/);
    expect(late!.owner).not.toBe('');
    const severities = alerts.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => 'ora'.indexOf(a[0]!) - 'ora'.indexOf(b[0]!)));
    expect(
      alerts.filter(({ item, address, column }) => item === '' || !/^[A-Z]+\d+$/.test(address) || column === ''),
    ).toEqual([]);
  });

  test('routines: overdue, due today, due within a week', () => {
    const routines = routinesOf(reading);
    expect(routines.filter(({ state }) => state === 'late').map(({ id, due }) => [id, due])).toEqual([['R10', 46170]]);
    for (const { state, due } of routines) {
      if (state === 'soon') expect(due).toBeGreaterThan(asOf);
      expect(due).toBeLessThanOrEqual(asOf + 7);
    }
    expect(routines.map(({ due }) => due)).toEqual(routines.map(({ due }) => due).sort((a, b) => a - b));
  });
}
