/** Laws of the arithmetic on rectangles, addresses and R1C1 formulas. */
import fc from 'fast-check';
import {
  absoluteAddress,
  columnIndex,
  columnName,
  fullAddress,
  localAddress,
  parseLocal,
  quoteSheet,
  sheetNameProblem,
  splitAreas,
  splitSheet,
} from '../../../src/preview/model/address';
import { cellLocks, markCells } from '../../../src/preview/model/protection';
import { fromR1C1, toR1C1 } from '../../../src/preview/model/r1c1';
import {
  bounding,
  contains,
  gridColumns,
  intersect,
  mergeRects,
  shiftSpan,
  subtract,
} from '../../../src/preview/model/rect';
import type { Rect } from '../../../src/preview/engine/engine';

const rects = fc.record({
  row: fc.nat(20),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 8 }),
});
const cellsOf = (rect: Rect) =>
  Array.from(
    { length: rect.rows * rect.columns },
    (_, index) => `${rect.row + Math.floor(index / rect.columns)}/${rect.column + (index % rect.columns)}`,
  );
const set = (rects: Rect[]) => [...new Set(rects.flatMap(cellsOf))].sort();

test('what is left after a hole and the hole make the whole, without overlap', () => {
  fc.assert(
    fc.property(rects, rects, (rect, hole) => {
      const parts = subtract(rect, hole);
      const common = intersect(rect, hole);
      const all = [...parts, ...(common ? [common] : [])];
      expect(set(all)).toEqual(set([rect]));
      expect(all.flatMap(cellsOf)).toHaveLength(rect.rows * rect.columns);
    }),
  );
});

test('merging keeps the cells and never makes more rectangles', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6) }), {
        selector: ({ row, column }) => row * 10 + column,
      }),
      (cells) => {
        const singles = cells.map((cell) => ({ ...cell, rows: 1, columns: 1 }));
        const merged = mergeRects(singles);
        expect(set(merged)).toEqual(set(singles));
        expect(merged.length).toBeLessThanOrEqual(singles.length);
      },
    ),
  );
});

test('the bounding rectangle holds both', () => {
  fc.assert(fc.property(rects, rects, (a, b) => contains(bounding(a, b), a) && contains(bounding(a, b), b)));
});

test('deleting what was just inserted leaves every span as it was', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.integer({ min: 1, max: 10 }),
      fc.nat(45),
      fc.integer({ min: 1, max: 5 }),
      (start, length, at, count) => {
        const grown = shiftSpan(start, length, at, count);
        expect(grown && shiftSpan(grown.start, grown.length, at, -count)).toEqual({ start, length });
      },
    ),
  );
});

test('deleting counts the places that stay', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.integer({ min: 1, max: 10 }),
      fc.nat(45),
      fc.integer({ min: 1, max: 8 }),
      (start, length, at, count) => {
        const places = Array.from({ length }, (_, index) => start + index).filter(
          (place) => place < at || place >= at + count,
        );
        const moved = shiftSpan(start, length, at, -count);
        expect(moved?.length ?? 0).toBe(places.length);
        if (moved) expect(moved.start).toBe((places[0] ?? 0) >= at + count ? (places[0] ?? 0) - count : places[0]);
      },
    ),
  );
});

test('marks: the last word on a cell counts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(rects, fc.boolean()), { maxLength: 8 }), rects, (marks, look) => {
      const kept = marks.reduce<Parameters<typeof markCells>[0]>(
        (list, [rect, value]) => markCells(list, rect, 'locked', value),
        [],
      );
      const locked = new Map<string, boolean>();
      for (const [rect, value] of marks) for (const cell of cellsOf(rect)) locked.set(cell, value);
      const seen = new Set(cellsOf(look).map((cell) => locked.get(cell) ?? true));
      expect(cellLocks(kept, look, 'locked')).toBe(seen.size === 1 ? [...seen][0] : null);
    }),
  );
});

describe('addresses', () => {
  test('columns have names and back', () => {
    fc.assert(fc.property(fc.nat(gridColumns - 1), (index) => columnIndex(columnName(index)) === index));
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  test('written and read again, relative and absolute', () => {
    fc.assert(
      fc.property(rects, (rect) => {
        expect(parseLocal(localAddress(rect))).toEqual(rect);
        expect(parseLocal(absoluteAddress(rect))).toEqual(rect);
      }),
    );
  });

  test.each(['A:C', '3:7', 'B2', 'B2:D9', 'A1:XFD1'])('%s is read and written alike', (address) => {
    const rect = parseLocal(address);
    expect(rect && localAddress(rect)).toBe(address === 'A1:XFD1' ? '1:1' : address);
  });

  test.each(['', 'A', '7', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'one'])('%j is no address', (address) => {
    expect(parseLocal(address)).toBeNull();
  });

  test.each([
    ['Sheet1', 'Sheet1'],
    ['执行计划', '执行计划'],
    ['My plan', "'My plan'"],
    ["Anna's", "'Anna''s'"],
    ['2026', "'2026'"],
    ['Q1', "'Q1'"],
    ['R1C1', "'R1C1'"],
    ['a-b', "'a-b'"],
  ])('the sheet name %s is written %s', (name, written) => {
    expect(quoteSheet(name)).toBe(written);
    expect(splitSheet(`${written}!A1`)).toEqual({ sheet: name, rest: 'A1' });
  });

  test('any legal sheet name survives an address', () => {
    const names = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => sheetNameProblem(name) === null);
    fc.assert(fc.property(names, rects, (name, rect) => splitSheet(fullAddress(name, rect)).sheet === name));
  });

  test('a list is split outside quotes and brackets only', () => {
    expect(splitAreas("A1:B2, 'a,b'!C3,T[[#All],[x]]")).toEqual(['A1:B2', "'a,b'!C3", 'T[[#All],[x]]']);
  });
});

describe('R1C1', () => {
  test('there and back', () => {
    const reference = fc
      .tuple(fc.nat(100), fc.nat(100), fc.boolean(), fc.boolean())
      .map(
        ([row, column, fixedRow, fixedColumn]) =>
          `${fixedColumn ? '$' : ''}${columnName(column)}${fixedRow ? '$' : ''}${row + 1}`,
      );
    fc.assert(
      fc.property(reference, reference, fc.nat(50), fc.nat(50), (a, b, row, column) => {
        const formula = `=SUM(${a}:${b})+${a}`;
        expect(fromR1C1(toR1C1(formula, row, column), row, column)).toBe(formula);
      }),
    );
  });

  test('texts, names, functions and tables are left alone', () => {
    const formula = '=IF(A1="B2",LOG10(Tasks[A1]),tax2026)';
    expect(toR1C1(formula, 0, 1)).toBe('=IF(RC[-1]="B2",LOG10(Tasks[A1]),tax2026)');
  });
});
