/** The table of holidays comes to a settings sheet that has none: to the right of all that stands there, level with its other tables. */
import type { LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { area, rectOf } from '../../sheet/address';
import { settingsTable, type SettingsTable } from '../../sheet/completeSettings';
import { library } from '../../templates';
import { additionsOf, type Addition } from '../draw/additions';
import { rangeOf } from '../draw/areas';
import { cellJobs, type Part } from '../draw/cells';
import { pointsOfCharacters } from '../draw/layout';
import { nameJobs } from '../draw/names';
import { shortJob, type Job } from '../draw/requests';
import { ruleJobs } from '../draw/rules';
import { styleJobs } from '../draw/styles';
import { tableJobs } from '../draw/tables';
import { validationJobs } from '../draw/validations';
import { PlanProblem } from '../problem';
import { survey } from '../survey';
import { dayKinds, holidayTable, type HolidayTable } from './holidayTable';

export interface NewTable {
  table: HolidayTable;
  jobs: Job[];
  giveBack(workbook: Excel.Workbook): Job[];
}

export async function newHolidayTable(context: Excel.RequestContext, language: LanguageCode): Promise<NewTable> {
  const { workbook } = context;
  const { existing, lostNames } = await survey(context);
  const thresholds = existing.tables.find(({ name }) => name === 'SET_Param');
  if (!thresholds) throw new PlanProblem('notFound', { name: 'SET_Param' });
  const sheet = workbook.worksheets.getItem(thresholds.sheet);
  const used = sheet.getUsedRange().load('columnIndex,columnCount');
  await context.sync();

  const made = settingsTable(library, sheetWords[language], {
    table: holidayTable,
    existing,
    at: {
      sheet: thresholds.sheet,
      row: Math.max(0, rectOf(thresholds.address).row - 2),
      column: used.columnIndex + used.columnCount + 1,
    },
  });
  const widths = made.columnWidths.map(({ columns, width }) => ({
    columns,
    width,
    format: sheet.getRange(columns).format.load('columnWidth'),
  }));
  const additions = additionsOf(workbook, made.additions);
  await context.sync();

  const whole = rectOf(made.tables[0]?.address ?? 'A1');
  const blank = () => Array.from({ length: whole.rows - 1 }, () => Array.from({ length: whole.columns }, () => ''));
  const listed = existing.tables.find(({ name }) => name === 'SET_List')?.rows ?? [];
  const labelOf = (code: string) =>
    listed.find(([list, itsCode]) => list === 'day' && itsCode === code)?.[2] ??
    sheetWords[language].lists.day?.items[code] ??
    library.lists.day?.items[code];
  return {
    table: {
      sheet: made.sheet,
      row: whole.row + 1,
      column: whole.column,
      places: new Map(Object.keys(columnsOfTable()).map((key, place) => [key, place])),
      values: blank(),
      formulas: blank(),
      numberFormats: blank(),
      labels: dayKinds.map((code) => String(labelOf(code))),
    },
    jobs: [
      ...jobsOf(workbook, sheet, made, additions, lostNames),
      ...widths.map(({ columns, width }) =>
        shortJob(() => (rangeOf(sheet, columns).format.columnWidth = pointsOfCharacters(width))),
      ),
    ],
    giveBack: (again) => [
      shortJob(() => {
        const target = again.worksheets.getItem(made.sheet);
        for (const { name } of made.names) again.names.getItemOrNullObject(name).delete();
        again.tables.getItemOrNullObject(holidayTable).delete();
        // With the title and the note above it.
        const range = target.getRange(area({ ...whole, row: whole.row - 2, rows: whole.rows + 2 }));
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
        range.clear();
        for (const { columns, format } of widths) target.getRange(columns).format.columnWidth = format.columnWidth;
        for (const { block, range } of additions) target.getRange(block.address).formulas = range.formulas;
      }),
    ],
  };
}

const columnsOfTable = () => library.settings.tables.find(({ name }) => name === holidayTable)?.columns ?? {};

/** In the order in which one thing stands on another, as sheets are drawn. */
function jobsOf(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  made: SettingsTable,
  additions: Addition[],
  lostNames: string[],
): Job[] {
  const cells = (part: Part) => [
    ...made.blocks.flatMap((block) => cellJobs(sheet, block, part)),
    ...additions.flatMap((addition) => cellJobs(addition.sheet, addition.block, part)),
  ];
  return [
    ...cells('constants'),
    ...tableJobs(sheet, made),
    ...nameJobs(workbook, made.names, lostNames),
    ...cells('formulas'),
    ...made.styles.flatMap((style) => styleJobs(sheet, style)),
    ...made.validations.flatMap((validation) => validationJobs(sheet, validation)),
    ...ruleJobs(sheet, made),
  ];
}
