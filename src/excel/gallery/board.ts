/** A sheet being put together: cells and looks as they are put down, each look once with all its areas. */
import { area, type Rect } from '../../sheet/address';
import type { Address, PlanCell, PlanSheet } from '../../sheet/plan';
import type { Look } from '../../sheet/style';

export class Board {
  readonly cells: PlanCell[][];
  private readonly looks = new Map<string, { style: Look; areas: Address[] }>();

  constructor(rows: number, width: number) {
    this.cells = Array.from({ length: rows }, () => new Array<PlanCell>(width).fill(null));
  }

  put(row: number, column: number, value: PlanCell): void {
    this.cells[row]![column] = value;
  }

  text(row: number, column: number, text: string, look: Look): void {
    this.put(row, column, { text });
    this.look({ row, column, rows: 1, columns: 1 }, look);
  }

  look(rect: Rect, style: Look): void {
    const key = JSON.stringify(style);
    const known = this.looks.get(key) ?? { style, areas: [] };
    known.areas.push(area(rect));
    this.looks.set(key, known);
  }

  styles(): PlanSheet['styles'] {
    return [...this.looks.values()];
  }
}
