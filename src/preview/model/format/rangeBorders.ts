/** `RangeFormat.borders`: the outer edges, the inner lines and the diagonals of each area. */
import type { BorderEdge, BorderLine, Rect } from '../../engine/engine';
import { HostCollection, HostError } from '../../wire/hostObject';
import type { Book } from '../book';
import { asColor } from '../colors';
import { oneOf } from '../cellValues';
import type { Area } from '../follow';
import { lastColumn, lastRow } from '../rect';
import { FormatObject } from './formatObject';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];
const styles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const plain: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Which edge of which cells makes a side of an area; null where the area has none. */
const where: Record<Side, (rect: Rect) => { edge: BorderEdge; cells: Rect } | null> = {
  EdgeTop: (rect) => ({ edge: 'top', cells: { ...rect, rows: 1 } }),
  EdgeBottom: (rect) => ({ edge: 'bottom', cells: { ...rect, row: lastRow(rect), rows: 1 } }),
  EdgeLeft: (rect) => ({ edge: 'left', cells: { ...rect, columns: 1 } }),
  EdgeRight: (rect) => ({ edge: 'right', cells: { ...rect, column: lastColumn(rect), columns: 1 } }),
  InsideHorizontal: (rect) => (rect.rows > 1 ? { edge: 'bottom', cells: { ...rect, rows: rect.rows - 1 } } : null),
  InsideVertical: (rect) =>
    rect.columns > 1 ? { edge: 'right', cells: { ...rect, columns: rect.columns - 1 } } : null,
  DiagonalDown: (rect) => ({ edge: 'diagonalDown', cells: rect }),
  DiagonalUp: (rect) => ({ edge: 'diagonalUp', cells: rect }),
};

export class RangeBorder extends FormatObject {
  readonly side: Side;

  constructor(book: Book, areas: Area[], side: Side) {
    super(book, areas);
    this.side = side;
  }

  override get _identity() {
    return { _Id: this.side };
  }

  get sideIndex(): string {
    return this.side;
  }

  get style(): string | null {
    return this.#read((line) => line?.style ?? 'None');
  }

  set style(value: string) {
    const style = oneOf(styles, value);
    this.#write((line) => ({
      ...(line ?? plain),
      style,
      weight: style === 'Double' ? 'Thick' : (line?.weight ?? 'Thin'),
    }));
  }

  get color(): string | null {
    return this.#read((line) => line?.color ?? '#000000');
  }

  set color(value: string) {
    const color = asColor(value);
    this.#write((line) => ({ ...(line ?? plain), color }));
  }

  get weight(): string | null {
    return this.#read((line) => line?.weight ?? 'Thin');
  }

  set weight(value: string) {
    const weight = oneOf(weights, value);
    this.#write((line) => ({ ...(line ?? plain), weight }));
  }

  /** A line between two cells belongs to either of them. */
  #read(pick: (line: BorderLine | undefined) => string): string | null {
    const seen = new Set<string>();
    for (const rect of this._rects) {
      const place = where[this.side](rect);
      if (!place) continue;
      const behind = neighbour(place.cells, place.edge);
      const { formats } = this.book.engine;
      const others = behind ? formats.read(this._sheet, behind.cells) : [];
      for (const [y, row] of formats.read(this._sheet, place.cells).entries())
        for (const [x, cell] of row.entries())
          seen.add(pick(cell.borders[place.edge] ?? (behind ? others[y]?.[x]?.borders[behind.edge] : undefined)));
    }
    const [only] = seen;
    if (seen.size === 0) return pick(undefined);
    return seen.size === 1 ? (only ?? null) : null;
  }

  /** Takes the line of the first cell as what is there; assigning style, colour and weight one by one adds up. */
  #write(change: (line: BorderLine | undefined) => BorderLine): void {
    this.book.guardSheet(this._sheet, 'allowFormatCells');
    for (const rect of this._rects) {
      const place = where[this.side](rect);
      if (!place) continue;
      const first = { ...place.cells, rows: 1, columns: 1 };
      const behind = neighbour(first, place.edge);
      const { formats } = this.book.engine;
      const present =
        formats.read(this._sheet, first)[0]?.[0]?.borders[place.edge] ??
        (behind ? formats.read(this._sheet, behind.cells)[0]?.[0]?.borders[behind.edge] : undefined);
      const line = change(present);
      formats.write(this._sheet, place.cells, { borders: { [place.edge]: line } });
      const beyond = line.style === 'None' ? neighbour(place.cells, place.edge) : null;
      if (beyond) formats.write(this._sheet, beyond.cells, { borders: { [beyond.edge]: line } });
    }
  }
}

/** The cells on the other side of an edge, and what that edge is to them. */
function neighbour(cells: Rect, edge: BorderEdge): { edge: BorderEdge; cells: Rect } | null {
  if (edge === 'top' && cells.row > 0) return { edge: 'bottom', cells: { ...cells, row: cells.row - 1 } };
  if (edge === 'left' && cells.column > 0) return { edge: 'right', cells: { ...cells, column: cells.column - 1 } };
  if (edge === 'bottom') return { edge: 'top', cells: { ...cells, row: cells.row + 1 } };
  if (edge === 'right') return { edge: 'left', cells: { ...cells, column: cells.column + 1 } };
  return null;
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly book: Book;
  readonly areas: Area[];

  constructor(book: Book, areas: Area[]) {
    super();
    this.book = book;
    this.areas = areas;
  }

  get items(): RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.book, this.areas, side));
  }

  override getItemOrNullObject(key: string): RangeBorder | null {
    const side = sides.find((one) => one === key);
    if (!side) throw new HostError('InvalidArgument');
    return new RangeBorder(this.book, this.areas, side);
  }

  _keysOf(border: RangeBorder): string[] {
    return [border.side];
  }
}
