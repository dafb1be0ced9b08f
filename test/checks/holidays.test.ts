/** The table of holidays is checked as any other: dates, kinds, days that stand there twice; a list of days that is right says nothing. */
import { Change, day, word } from './change';

const row = (date: string | number, kind: string) => ({ date, name: 'Labour Day', kind });
const [off, work] = [word('day', 'off'), word('day', 'work')];

/** Rules that have something to say only after the change. */
function found(made: Change): string[] {
  const before = new Set(new Change().findings().map(({ id }) => id));
  return made.findings().flatMap(({ id, rule }) => (before.has(id) ? [] : [rule]));
}

test('days that are right', () => {
  const made = new Change()
    .set('SET_Holiday', 0, row(day('2026-05-01'), off))
    .set('SET_Holiday', 1, row(day('2026-05-09'), work));
  expect(found(made)).toEqual([]);
});

test.each<[string, string, ReturnType<typeof row>[]]>([
  ['no kind', 'L001', [row(day('2026-05-01'), '')]],
  ['no date', 'L001', [row('', off)]],
  ['a kind the list has not', 'L002', [row(day('2026-05-01'), 'Half day')]],
  ['a day twice', 'L006', [row(day('2026-05-01'), off), row(day('2026-05-01'), work)]],
])('%s: %s', (_, rule, rows) => {
  const made = rows.reduce((all, one, index) => all.set('SET_Holiday', index, one), new Change());
  expect(found(made)).toContain(rule);
});
