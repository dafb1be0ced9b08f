/** After exceljs: rules, validation, links, names, spilling formulas, and an order of elements that Excel accepts. */
import type { ConditionalRule } from '../engine/rules';
import { cellName, localAddress } from '../model/address';
import type { Book } from '../model/book';
import { element } from '../xml';
import { toFile } from './formula';
import { namesXml } from './names';
import { Package } from './package';
import { writeRemainder } from './remainder';
import { extensionXml, ruleXml, type RuleContext } from './ruleXml';
import { validationsXml } from './validations';

export interface SheetFinish {
  id: string;
  /** Cells whose results spill. */
  dynamic: string[];
  /** In order: the first has priority 1. */
  rules: ConditionalRule[];
  /** The table a cell stands in. */
  table: (cell: { row: number; column: number }) => string | null;
}

export async function finish(
  bytes: Uint8Array,
  book: Book,
  sheets: SheetFinish[],
  custom: ReadonlySet<string>,
): Promise<Uint8Array> {
  const file = await Package.open(bytes);
  const spell = (table: string | null) => (formula: string) => toFile(formula, { custom, table });
  for (const [index, sheet] of sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const links = await linksXml(file, part, book, sheet.id);
    const validations = validationsXml(book.engine.validations.list(sheet.id), spell(null));
    await file.change(part, (xml) => {
      let changed = withRules(xml, sheet.rules, spell(null));
      changed = markDynamic(changed, sheet.dynamic);
      changed = changed.replace(/(?=<printOptions|<pageMargins|<pageSetup)/, () => validations + links);
      changed = withBreaks(changed, book.extras(sheet.id).page);
      return inOrder(changed);
    });
  }
  // Formulas are full of dollar signs, which a replacement given as text would read as its own.
  await file.change('xl/workbook.xml', (xml) =>
    xml.replace('</sheets>', () => `</sheets>${namesXml(book, spell(null))}`),
  );
  for (const name of file.names().filter((each) => /^xl\/tables\/table\d+\.xml$/.test(each))) {
    // exceljs says "shown" of a totals row that is not there.
    await file.change(name, (xml) => xml.replace('totalsRowShown="1"', 'totalsRowShown="0"'));
  }
  if (sheets.some(({ dynamic }) => dynamic.length)) await declareDynamicArrays(file);
  await writeRemainder(file, book);
  return file.bytes();
}

/** exceljs wrote a stand-in for each rule, with its priority and the number of its look. */
function withRules(xml: string, rules: ConditionalRule[], formula: (text: string) => string): string {
  const extensions: string[] = [];
  const changed = xml.replace(/<cfRule type="expression"([^>]*)>.*?<\/cfRule>/gs, (_all, attributes: string) => {
    const priority = Number(/priority="(\d+)"/.exec(attributes)?.[1]);
    const rule = rules[priority - 1];
    const area = rule?.ranges[0];
    if (!rule || !area) return '';
    const context: RuleContext = {
      priority,
      dxfId: /dxfId="(\d+)"/.exec(attributes)?.[1],
      first: cellName(area.row, area.column),
      formula,
    };
    extensions.push(extensionXml(rule, context, rule.ranges.map(localAddress).join(' ')));
    return ruleXml(rule, context);
  });
  const written = extensions.join('');
  const empty = /<conditionalFormatting [^>]*>\s*<\/conditionalFormatting>/g;
  if (!written) return changed.replace(empty, '');
  const extension = element(
    'extLst',
    {},
    element(
      'ext',
      {
        uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}',
        'xmlns:x14': 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
      },
      element('x14:conditionalFormattings', {}, written),
    ),
  );
  return changed.replace(empty, '').replace('</worksheet>', () => `${extension}</worksheet>`);
}

async function linksXml(file: Package, part: string, book: Book, sheet: string): Promise<string> {
  const { cells, links } = book.engine;
  const used = cells.used(sheet, false);
  if (!used) return '';
  const written: string[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const link = links.get(sheet, row, column);
      if (!link) continue;
      const id = link.address ? await file.relate(part, 'hyperlink', link.address, true) : undefined;
      written.push(
        element('hyperlink', {
          ref: cellName(row, column),
          'r:id': id,
          location: link.reference || undefined,
          tooltip: link.tip || undefined,
          display: link.text || undefined,
        }),
      );
    }
  }
  return written.length ? element('hyperlinks', {}, written) : '';
}

/** Excel keeps a spilling formula apart from an old array formula by this mark. */
function markDynamic(xml: string, cells: string[]): string {
  const marked = new Set(cells);
  return marked.size
    ? xml.replace(/<c r="([A-Z]+\d+)"/g, (cell, address: string) => (marked.has(address) ? `${cell} cm="1"` : cell))
    : xml;
}

async function declareDynamicArrays(file: Package): Promise<void> {
  file.write(
    'xl/metadata.xml',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  );
  await file.declare(
    'xl/metadata.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
  );
  await file.relate('xl/workbook.xml', 'sheetMetadata', 'metadata.xml');
}

/** A break stands before the row or column of this index. */
function withBreaks(xml: string, page: { rowBreaks: readonly number[]; columnBreaks: readonly number[] }): string {
  const list = (name: string, breaks: readonly number[], max: number) => {
    const written = breaks.map((id) => element('brk', { id, max, man: true }));
    return breaks.length ? element(name, { count: breaks.length, manualBreakCount: breaks.length }, written) : '';
  };
  const breaks = list('rowBreaks', page.rowBreaks, 16_383) + list('colBreaks', page.columnBreaks, 1_048_575);
  return xml.replace(/(?=<drawing|<legacyDrawing|<tableParts|<extLst|<\/worksheet>)/, () => breaks);
}

/** The format wants notes before tables, exceljs writes them last. */
function inOrder(xml: string): string {
  const legacy = /<legacyDrawing [^>]*\/>/.exec(xml)?.[0];
  if (!legacy) return xml;
  return xml.replace(legacy, '').replace(/(?=<tableParts|<extLst|<\/worksheet>)/, () => legacy);
}
