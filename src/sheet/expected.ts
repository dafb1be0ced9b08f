/** The formula a computed cell of a plan read back should hold, and whether the one it holds says the same. */
import { parseFormula } from './formula';
import { homeOfName, homeOfTable, isSettingsName } from './library';
import { planReading, type PlanReading, type ReadTable } from './reading';
import { rowFormula, type Speech } from './speak';

/** Undefined where the workbook lacks what the formula speaks of: such a column is typed. */
export function expectedFormula(table: ReadTable, key: string, plan: PlanReading): string | undefined {
  const column = table.columns.get(key);
  const formula = column?.field.formula;
  if (formula === undefined) return undefined;
  const number = /\d+$/.exec(key)?.[0];
  const numbered = column?.field.repeat ? formula.replaceAll('{k}', String(Number(number))) : formula;
  if (!canBeSaid(numbered, table, plan)) return undefined;
  const columns = [...table.columns.values()].map((one) => ({ key: one.key, field: one.field, header: one.header }));
  // In the order of the template: its first typed column says whether a row is begun.
  const order = Object.keys(table.template.columns);
  columns.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return rowFormula(numbered, { template: table.template, columns }, speechOf(plan));
}

/** Other packs that formulas read stand in the workbook once, or as the same copy. */
function tableFor(plan: PlanReading, name: string): ReadTable | undefined {
  const own = plan.table(name);
  if (own) return own;
  const pack = homeOfTable(plan.reading.library, name)?.sheet.pack;
  if (pack === undefined) return undefined;
  return planReading(plan.reading, pack, plan.copy).table(name) ?? planReading(plan.reading, pack, 1).table(name);
}

function speechOf(plan: PlanReading): Speech {
  return {
    word: (list, code) => plan.reading.settings.wordOf(list, code),
    nameOf: (name) => (isSettingsName(name) || plan.copy === 1 ? name : `${name}_${plan.copy}`),
    table: (name) => {
      const table = tableFor(plan, name);
      return (
        table && {
          name: table.name,
          headers: new Map([...table.columns.values()].map(({ key, header }) => [key, header])),
        }
      );
    },
  };
}

function canBeSaid(formula: string, own: ReadTable, plan: PlanReading): boolean {
  const { library, cells } = plan.reading;
  return parseFormula(formula).every((piece) => {
    if (piece.kind === 'name') {
      if (isSettingsName(piece.name)) return true;
      const home = homeOfName(library, piece.name);
      return home?.field === undefined ? home !== undefined : cells.some(({ name }) => name === piece.name);
    }
    if (piece.kind !== 'column') return true;
    const table = piece.table === undefined || piece.table === own.template.name ? own : tableFor(plan, piece.table);
    return table?.columns.has(piece.from) === true && table.columns.has(piece.to);
  });
}

/** Whatever Excel or another program writes differently and means the same: spaces, cases, brackets, prefixes, numbers of copies. */
export function saysTheSame(found: string, expected: string, table: string): boolean {
  return found === expected || canonical(found, table) === canonical(expected, table);
}

function canonical(formula: string, table: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : canonicalPart(part, table)))
    .join('');
}

function canonicalPart(text: string, table: string): string {
  const own = new RegExp(`\\b${table.toUpperCase()}\\[`, 'g');
  return text
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/_XLFN\.|_XLWS\.|_XLPM\./g, '')
    .replace(/_XLDUDF_KPI_/g, 'KPI.')
    .replace(own, '[')
    .replace(/\[\[#THISROW\],\[/g, '[@[')
    .replace(/\[@\[([^[\]]*)\]\]/g, '[@$1]')
    .replace(/(^|[^[])@/g, '$1')
    .replace(/\b((?:AMP|QBK|EXP)_\w*?[A-Z])_\d+\b/g, '$1');
}
