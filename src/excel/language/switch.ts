/**
 * Says the plan sheets that are there in another language: names, titles, headers, labels, words of lists, rules, messages and charts.
 * Formulas stay alive, what people typed stays as it is, and a failure leaves the workbook as it was.
 */
import { closestLanguage, type LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { defaultAnswers, type Answers } from '../../sheet/answers';
import { translationsOf, type SheetTranslation } from '../../sheet/translation';
import { freeName } from '../../sheet/insertion';
import type { Reading } from '../../sheet/reading';
import { library } from '../../templates';
import { backJobs, changeJobs, type Change } from '../change';
import { inRequests, sendAll, shortJob } from '../draw/requests';
import { edit } from '../edit';
import { readIn } from '../read/read';
import { answersFrom, textIn, loadAnswers, rememberAnswers, restoreAnswers } from '../settings';
import { cellChanges, cellJobs } from './cells';
import { chartChanges, loadCharts } from './charts';
import { headerChanges } from './headers';
import { linkChanges, loadLinks } from './links';
import { keyOf, loadSpilled, placedCells } from './placed';
import { loadRules, ruleChanges } from './rules';
import { loadValidations, validationChanges } from './validations';
import { loadWidths, widthChanges } from './widths';

export interface Switched {
  sheets: string[];
  /** Texts, words and rules that are said otherwise now. */
  changes: number;
  oneUndoStep: boolean;
}

/** A plan sheet with what is known of its words. */
export interface Spoken {
  code: string;
  copy: number;
  name: string;
  /** Its name changes. */
  id: string;
  sheet: Excel.Worksheet;
  words: SheetTranslation;
}

const contents = 'formulas,values,rowIndex,columnIndex';

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
export async function switchLanguage(to: LanguageCode): Promise<Switched> {
  const { result, oneUndoStep } = await edit(async ({ context, begin }) => {
    const { workbook } = context;
    const kept = loadAnswers(workbook);
    workbook.worksheets.load('items/id,items/name');
    const reading = await readIn(context);
    const before = textIn(kept);
    const from = closestLanguage(reading.settings.language ?? answersFrom(before).language);
    const sheets = spokenSheets(workbook, reading, from, to, answersFrom(before));
    if (from === to || sheets.length === 0) return { sheets: [], changes: 0 };

    const used = sheets.map(({ sheet }) => sheet.getUsedRange(true).load(`${contents},hasSpill`));
    const charts = loadCharts(sheets);
    const rules = loadRules(sheets);
    const validations = loadValidations(sheets, reading);
    const widths = loadWidths(sheets);
    await context.sync();
    const ruleDetails = rules();
    const found = cellChanges(sheets, used, reading, from, to);
    const links = loadLinks(sheets, found);
    const spilled = loadSpilled(sheets, used, found);
    await context.sync();
    const cells = placedCells(sheets, found, spilled());
    const changing = new Set(cells.map(keyOf));

    const names = newNames(sheets, workbook);
    const renamed = [...headerChanges(workbook, sheets, reading), ...nameChanges(sheets, names)];
    const others = [
      ...linkChanges(links, names),
      ...chartChanges(charts),
      ...widthChanges(widths),
      ...ruleChanges(ruleDetails),
      ...validationChanges(validations),
    ];
    begin(
      (fresh) => [
        ...backJobs(fresh.workbook, renamed),
        ...cellJobs(fresh.workbook, cells, 'before'),
        ...backJobs(fresh.workbook, others),
        shortJob(() => restoreAnswers(fresh.workbook, before)),
      ],
      sheets.map(({ name }) => name),
    );
    await sendAll(context, inRequests(changeJobs(renamed)));
    // Excel has put the new headers and sheet names into formulas: they are read again before their words change.
    const again = sheets.map(({ sheet }) => sheet.getUsedRange(true).load(contents));
    await context.sync();
    const later = cellChanges(sheets, again, reading, from, to).filter(
      (one) => one.loose === null || changing.has(keyOf(one)),
    );
    await sendAll(context, inRequests([...cellJobs(workbook, later, 'after'), ...changeJobs(others)]));
    const known = answersFrom(before);
    if (before !== null) rememberAnswers(workbook, { ...known, language: to } as Answers);
    await context.sync();
    return { sheets: sheets.map(({ name }) => name), changes: renamed.length + later.length + others.length };
  });
  return { ...result, oneUndoStep };
}

function spokenSheets(
  { worksheets }: Excel.Workbook,
  reading: Reading,
  from: LanguageCode,
  to: LanguageCode,
  known: Partial<Answers>,
): Spoken[] {
  const today = new Date().toISOString().slice(0, 10);
  const answers = {
    ...defaultAnswers(today, { code: from, currency: 'CNY' }),
    ...known,
    brand: '',
    weeks: weeksOf(reading),
  };
  const codes = [...new Set(reading.sheets.map(({ template }) => template.code))];
  const request = { from: sheetWords[from], to: sheetWords[to], sheets: codes, answers, today };
  const translations = translationsOf(library, request);
  return reading.sheets.flatMap(({ template: { code }, copy, name }) => {
    const words = translations.get(code);
    const id = worksheets.items.find((one) => one.name === name)?.id;
    return words && id !== undefined ? [{ code, copy, name, id, sheet: worksheets.getItem(id), words }] : [];
  });
}

/** As many as the longest Gantt of the workbook has. */
function weeksOf({ tables }: Reading): number {
  const repeated = tables.map(({ template, columns }) => {
    const keys = Object.entries(template.columns).flatMap(([key, { repeat }]) => (repeat ? [key] : []));
    return [...columns.keys()].filter((key) => keys.some((one) => new RegExp(`^${one}\\d\\d$`).test(key))).length;
  });
  return Math.max(1, ...repeated);
}

/** Sheets that people renamed keep their names. */
function newNames(sheets: Spoken[], { worksheets }: Excel.Workbook): Map<string, string> {
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { name, words } of sheets) {
    const plain = /^(.*) \(\d+\)$/.exec(name)?.[1] ?? name;
    if (plain !== words.name.from || words.name.from === words.name.to) continue;
    const next = freeName(words.name.to, taken);
    taken.add(next.toLowerCase());
    names.set(name, next);
  }
  return names;
}

function nameChanges(sheets: Spoken[], names: Map<string, string>): Change[] {
  return sheets.flatMap(({ sheet, id, name }) => {
    const next = names.get(name);
    if (next === undefined) return [];
    return [
      {
        run: () => void (sheet.name = next),
        back: (workbook: Excel.Workbook) => void (workbook.worksheets.getItem(id).name = name),
      },
    ];
  });
}
