/** Of cells that say the same, those that stand for the places of the template. */
import { nearest } from '../../../src/excel/language/placed';

const at = (row: number, column: number) => ({ row, column });

test('no more cells than places: all of them, wherever they have come to', () => {
  const cells = [at(40, 9), at(3, 3)];
  expect(nearest(cells, [at(1, 1), at(2, 1)])).toEqual(cells);
});

test('more cells than places: first those in the same column, then the nearest row', () => {
  const [moved, own, beside] = [at(12, 1), at(60, 1), at(10, 2)];
  expect(nearest([beside, own, moved], [at(10, 1)])).toEqual([moved]);
  expect(nearest([beside, own, moved], [at(10, 1), at(11, 2)])).toEqual([beside, moved]);
});

test('a text the template does not write is nobody’s but the person’s', () => {
  expect(nearest([at(1, 1)], [])).toEqual([]);
});
