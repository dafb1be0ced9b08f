/**
 * An .xlsx taken apart: what exceljs reads well is left to it, in a copy without everything else (on links, names,
 * drawings or notes of other programs it fails or runs out of memory); that rest is read here.
 */
import { Workbook, type Worksheet } from 'exceljs';
import { attribute, child, children, parseXml, textOf, type Element } from '../xml';
import { Package, relationsOf } from './package';

export interface SourceSheet {
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Cells, looks, sizes, merges, view, page. */
  worksheet: Worksheet;
  /** Everything of the sheet's XML but its cells. */
  xml: Element;
  relations: Map<string, { type: string; target: string; external: boolean }>;
  tables: Element[];
  notes: { cell: string; author: string; text: string }[];
}
export interface Source {
  file: Package;
  workbook: Element;
  /** The XML of the theme, for its colours. */
  theme: string | undefined;
  /** Position of the sheet in front. */
  active: number;
  sheets: SourceSheet[];
  /** Charts and pictures, which are not opened. */
  drawings: number;
}

export class NotAWorkbook extends Error {}

export async function takeApart(bytes: ArrayBuffer | Uint8Array): Promise<Source> {
  const file = await Package.open(bytes).catch(() => {
    throw new NotAWorkbook();
  });
  const workbookXml = await file.read('xl/workbook.xml');
  if (workbookXml === null) throw new NotAWorkbook();
  const workbook = child(parseXml(workbookXml), 'workbook') ?? {};
  const parts = await relationsIn(file, 'xl/workbook.xml');

  const known = children(child(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
    const relation = parts.get(attribute(sheet, 'r:id') ?? '');
    return relation?.type === 'worksheet' ? [{ sheet, part: relation.target }] : [];
  });
  const raw = await Promise.all(known.map(async ({ part }) => (await file.read(part)) ?? ''));
  const read = await readWithExceljs(bytes);
  const sheets = await Promise.all(
    known.map(async ({ sheet, part }, index): Promise<SourceSheet> => {
      const relations = await relationsIn(file, part);
      const worksheet = read.getWorksheet(attribute(sheet, 'name') ?? '');
      if (!worksheet) throw new NotAWorkbook();
      return {
        name: attribute(sheet, 'name') ?? '',
        visibility:
          ({ hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[attribute(sheet, 'state') ?? ''] ?? 'Visible',
        worksheet,
        xml: child(parseXml(withoutCells(raw[index] ?? '')), 'worksheet') ?? {},
        relations,
        tables: await readParts(file, relations, 'table', 'table'),
        notes: (await readParts(file, relations, 'comments', 'comments')).flatMap(notesOf),
      };
    }),
  );
  return {
    file,
    workbook,
    theme: (await file.read('xl/theme/theme1.xml')) ?? undefined,
    active: Number(attribute(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0),
    sheets,
    drawings: file.names().filter((name) => /^xl\/(charts\/chart|media\/|chartsheets\/)[^/]*\.\w+$/.test(name)).length,
  };
}

async function readWithExceljs(bytes: ArrayBuffer | Uint8Array): Promise<Workbook> {
  const copy = await Package.open(bytes);
  for (const name of copy.names()) {
    if (
      /^xl\/worksheets\/_rels\//.test(name) ||
      /^xl\/(drawings|charts|media|comments|tables|threadedComments|persons|pivot)/.test(name)
    )
      copy.remove(name);
    else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) await copy.change(name, withoutExtras);
    else if (name === 'xl/workbook.xml')
      await copy.change(name, (xml) => cut(xml, ['definedNames', 'extLst', 'pivotCaches', 'externalReferences']));
  }
  const workbook = new Workbook();
  await workbook.xlsx.load((await copy.bytes('STORE')).buffer as ArrayBuffer);
  return workbook;
}

const extras = [
  'hyperlinks',
  'dataValidations',
  'extLst',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'tableParts',
];
const withoutExtras = (xml: string) => cut(xml, extras);

function cut(xml: string, names: string[]): string {
  // Only what follows the cells can hold them; the cells, which may be millions of characters, are not searched.
  const end = Math.max(0, xml.lastIndexOf('</sheetData>'));
  const rest = names.reduce(
    (text, name) => text.replace(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g'), ''),
    xml.slice(end),
  );
  return xml.slice(0, end) + rest;
}

function withoutCells(xml: string): string {
  const start = xml.indexOf('<sheetData');
  const end = xml.lastIndexOf('</sheetData>');
  return start < 0 || end < 0 ? xml : xml.slice(0, start) + xml.slice(end + '</sheetData>'.length);
}

async function relationsIn(file: Package, owner: string): Promise<SourceSheet['relations']> {
  const xml = await file.read(relationsOf(owner));
  const found = children(child(xml ? parseXml(xml) : undefined, 'Relationships'), 'Relationship');
  return new Map(
    found.map((relation) => {
      const external = attribute(relation, 'TargetMode') === 'External';
      const target = attribute(relation, 'Target') ?? '';
      const type = attribute(relation, 'Type')?.split('/').pop() ?? '';
      return [attribute(relation, 'Id') ?? '', { type, target: external ? target : resolve(owner, target), external }];
    }),
  );
}

/** `../tables/table1.xml` seen from a sheet, or `/xl/tables/table1.xml` as some programs write it. */
const resolve = (owner: string, target: string): string => new URL(target, `file:///${owner}`).pathname.slice(1);

async function readParts(
  file: Package,
  relations: SourceSheet['relations'],
  type: string,
  root: string,
): Promise<Element[]> {
  const targets = [...relations.values()].filter((relation) => relation.type === type).map(({ target }) => target);
  const contents = await Promise.all(targets.map((target) => file.read(target)));
  return contents.flatMap((xml) => (xml ? children(parseXml(xml), root) : []));
}

function notesOf(comments: Element): SourceSheet['notes'] {
  const authors = children(child(comments, 'authors'), 'author').map(textOf);
  return children(child(comments, 'commentList'), 'comment').map((comment) => {
    const text = child(comment, 'text');
    const runs = [...children(text, 't'), ...children(text, 'r').flatMap((run) => children(run, 't'))];
    return {
      cell: attribute(comment, 'ref') ?? 'A1',
      author: authors[Number(attribute(comment, 'authorId') ?? 0)] ?? '',
      text: runs.map(textOf).join(''),
    };
  });
}
