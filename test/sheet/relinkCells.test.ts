/** Cells that waited for another sheet are computed once it comes, unless someone typed into them. */
import type { ExistingBoard } from '../../src/sheet/existing';
import { cellsOf, drawn, formulaOf, planOf, sheetOf } from '../templates/plans';
import { cell } from '../../src/sheet/address';
import type { Answers } from '../../src/sheet/answers';

const board = (plan: ReturnType<typeof planOf>, code: string): ExistingBoard => {
  const sheet = sheetOf(plan, code);
  const cells = cellsOf(sheet);
  const written = (row: number, column: number) => {
    const one = cells.get(cell(row, column));
    if (one === null || one === undefined) return '';
    return typeof one === 'object' ? ('text' in one ? one.text : one.formula) : one;
  };
  return {
    sheet: sheet.name,
    row: 0,
    column: 0,
    cells: Array.from({ length: 60 }, (_, row) => Array.from({ length: 14 }, (_, column) => written(row, column))),
  };
};

const linkedCell = (content: number | string, answers: Partial<Answers> = {}) => {
  const first = planOf({ sheets: ['QBK-9'] });
  const name = first.names.find((one) => one.name === 'QBK_BudTotal')!;
  const address = name.formula.split('!').at(-1)!.replaceAll('$', '');
  const sheet = sheetOf(first, 'QBK-9').name;
  const cells = [{ name: 'QBK_BudTotal', sheet, address, content }];
  const plan = planOf({ sheets: ['AMP-4', 'AMP-7'], answers, existing: { ...drawn(first), cells } });
  return plan.additions.filter(({ blocks }) => blocks.some((block) => block.address === address));
};

test('a linked figure that is still empty reads the pack that has come', () => {
  const [found, ...others] = linkedCell('');
  expect(others).toEqual([]);
  expect(found?.blocks[0]?.cells).toEqual([[{ formula: '=INDEX(AMP_Season[Budget],QBK_Q)' }]]);
  expect(found).not.toHaveProperty('over');
});

test('one that was typed stays, also when nothing shall be linked', () => {
  expect(linkedCell(123)).toEqual([]);
  expect(linkedCell('', { link: false })).toEqual([]);
});

test("the figure of our own sample gives way to the sample's own source, and is told to whoever writes it", () => {
  expect(linkedCell(5040000, { sample: true })).toMatchObject([{ over: 5040000 }]);
  expect(linkedCell(5040000)).toEqual([]);
});

test('cards and counts of a dashboard are found by their words, wherever they stand', () => {
  const first = planOf({ sheets: ['EXP-1'] });
  const there = board(first, 'EXP-1');
  const moved = { ...there, row: 3, column: 1 };
  const label = (word: string) => {
    const row = there.cells.findIndex((line) => line.includes(word));
    return { row, column: there.cells[row]!.indexOf(word) };
  };
  const [card, count] = [label('New users'), label('Goals red')];
  // Someone typed a count meanwhile.
  const amber = label('Goals amber');
  moved.cells[amber.row]![amber.column + 1] = 7;

  const plan = planOf({ sheets: ['EXP-2'], existing: { ...drawn(first), boards: [moved] } });
  const written = new Map(
    plan.additions.flatMap(({ blocks }) => blocks.map(({ address, cells }) => [address, formulaOf(cells[0]![0])])),
  );
  const at = ({ row, column }: { row: number; column: number }, right: number) => cell(row + 3, column + 1 + right);
  expect(written.get(at(card, 1))).toBe('=IFERROR(INDEX(EXP_Goal[Actual],1),"")');
  expect(written.get(at(card, 2))).toBe('=IFERROR(INDEX(EXP_Goal[Expected by now],1),"")');
  expect(written.get(at(count, 1))).toBe('=COUNTIF(EXP_Goal[Status],"Red")');
  expect(written.has(at(amber, 1))).toBe(false);
  // What needs sheets that are not here yet goes on waiting.
  expect(written.has(at(label('Tasks overdue'), 1))).toBe(false);
});
