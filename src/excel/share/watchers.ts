/** What reads a spilled answer by `#` and is neither a cell nor a name: validations, conditional formats, charts. */
import { loadChartSources } from './chartSources';
import type { Asking } from './formulasIn';
import type { CellPlace } from './reading';
import { loadRuleFormulas } from './ruleFormulas';
import { spillsReadBy } from './spills';
import { readValidations } from './validationRules';

export type Watcher = Omit<Asking, 'formulas'> & { sources: CellPlace[] };

/** In four requests, and more only where areas hold several validations. */
export async function readWatchers(context: Excel.RequestContext, names: readonly string[]): Promise<Watcher[]> {
  const sheets = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItem(name) }));
  const rules = loadRuleFormulas(sheets);
  const charts = loadChartSources(sheets);
  const validations = await readValidations(context, sheets);
  const [ruleFormulas, chartTypes] = [rules(), charts()];
  await context.sync();
  const chartSources = chartTypes();
  await context.sync();
  return [...validations, ...ruleFormulas(), ...chartSources()].flatMap(({ formulas, ...one }) => {
    const sources = formulas.flatMap((formula) => spillsReadBy(formula, one.sheet));
    return sources.length > 0 ? [{ ...one, sources }] : [];
  });
}
