/** Defined names ⇄ XML of the file, print areas and print titles among them. */
import type { Engine, NameState, Rect } from '../engine/engine';
import { absoluteAddress, absoluteReference, parseLocal, splitAreas, splitSheet } from '../model/address';
import type { Book } from '../model/book';
import { attribute, child, children, element, escapeXml, textOf, type Element } from '../xml';

const printArea = '_xlnm.Print_Area';
const printTitles = '_xlnm.Print_Titles';

export function namesXml(book: Book, toFile: (formula: string) => string): string {
  const sheets = book.sheets();
  const position = (id: string) => sheets.findIndex((sheet) => sheet.id === id);
  const written = book.engine.names.list().map((name) => ({
    name: name.name,
    localSheetId: name.scope ? position(name.scope) : undefined,
    comment: name.comment || undefined,
    hidden: name.visible ? undefined : true,
    formula: toFile(name.formula),
  }));
  const printed = sheets.flatMap((sheet, localSheetId) => {
    const { area, titleRows, titleColumns } = book.extras(sheet.id).page;
    const list = (rects: (Rect | null)[]) =>
      rects.flatMap((rect) => (rect ? [absoluteReference(sheet.name, rect)] : [])).join(',');
    const own = [
      { name: printArea, formula: list([...area]) },
      { name: printTitles, formula: list([titleColumns, titleRows]) },
    ];
    return own
      .filter(({ formula }) => formula)
      .map((each) => ({ ...each, localSheetId, comment: undefined, hidden: undefined }));
  });
  const all = [...written, ...printed].map(({ formula, ...attributes }) =>
    element('definedName', attributes, escapeXml(formula)),
  );
  return all.length ? element('definedNames', {}, all) : '';
}

/** `sheets`: ids in the order of the file. */
export function readNames(
  workbook: Element,
  book: Book,
  sheets: string[],
  fromFile: (formula: string) => string,
): void {
  for (const found of children(child(workbook, 'definedNames'), 'definedName')) {
    const name = attribute(found, 'name') ?? '';
    const scope = sheets[Number(attribute(found, 'localSheetId') ?? NaN)] ?? '';
    const formula = fromFile(textOf(found));
    if (name === printArea || name === printTitles) readPrint(book, scope, name, formula);
    // Excel keeps its own under this prefix: filters, old print settings.
    else if (!name.startsWith('_xlnm.') && !/#REF!/.test(formula)) {
      keepName(book.engine, {
        name,
        scope,
        formula,
        comment: attribute(found, 'comment') ?? '',
        visible: attribute(found, 'hidden') !== '1',
      });
    }
  }
}

const keepName = (engine: Engine, name: NameState) => engine.names.set(name);

function readPrint(book: Book, sheet: string, name: string, formula: string): void {
  const { page } = book.changeExtras(sheet);
  const rects = splitAreas(formula.slice(1))
    .map((area) => parseLocal(splitSheet(area).rest))
    .filter((rect): rect is Rect => rect !== null);
  if (name === printArea) page.area = rects;
  else for (const rect of rects) page[/\d/.test(absoluteAddress(rect)) ? 'titleRows' : 'titleColumns'] = rect;
}
