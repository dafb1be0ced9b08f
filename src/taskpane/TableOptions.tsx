/** The plan tables of the workbook as options of a native list, under the plan they belong to, and what a table is called. */
import { sheetWords } from '../locales/sheets';
import type { ReadTable } from '../sheet/reading';
import { dictionaryOf } from '../sheet/words';
import { useSpeech } from './words';

export function TableOptions({ tables }: { tables: readonly ReadTable[] }) {
  const { words } = useSpeech();
  const titleOf = useTableTitle();
  const plans = [...new Set(tables.map(planOf))];
  return plans.map((plan) => {
    const ofPlan = tables.filter((one) => planOf(one) === plan);
    const pack = ofPlan[0]?.sheetTemplate.pack ?? 'settings';
    const copy = ofPlan[0]?.copy ?? 1;
    const name = pack === 'settings' ? words.pages.settings : words.packs[pack];
    return (
      <optgroup key={plan} label={copy > 1 ? `${name} (${copy})` : name}>
        {ofPlan.map((table) => (
          <option key={table.name} value={table.name}>
            {`${table.sheet} · ${titleOf(table)}`}
          </option>
        ))}
      </optgroup>
    );
  });
}

const planOf = ({ sheetTemplate, copy }: ReadTable): string => `${sheetTemplate.pack} ${copy}`;

/** As the pane's language calls it. */
export function useTableTitle(): (table: Pick<ReadTable, 'sheetTemplate' | 'template'>) => string {
  const { language } = useSpeech();
  const dictionary = dictionaryOf(sheetWords[language]);
  return ({ sheetTemplate, template }) => dictionary.table(sheetTemplate, template).title;
}
