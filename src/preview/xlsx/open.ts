/** An .xlsx into a new, empty workbook of the preview. Formulas are calculated anew; what cannot be opened is counted, not silently dropped. */
import type { Style, Worksheet } from 'exceljs';
import type { ConditionalRule } from '../engine/rules';
import type { Rect } from '../engine/engine';
import { parseLocal } from '../model/address';
import type { Book } from '../model/book';
import type { OutlineGroup } from '../model/state';
import { attribute, child, children, type Element } from '../xml';
import { readCells, writeLooks, writeSizes } from './cells';
import { fromFileColor, themeColors } from './colors';
import { fromFile } from './formula';
import { readNames } from './names';
import { readPage } from './page';
import { readRemainder } from './remainder';
import { readRule } from './readRule';
import { takeApart, type SourceSheet } from './source';
import { fromFileBorders, fromFileFill, fromRuleFont } from './styles';
import { readValidations } from './validations';

export interface Opened {
  /** Charts and pictures of the file that are not shown. */
  drawingsLeftOut: number;
}

export async function openWorkbook(
  bytes: ArrayBuffer | Uint8Array,
  book: Book,
  custom: readonly string[],
): Promise<Opened> {
  const { engine } = book;
  const source = await takeApart(bytes);
  const names = new Set(custom);
  const theme = themeColors(source.theme);
  const spell = (formula: string) => fromFile(formula, names);
  const mode = engine.calculation.mode();
  engine.calculation.setMode('Manual');
  const ids = addSheets(book, source.sheets);
  const each = (work: (sheet: SourceSheet, id: string) => void) =>
    source.sheets.forEach((sheet, index) => work(sheet, ids[index] ?? ''));
  const cells = source.sheets.map((sheet) => readCells(sheet.worksheet, names));

  // Formulas look at other sheets, tables and names, so those have to be there first.
  cells.forEach((found, index) => found && engine.cells.write(ids[index] ?? '', found.rect, found.constants));
  each((sheet, id) => sheet.tables.forEach((table) => addTable(book, id, table)));
  readNames(source.workbook, book, ids, spell);
  cells.forEach((found, index) => found && engine.cells.write(ids[index] ?? '', found.rect, found.formulas));
  each((sheet, id) => {
    const found = cells[ids.indexOf(id)];
    if (found) writeLooks(engine, id, found, theme);
    writeSizes(engine, id, sheet.worksheet);
    const rules = rulesOf(sheet, theme, spell);
    if (rules.length) engine.rules.replace(id, rules);
    for (const { rect, ...validation } of readValidations(sheet.xml, spell))
      engine.validations.set(id, rect, validation);
    addLinks(book, id, sheet);
    addExtras(book, id, sheet);
  });
  await readRemainder(source.file, book);
  each((sheet, id) => {
    const tab = fromFileColor(sheet.worksheet.properties.tabColor, theme);
    const [view] = sheet.worksheet.views ?? [];
    engine.sheets.set(id, {
      gridlines: view?.showGridLines ?? true,
      headings: view?.showRowColHeaders ?? true,
      ...(tab && { tabColor: tab }),
      ...(sheet.visibility !== 'Visible' && { visibility: sheet.visibility }),
    });
  });
  engine.sheets.activate(ids[source.active] ?? ids[0] ?? '');
  engine.calculation.setMode(mode);
  if (mode === 'Automatic') await engine.calculation.recalculate();
  engine.history.clear();
  book.dirty = false;
  return { drawingsLeftOut: source.drawings };
}

/** The empty sheet of the new workbook becomes the first one. */
function addSheets({ engine }: Book, sheets: SourceSheet[]): string[] {
  const [first] = engine.sheets.list();
  return sheets.map(({ name }, index) => {
    if (index > 0 || !first) return engine.sheets.add(name);
    engine.sheets.set(first.id, { name });
    return first.id;
  });
}

function addTable({ engine }: Book, sheet: string, table: Element): void {
  const rect = parseLocal(attribute(table, 'ref') ?? '');
  if (!rect) return;
  const style = child(table, 'tableStyleInfo');
  const id = engine.tables.add(sheet, rect, attribute(table, 'displayName') ?? attribute(table, 'name') ?? '');
  engine.tables.set(id, {
    showHeaders: attribute(table, 'headerRowCount') !== '0',
    showTotals: Number(attribute(table, 'totalsRowCount') ?? 0) > 0,
    showFilterButton: child(table, 'autoFilter') !== undefined,
    showBandedRows: attribute(style, 'showRowStripes') === '1',
    style: attribute(style, 'name') ?? '',
  });
}

