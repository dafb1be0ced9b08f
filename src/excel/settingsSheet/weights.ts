/** The weights of scores on the settings sheet, each set by its name, wherever the sheet has come to. */
import type { LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { splitReference } from '../../sheet/address';
import { dictionaryOf } from '../../sheet/words';
import { library } from '../../templates';
import { shortJob } from '../draw/requests';
import { edit } from '../edit';
import { PlanProblem } from '../problem';
import { told } from '../told';

export interface WeightSet {
  set: string;
  /** Each with what it weighs; shares of 1. */
  criteria: { name: string; weight: number; standard: number }[];
}

/** As the template has them, with the words of a language. */
function standardSets(speak: LanguageCode): WeightSet[] {
  const { keys, cells } = standardRows();
  const dictionary = dictionaryOf(sheetWords[speak]);
  return cells.map((row) => {
    const get = (key: string) => row[keys.indexOf(key)] ?? '';
    const names = dictionary.text(library.settings, get('use')).split(/,\s*|、/);
    return {
      set: get('set'),
      criteria: names.map((name, index) => {
        const standard = Number(get(`w${index + 1}`));
        return { name, weight: standard, standard };
      }),
    };
  });
}

function standardRows(): { keys: string[]; cells: string[][] } {
  const start = library.settings.tables.find(({ name }) => name === 'SET_Weight')?.start;
  return start && 'rows' in start && !('each' in start) ? start.rows : { keys: [], cells: [] };
}

/** The sets this workbook has. */
export function readWeights(speak: LanguageCode): Promise<WeightSet[]> {
  return told(async (context) => {
    const { names } = context.workbook;
    const found = standardSets(speak).map((one) => ({
      ...one,
      range: names.getItemOrNullObject(`W_${one.set}`).getRangeOrNullObject().load('values'),
    }));
    await context.sync();
    return found.flatMap(({ range, set, criteria }) => {
      if (range.isNullObject) return [];
      const weights = range.values[0] ?? [];
      return [{ set, criteria: criteria.map((one, at) => ({ ...one, weight: Number(weights[at]) || 0 })) }];
    });
  });
}

/** As many as the set has criteria; whatever stands in its other cells stays. They must come to 1. */
export async function setWeights(set: string, weights: readonly number[]): Promise<void> {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (Math.abs(sum - 1) > 0.0005 || weights.some((one) => !(one >= 0 && one <= 1)))
    throw new RangeError(`${set}: weights from 0 to 1 that come to 1, not ${sum}.`);
  await edit(async ({ context, begin }) => {
    const cellsIn = ({ names }: Excel.Workbook) => names.getItemOrNullObject(`W_${set}`).getRangeOrNullObject();
    const range = cellsIn(context.workbook).load('formulas,address');
    await context.sync();
    if (range.isNullObject) throw new PlanProblem('notFound', { name: `W_${set}` });
    const before = range.formulas as unknown[][];
    begin(
      ({ workbook }) => [shortJob(() => (cellsIn(workbook).formulas = before))],
      [splitReference(range.address).sheet],
    );
    range.formulas = [(before[0] ?? []).map((cell, at) => weights[at] ?? cell)];
    await context.sync();
  });
}
