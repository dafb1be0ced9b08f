/** The sentence behind an error that a function of an add-in gave, for as long as its cell shows that error. */
import { CellError, type Scalar } from '../engine';

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

  /** `anchor` is the cell whose formula fills this one. */
  of(place: Place, anchor: Place, code: string): string | undefined {
    const error = this.kept.get(key(anchor))?.get(key(place));
    return error?.code === code ? error.sentence : undefined;
  }
}

const key = ({ sheet, row, column }: Place) => `${sheet}!${row},${column}`;