/** exceljs knows the looks, the XML knows what decides; the priority is what both know. */
function rulesOf(sheet: SourceSheet, theme: string[], spell: (formula: string) => string): ConditionalRule[] {
  const styles = new Map<number, Partial<Style>>();
  const known = (
    sheet.worksheet as Worksheet & {
      conditionalFormattings?: { rules: { priority: number; style?: Partial<Style> }[] }[];
    }
  ).conditionalFormattings;
  for (const { priority, style } of known?.flatMap(({ rules }) => rules) ?? []) if (style) styles.set(priority, style);

  const blocks = children(child(sheet.xml, 'extLst'), 'ext').flatMap((extension) =>
    children(child(extension, 'x14:conditionalFormattings'), 'x14:conditionalFormatting'),
  );
  const young = blocks.flatMap((block) =>
    children(block, 'x14:cfRule').map((rule) => ({ rule, areas: child(block, 'xm:sqref') })),
  );
  const old = children(sheet.xml, 'conditionalFormatting').flatMap((block) =>
    children(block, 'cfRule').map((rule) => ({ rule, sqref: attribute(block, 'sqref') ?? '' })),
  );
  const alone = young
    .filter(({ rule }) => attribute(rule, 'type') === 'iconSet')
    .map(({ rule, areas }) => ({ rule, sqref: areas ? textOfAreas(areas) : '' }));
  return [...old, ...alone]
    .map(({ rule, sqref }, index) => {
      const priority = Number(attribute(rule, 'priority') ?? 0);
      const style = styles.get(priority) ?? {};
      const fill = fromFileFill(style.fill, theme);
      const format = {
        ...(style.font && fromRuleFont(style.font, theme)),
        ...(fill && { fill }),
        ...(style.border && { borders: fromFileBorders(style.border, theme) }),
        ...(style.numFmt && { numberFormat: style.numFmt }),
      };
      const twin = young.find((each) => attribute(each.rule, 'id') === idOf(rule))?.rule;
      const found = readRule(rule, twin, format, theme, spell);
      const ranges = sqref
        .split(/\s+/)
        .map(parseLocal)
        .filter((rect): rect is Rect => rect !== null);
      const stopIfTrue = attribute(rule, 'stopIfTrue') === '1';
      return {
        priority,
        rule:
          found && ranges.length ? ({ ...found, id: `rule-${index}`, ranges, stopIfTrue } as ConditionalRule) : null,
      };
    })
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ rule }) => (rule ? [rule] : []));
}

const textOfAreas = (areas: Element) => (typeof areas['#text'] === 'string' ? areas['#text'] : '');
const idOf = (rule: Element) => textOfAreas(child(child(child(rule, 'extLst'), 'ext'), 'x14:id') ?? {});

function addLinks({ engine }: Book, sheet: string, { xml, relations }: SourceSheet): void {
  for (const link of children(child(xml, 'hyperlinks'), 'hyperlink')) {
    const rect = parseLocal(attribute(link, 'ref') ?? '');
    if (!rect) continue;
    const address = relations.get(attribute(link, 'r:id') ?? '')?.target ?? '';
    // Some programs write a place in the workbook as an address that begins with #.
    const inside = address.startsWith('#');
    engine.links.set(sheet, rect.row, rect.column, {
      address: inside ? '' : address,
      reference: attribute(link, 'location') ?? (inside ? address.slice(1) : ''),
      tip: attribute(link, 'tooltip') ?? '',
      text:
        attribute(link, 'display') ?? engine.cells.read(sheet, { ...rect, rows: 1, columns: 1 })[0]?.[0]?.text ?? '',
    });
  }
}

function addExtras(book: Book, sheet: string, { worksheet, xml, notes }: SourceSheet): void {
  const extras = book.changeExtras(sheet);
  const { area, titleRows, titleColumns } = extras.page;
  extras.page = { ...readPage(worksheet), area, titleRows, titleColumns };
  for (const [list, name] of [
    ['rowBreaks', 'rowBreaks'],
    ['columnBreaks', 'colBreaks'],
  ] as const) {
    extras.page[list] = children(child(xml, name), 'brk').map((brk) => Number(attribute(brk, 'id') ?? 0));
  }
  extras.outline = { rows: groupsOf(rowLevels(worksheet)), columns: groupsOf(columnLevels(worksheet)) };
  extras.notes = notes.flatMap(({ cell, author, text }) => {
    const rect = parseLocal(cell);
    return rect ? [{ row: rect.row, column: rect.column, content: text, author }] : [];
  });
}

function rowLevels(worksheet: Worksheet): number[] {
  const levels: number[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, number) => (levels[number - 1] = row.outlineLevel ?? 0));
  return levels;
}
const columnLevels = (worksheet: Worksheet): number[] =>
  Array.from(
    { length: worksheet.columns?.length ?? 0 },
    (_, column) => worksheet.getColumn(column + 1).outlineLevel ?? 0,
  );

/** One group for every run of rows at a level or deeper. */
export function groupsOf(levels: number[]): OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  for (let level = 1; level <= Math.max(0, ...levels.filter(Boolean)); level++) {
    for (let start = 0; start < levels.length; start++) {
      if ((levels[start] ?? 0) < level) continue;
      let end = start;
      while ((levels[end] ?? 0) >= level) end++;
      groups.push({ start, count: end - start, collapsed: false });
      start = end;
    }
  }
  return groups;
}
