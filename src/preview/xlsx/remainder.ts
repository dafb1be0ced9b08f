/**
 * What a workbook of the preview holds that an .xlsx has no place for, or exceljs does not write: kept as JSON in a
 * custom XML part, where Excel leaves it alone and the preview finds it again.
 */
import type { Book } from '../model/book';
import type { CellSource, ChartState, ModelState, SheetExtras } from '../model/state';
import { escapeXml, parseXml, textOf, child } from '../xml';
import type { Package } from './package';

const part = 'customXml/item1.xml';
const namespace = 'urn:plansheet:preview';

/** Ids differ from session to session, so sheets are known by name here. */
interface Remainder {
  workbook: Pick<ModelState, 'settings' | 'customProperties' | 'xmlParts' | 'properties'>;
  sheets: Record<string, Pick<SheetExtras, 'charts' | 'customProperties' | 'comments'>>;
}

export async function writeRemainder(file: Package, book: Book): Promise<void> {
  const { settings, customProperties, xmlParts, properties } = book.state;
  const nameOf = new Map(book.sheets().map(({ id, name }) => [id, name]));
  const sheets = book.sheets().map(({ id, name }) => {
    const { charts, customProperties: own, comments } = book.extras(id);
    return [
      name,
      {
        charts: charts.map((chart) => withSheets(chart as ChartState, (sheet) => nameOf.get(sheet))),
        customProperties: own,
        comments,
      },
    ];
  });
  const remainder = {
    workbook: { settings, customProperties, xmlParts, properties },
    sheets: Object.fromEntries(sheets),
  };
  file.write(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${namespace}">${escapeXml(JSON.stringify(remainder))}</workbook>`,
  );
  await file.relate('xl/workbook.xml', 'customXml', '../customXml/item1.xml');
}

export async function readRemainder(file: Package, book: Book): Promise<void> {
  const xml = await file.read(part);
  if (!xml?.includes(namespace)) return;
  const remainder = JSON.parse(textOf(child(parseXml(xml), 'workbook'))) as Remainder;
  const idOf = new Map(book.sheets().map(({ id, name }) => [name, id]));
  Object.assign(book.change(), remainder.workbook);
  for (const [name, { charts, customProperties, comments }] of Object.entries(remainder.sheets)) {
    const id = idOf.get(name);
    if (!id) continue;
    const extras = book.changeExtras(id);
    Object.assign(extras, { customProperties, comments });
    // What was saved as a note for Excel to show is the comment it was.
    extras.notes = extras.notes.filter(
      (note) => !comments.some(({ row, column }) => row === note.row && column === note.column),
    );
    extras.charts = charts.map((chart) => withSheets(chart, (sheet) => idOf.get(sheet)));
  }
}

function withSheets(chart: ChartState, change: (sheet: string) => string | undefined): ChartState {
  const source = (cells: CellSource | null): CellSource | null => {
    const sheet = cells && change(cells.sheet);
    return cells && sheet !== undefined && sheet !== null ? { ...cells, sheet } : null;
  };
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      nameSource: source(series.nameSource),
      values: source(series.values),
      categories: source(series.categories),
    })),
  };
}
