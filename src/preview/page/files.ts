/** What the File menu does to a workbook: open, import, save, sample orders. exceljs and the csv reader are loaded when first needed. */
import { localAddress, sheetNameProblem } from '../model/address';
import type { Book } from '../model/book';
import { sampleOrders } from './sampleOrders';
import type { Session } from './session';
import type { Language, Words } from './words';

/** What the user is told afterwards. */
export interface Outcome {
  sentences: string[];
  problem?: boolean;
}

export const isWorkbook = (file: File): boolean => /\.xls[xm]$/i.test(file.name);
export const isText = (file: File): boolean => /\.(csv|tsv|txt)$/i.test(file.name);
export const bookName = (file: File): string => file.name.replace(/\.[^.]*$/, '');

export async function openXlsx(session: Session, file: File, words: Words): Promise<Outcome> {
  const [{ openWorkbook }, { NotAWorkbook }] = await Promise.all([import('../xlsx/open'), import('../xlsx/source')]);
  // Calculated once, when the add-in has brought its functions.
  session.engine.calculation.setMode('Manual');
  try {
    const { drawingsLeftOut } = await openWorkbook(await file.arrayBuffer(), session.book, session.custom);
    return { sentences: drawingsLeftOut ? [words.drawingsLeftOut(drawingsLeftOut)] : [], problem: drawingsLeftOut > 0 };
  } catch (error) {
    if (!(error instanceof NotAWorkbook)) throw error;
    return { sentences: [words.notAWorkbook(file.name)], problem: true };
  }
}

/** A .csv becomes a sheet of this workbook, so that orders can stand beside the plan. */
export async function importCsv(session: Session, file: File, words: Words, language: Language): Promise<Outcome> {
  const { readCsv } = await import('../xlsx/csv');
  const { cells, uneven } = readCsv(new Uint8Array(await file.arrayBuffer()), language);
  const { engine } = session;
  const name = freeSheetName(session.book, bookName(file));
  engine.history.begin();
  const sheet = engine.sheets.add(name);
  if (cells[0]?.length) {
    const rect = { row: 0, column: 0, rows: cells.length, columns: cells[0].length };
    engine.cells.write(sheet, rect, cells);
    engine.layout.autofit(sheet, { ...rect, rows: Math.min(rect.rows, 200) }, 'columns');
  }
  engine.history.end();
  engine.sheets.activate(sheet);
  await engine.calculation.settle();
  return { sentences: [words.imported(cells.length, name), ...(uneven ? [words.uneven(uneven)] : [])] };
}

export async function saveXlsx(session: Session, fileName: string, words: Words): Promise<Outcome> {
  const { saveWorkbook } = await import('../xlsx/save');
  const { bytes, chartsLeftOut } = await saveWorkbook(session.book, session.custom);
  const name = `${fileName}.xlsx`;
  download(
    new Blob([bytes as Uint8Array<ArrayBuffer>], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
    name,
  );
  session.book.dirty = false;
  return { sentences: [words.saved(name), ...(chartsLeftOut ? [words.chartsLeftOut(chartsLeftOut)] : [])] };
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A table of orders, and beside it the formula that the product is made for. */
export async function addSampleOrders({ engine, book, custom }: Session, words: Words): Promise<Outcome> {
  const { header, rows } = sampleOrders(words);
  const name = freeSheetName(book, words.sample.orders);
  const rect = { row: 0, column: 0, rows: rows.length + 1, columns: header.length };
  const column = (index: number) => ({ ...rect, row: 1, rows: rows.length, column: index, columns: 1 });
  engine.history.begin();
  const sheet = engine.sheets.add(name);
  engine.cells.write(sheet, rect, [header, ...rows]);
  engine.tables.add(sheet, rect, freeTableName(book));
  engine.formats.write(sheet, column(2), { numberFormat: 'yyyy-mm-dd' });
  engine.formats.write(sheet, column(4), { numberFormat: '#,##0.00' });
  engine.layout.setColumnWidth(sheet, 0, header.length, 72);
  engine.layout.freeze(sheet, { rows: 1, columns: 0 });
  const rfm = custom.find((each) => each.endsWith('.RFM'));
  if (rfm) {
    const [customers, dates, amounts] = [1, 2, 4].map((index) => localAddress(column(index)));
    const at = { row: 0, column: header.length + 1, rows: 1, columns: 1 };
    engine.cells.write(sheet, at, [[`=${rfm}(${customers},${dates},${amounts})`]]);
    engine.formats.write(
      sheet,
      { ...at, row: 1, column: at.column + 1, rows: rows.length },
      { numberFormat: 'yyyy-mm-dd' },
    );
    engine.layout.setColumnWidth(sheet, at.column, 10, 78);
  }
  engine.history.end();
  engine.sheets.activate(sheet);
  engine.select(sheet, [{ row: 0, column: rfm ? header.length + 1 : 0, rows: 1, columns: 1 }]);
  await engine.calculation.settle();
  return { sentences: [words.imported(rows.length, name)] };
}

function freeSheetName(book: Book, wanted: string): string {
  const cleaned =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet';
  const base = sheetNameProblem(cleaned) ? `${cleaned} 1` : cleaned;
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = base.slice(0, 31 - ending.length) + ending;
    if (!book.sheetNamed(name)) return name;
  }
}

function freeTableName(book: Book): string {
  const taken = new Set(book.engine.tables.list().map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'Orders' : `Orders${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
