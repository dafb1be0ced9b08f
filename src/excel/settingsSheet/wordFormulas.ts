/** Formulas and rules that hold a word of a list, found to say it otherwise: only where the template wrote it for that item. */
import { closestLanguage } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { area, cell as addressOf, rectOf, type Rect } from '../../sheet/address';
import { contains } from '../../sheet/areas';
import { literalsIn } from '../../sheet/literals';
import type { ReadTable, Reading } from '../../sheet/reading';
import { wordPlaces, type ItemWord } from '../../sheet/wordPlaces';
import type { Words } from '../../sheet/words';
import { library } from '../../templates';
import type { Change } from '../change';
import { placeIn } from '../language/cells';
import { loadRules, ruleChange } from '../language/rules';
import { PlanProblem } from '../problem';
import { loadFormulas, type ReadCell } from '../share/reading';

export interface FormulaChange {
  sheet: string;
  row: number;
  column: number;
  before: string;
  after: string;
}

export interface WordChanges {
  cells: FormulaChange[];
  rules: Change[];
  /** Cells with formulas of a person that go on saying the old word. */
  own: string[];
}

interface PlanSheetThere {
  code: string;
  id: string;
  name: string;
  sheet: Excel.Worksheet;
}

/** In a few requests, however long the sheets are. Throws a PlanProblem where it cannot be told whether a text is the word. */
export async function wordChanges(
  context: Excel.RequestContext,
  reading: Reading,
  item: ItemWord,
  next: string,
): Promise<WordChanges> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  const sheets = reading.sheets.flatMap(({ template: { code }, name }): PlanSheetThere[] => {
    const sheet = worksheets.items.find((one) => one.name === name);
    return sheet ? [{ code, id: sheet.id, name, sheet }] : [];
  });
  const askFormulas = loadFormulas(
    context.workbook,
    sheets.map(({ name }) => name),
  );
  const loadedRules = loadRules(sheets);
  await context.sync();
  const found = loadedRules().map((rule) => ({
    ...rule,
    areas: rule.format
      .getRanges()
      .untrack()
      .areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'),
  }));
  await context.sync();
  const formulas = await askFormulas(context);

  const codes = [...new Set(sheets.map(({ code }) => code))];
  const today = new Date().toISOString().slice(0, 10);
  const places = wordPlaces(library, wordsOf(reading), codes, today, item);
  const unclear: string[] = [];
  const own: string[] = [];
  const tell = (sheet: string, address: string, said: string | null): said is string => {
    if (said === null) unclear.push(`${sheet}!${address}`);
    return said !== null;
  };
  const cells = sheets.flatMap(({ code, name }) => {
    const tables = reading.tables.filter(({ sheet }) => sheet === name);
    return formulasIn(formulas.get(name)).flatMap(({ row, column, formula }): FormulaChange[] => {
      const place = placeIn(tables, row, column);
      const isPlanned = place !== undefined && place !== 'own';
      const home = isPlanned ? { table: place.table.template.name, key: place.column.key } : { sheet: code };
      const at = addressOf(row, column);
      const after = place === 'own' ? formula : places.formula(formula, home, next);
      if (!tell(name, at, after)) return [];
      if (after === formula) {
        if (place === 'own' ? literalsIn(formula).includes(item.word) : places.isOwn(formula, home))
          own.push(`${name}!${at}`);
        return [];
      }
      return [{ sheet: name, row, column, before: formula, after }];
    });
  });
  const rules = found.flatMap(({ areas, ...rule }): Change[] => {
    const { code, name } = rule.owner;
    const rects = areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }): Rect => ({
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    }));
    const columns = columnsUnder(
      reading.tables.filter(({ sheet }) => sheet === name),
      rects,
    );
    const said = (formula: string) => {
      const to = places.rule(formula, code, columns, next);
      return tell(name, area(rects[0] ?? rectOf('A1')), to) ? to : formula;
    };
    return ruleChange(rule, said);
  });
  if (unclear.length > 0) throw new PlanProblem('wordUnclear', { word: item.word, cells: unclear.slice(0, mostNamed) });
  return { cells, rules, own };
}

const mostNamed = 8;

/** The words of the language the plans are in, with the lists as this workbook says them. */
function wordsOf({ settings }: Reading): Words {
  const words = sheetWords[closestLanguage(settings.language ?? 'en')];
  const lists = [...settings.lists].map(([list, entries]) => {
    const items = Object.fromEntries(entries.map(({ code, label }) => [code, label]));
    return [list, { title: words.lists[list]?.title ?? list, items }] as const;
  });
  return { ...words, lists: Object.fromEntries(lists) };
}

function formulasIn(cells: Map<string, ReadCell> | undefined): { row: number; column: number; formula: string }[] {
  return [...(cells ?? [])].flatMap(([address, { formula, value }]) => {
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    const { row, column } = rectOf(address);
    return isFormula ? [{ row, column, formula }] : [];
  });
}

function columnsUnder(tables: ReadTable[], rects: Rect[]): { table: string; key: string }[] {
  return tables.flatMap(({ template, body, columns }) =>
    [...columns.values()].flatMap(({ key, place }) => {
      const column = body.column + place;
      const isUnder = rects.some(
        (rect) =>
          contains({ ...body, column, columns: 1 }, { row: rect.row, column }) &&
          contains(rect, { row: rect.row, column }),
      );
      return isUnder ? [{ table: template.name, key }] : [];
    }),
  );
}
