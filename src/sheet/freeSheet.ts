/** A sheet that follows no template, put together cell by cell; each look is kept once with all its areas. */
import { area, type Rect } from './address';
import { freeName } from './insertion';
import type { Address, Plan, PlanCell, PlanSheet } from './plan';
import type { Look } from './style';

/** What such a sheet says of itself beside its cells. */
interface Page extends Partial<PlanSheet> {
  /** What the drawn sheet remembers; no template has this code. */
  code: string;
  /** As wished; another is taken where it is not free. */
  name: string;
  columnWidths: PlanSheet['columnWidths'];
}

export class FreeSheet {
  readonly cells: PlanCell[][];
  private readonly looks = new Map<string, { style: Look; areas: Address[] }>();

  constructor(
    private readonly rows: number,
    private readonly width: number,
  ) {
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

  /** Of this sheet alone. */
  plan(page: Page, sheetNames: string[]): Plan {
    const name = freeName(page.name, new Set(sheetNames.map((each) => each.toLowerCase())));
    const address = area({ row: 0, column: 0, rows: this.rows, columns: this.width });
    const sheet: PlanSheet = {
      copy: 1,
      tabColor: '#5B6670',
      blocks: [{ address, cells: this.cells }],
      tables: [],
      styles: [...this.looks.values()],
      rowHeights: [{ rows: '1:1', points: 26 }],
      fitted: [],
      validations: [],
      rules: [],
      charts: [],
      links: [],
      outline: [],
      freeze: { rows: 0, columns: 0 },
      print: printed(address, 1),
      ...page,
      name,
    };
    return { sheets: [sheet], names: [], additions: [], open: { sheet: name, address: 'A1' }, unlinked: [] };
  }
}

/** Across the page, its name and the page number below; `titleRow` at the top of each page. */
export const printed = (address: Address, titleRow: number): PlanSheet['print'] => ({
  area: address,
  landscape: true,
  titleRows: `$${titleRow}:$${titleRow}`,
  pagesWide: 1,
  header: '',
  footer: '&L&A&R&P / &N',
});
