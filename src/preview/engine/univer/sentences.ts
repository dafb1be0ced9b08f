/** The sentence behind an error that a function of an add-in gave, for as long as its cell shows that error. */
import { CellError, type Rect, type Scalar } from '../engine';

interface Place {
  sheet: string;
  row: number;
  column: number;
}

export class Sentences {
  private readonly kept = new Map<string, Map<string, CellError>>();

  /** Keeps the sentences of an answer given to a cell, and drops those of the answer before. */
  keep(at: Place, value: Scalar | Scalar[][]): void {
    const errors = new Map<string, CellError>();
    if (Array.isArray(value)) {
      value.forEach((line, y) =>
        line.forEach((cell, x) => {
          if (cell instanceof CellError && cell.sentence)
            errors.set(key({ ...at, row: at.row + y, column: at.column + x }), cell);
        }),
      );
    } else if (value instanceof CellError && value.sentence) errors.set(key(at), value);
    if (errors.size) this.kept.set(key(at), errors);
    else this.kept.delete(key(at));
  }

  /** What is written over a formula ends its sentence. */
  forget(sheet: string, { row, column, rows, columns }: Rect): void {
    for (const at of this.kept.keys()) {
      const [, id, y, x] = /^(.*)!(\d+),(\d+)$/.exec(at) ?? [];
      if (id === sheet && inside(Number(y), row, rows) && inside(Number(x), column, columns)) this.kept.delete(at);
    }
  }

  /** `anchor` is the cell whose formula fills this one. */
  of(place: Place, anchor: Place, code: string): string | undefined {
    const error = this.kept.get(key(anchor))?.get(key(place));
    return error?.code === code ? error.sentence : undefined;
  }
}

const inside = (at: number, start: number, count: number) => at >= start && at < start + count;

const key = ({ sheet, row, column }: Place) => `${sheet}!${row},${column}`;
