/** The settings sheet as the pane changes it: the as-of date and the thresholds, each by its name, wherever the sheet has come to. */
import { closestLanguage, type LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { dictionaryOf } from '../../sheet/words';
import { library } from '../../templates';
import { splitReference } from '../../sheet/address';
import { shortJob } from '../draw/requests';
import { edit } from '../edit';
import { PlanProblem } from '../problem';
import { told } from '../told';

export interface ThresholdSetting {
  key: string;
  label: string;
  value: number;
  standard: number;
  from: number;
  to: number;
  /** As fractions. */
  percent: boolean;
}

export interface SettingsFound {
  /** Null without a settings sheet. */
  sheet: string | null;
  language: LanguageCode | null;
  /** Serial number. */
  asOf: number | null;
  thresholds: ThresholdSetting[];
}

const asOfName = 'SET_AsOf';

export function readSettings(speak: LanguageCode): Promise<SettingsFound> {
  return told(async (context) => {
    const { names } = context.workbook;
    names.load('items/name');
    const cellOf = (name: string) => names.getItemOrNullObject(name).getRangeOrNullObject().load('values,address');
    const [asOf, language] = [cellOf(asOfName), cellOf('SET_Lang')];
    const keys = Object.keys(library.thresholds);
    await context.sync();

    const there = new Set(names.items.map(({ name }) => name.toLowerCase()));
    const cells = keys
      .filter((key) => there.has(`p_${key}`.toLowerCase()))
      .map((key) => ({ key, cell: cellOf(`P_${key}`) }));
    await context.sync();

    const dictionary = dictionaryOf(sheetWords[speak]);
    const valueOf = (cell: Excel.Range): unknown => (cell.isNullObject ? null : cell.values[0]?.[0]);
    const date = valueOf(asOf);
    return {
      sheet: asOf.isNullObject ? null : splitReference(asOf.address).sheet,
      language: language.isNullObject ? null : closestLanguage(String(valueOf(language))),
      asOf: typeof date === 'number' ? date : null,
      thresholds: cells.flatMap(({ key, cell }): ThresholdSetting[] => {
        const [value, threshold] = [valueOf(cell), library.thresholds[key]];
        if (typeof value !== 'number' || !threshold) return [];
        const { value: standard, from, to, unit } = threshold;
        return [{ key, label: dictionary.threshold(library, key), value, standard, from, to, percent: unit === '%' }];
      }),
    };
  });
}

export const setAsOf = (serial: number): Promise<void> => setNamed({ [asOfName]: serial });

/** Out of bounds it is refused. */
export function setThresholds(values: Record<string, number>): Promise<void> {
  const named = Object.entries(values).map(([key, value]): [string, number] => {
    const { from = 0, to = 0 } = library.thresholds[key] ?? {};
    if (!(value >= from && value <= to)) throw new RangeError(`${key}: ${value} is not within ${from} and ${to}.`);
    return [`P_${key}`, value];
  });
  return setNamed(Object.fromEntries(named));
}

/** Throws a PlanProblem; the workbook is then as it was, unless the code is `halfDone`. */
async function setNamed(values: Record<string, number>): Promise<void> {
  await edit(async ({ context, begin }) => {
    const cellIn = ({ names }: Excel.Workbook, name: string) => names.getItemOrNullObject(name).getRangeOrNullObject();
    const cells = Object.entries(values).map(([name, value]) => ({
      name,
      value,
      cell: cellIn(context.workbook, name).load('formulas,address'),
    }));
    await context.sync();
    const gone = cells.find(({ cell }) => cell.isNullObject);
    if (gone) throw new PlanProblem('notFound', { name: gone.name });
    const before = cells.map(({ name, cell }) => ({ name, formulas: cell.formulas as unknown[][] }));
    begin(
      ({ workbook }) =>
        before.map(({ name, formulas }) =>
          shortJob(() => (workbook.names.getItem(name).getRange().formulas = formulas)),
        ),
      [...new Set(cells.map(({ cell }) => splitReference(cell.address).sheet))],
    );
    for (const { cell, value } of cells) cell.values = [[value]];
    await context.sync();
  });
}
