/** Conditional formats of a placed sheet, with native formulas only: custom functions do not work in rules. */
import { area, cell, type Rect } from './address';
import { writeFormula } from './formula';
import { spillRange, type PlacedSheet, type PlacedSpill, type PlacedTable } from './placed';
import type { PlanRule } from './plan';
import type { Scope, TableColumn } from './scope';
import { cellFormula, ruleFormula } from './speak';
import { barColors, ruleLooks } from './style';
import { boardAreas } from './writeBoard';

/** First wins: what a row says of itself, then words and bars, then what is still to be filled in. */
export function rulesOf(sheet: PlacedSheet, sheets: PlacedSheet[], scope: Scope): PlanRule[] {
  return [
    ...[...sheet.facts, ...sheet.figures].flatMap(({ field, row }): PlanRule[] => {
      const { alarm } = field;
      if (!alarm || scope.missing(alarm.when).length > 0) return [];
      const areas = [cell(row, sheet.valueColumn)];
      return [{ kind: 'formula', areas, formula: `=${cellFormula(alarm.when, scope)}`, look: ruleLooks[alarm.look] }];
    }),
    ...boardRules(sheet, scope),
    ...sheet.spills.flatMap((spill) => spillRules(spill, scope)),
    ...sheet.tables.flatMap((table) => [
      ...tableRules(table, sheets, scope),
      ...wordRules(table, scope),
      ...barRules(table),
      ...ganttRules(table, sheets, scope),
      ...requiredRules(table),
    ]),
  ];
}

/** The status of a card by its word; a count that is not zero. */
function boardRules(sheet: PlacedSheet, scope: Scope): PlanRule[] {
  const { statuses, counts } = boardAreas(sheet);
  return [
    ...(statuses === undefined ? [] : listRules('rag', [statuses], scope)),
    ...(counts === undefined
      ? []
      : [
          {
            kind: 'formula' as const,
            areas: [counts],
            formula: `=N(${counts.split(':')[0] ?? ''})>0`,
            look: ruleLooks.warn,
          },
        ]),
  ];
}

/** Its rules speak of the ranges; said for the first row they become relative cells. */
function spillRules(placed: PlacedSpill, scope: Scope): PlanRule[] {
  const first = (name: string) => {
    const rect = spillRange(placed, name);
    return rect && cell(rect.row, rect.column, 'column');
  };
  return (placed.spill.rules ?? []).map(({ columns, when, look }) => ({
    kind: 'formula',
    areas: columns.flatMap((name) => {
      const rect = spillRange(placed, name);
      return rect ? [area(rect)] : [];
    }),
    formula: `=${writeFormula(when, { word: scope.word, name: (name) => first(name) ?? scope.nameOf(name) ?? name, column: () => '' })}`,
    look: ruleLooks[look],
  }));
}

function columnRect({ body, header }: PlacedTable, index: number, columns = 1): Rect {
  return { ...body, column: header.column + index, columns };
}

function tableRules(table: PlacedTable, sheets: PlacedSheet[], scope: Scope): PlanRule[] {
  return (table.template.rules ?? []).flatMap(({ columns, when, look }): PlanRule[] => {
    if (scope.missing(when, table.template).length > 0) return [];
    const areas = columns.map((key) =>
      area(
        columnRect(
          table,
          table.columns.findIndex((column) => column.key === key),
        ),
      ),
    );
    return [{ kind: 'formula', areas, formula: ruleFormula(when, table, sheets, scope), look: ruleLooks[look] }];
  });
}

/** Cells that hold a word of a list whose words have looks; columns of the same list share their rules. */
function wordRules(table: PlacedTable, scope: Scope): PlanRule[] {
  const areas = new Map<string, string[]>();
  table.columns.forEach(({ field: { list } }, index) => {
    if (list === undefined || !scope.library.lists[list]?.looks) return;
    areas.set(list, [...(areas.get(list) ?? []), area(columnRect(table, index))]);
  });
  return [...areas].flatMap(([list, places]) => listRules(list, places, scope));
}

function listRules(list: string, areas: string[], scope: Scope): PlanRule[] {
  return Object.entries(scope.library.lists[list]?.looks ?? {}).map(([code, look]) => ({
    kind: 'equals',
    areas,
    text: scope.word(list, code),
    look: ruleLooks[look],
  }));
}

function barRules(table: PlacedTable): PlanRule[] {
  return table.columns.flatMap(({ field }, index): PlanRule[] => {
    if (!field.bar) return [];
    const bar = { kind: 'dataBar' as const, areas: [area(columnRect(table, index))] };
    if (field.bar === 'diverging') return [{ ...bar, color: barColors.good, negative: barColors.bad }];
    return [{ ...bar, color: barColors.plain, from: 0, ...(field.kind === 'percent' ? { to: 1 } : {}) }];
  });
}

/** Dark for the done part, light for the rest, a frame around the week that is now. */
function ganttRules(table: PlacedTable, sheets: PlacedSheet[], scope: Scope): PlanRule[] {
  const first = table.columns.findIndex(({ field }) => field.kind === 'bars');
  const repeat = table.columns[first]?.field.repeat;
  if (!repeat) return [];
  const rect = columnRect(table, first, table.columns.filter(({ field }) => field.kind === 'bars').length);
  const areas = [area(rect)];
  const here = cell(rect.row, rect.column);
  const current = ruleFormula(repeat.current, table, sheets, scope).slice(1);
  const number = `COLUMN(${here})-COLUMN(${cell(rect.row, rect.column, 'column')})+1`;
  return [
    { kind: 'formula', areas, formula: `=${here}=2`, look: ruleLooks.finished },
    { kind: 'formula', areas, formula: `=${here}=1`, look: ruleLooks.planned },
    { kind: 'formula', areas, formula: `=${number}=${current}`, look: ruleLooks.current },
  ];
}

/** A required cell that is empty in a row where something stands already. One rule a run: its formula is relative to the run's first cell. */
function requiredRules(table: PlacedTable): PlanRule[] {
  const { body, columns } = table;
  const last = cell(body.row, body.column + columns.length - 1, 'column');
  return runsOf(columns, ({ field }) => field.needed === true && field.formula === undefined).map(
    ({ start, length }) => {
      const rect = columnRect(table, start, length);
      const row = `${cell(body.row, body.column, 'column')}:${last}`;
      const formula = `=AND(${cell(rect.row, rect.column)}="",SUMPRODUCT(--(${row}<>""))>0)`;
      return { kind: 'formula', areas: [area(rect)], formula, look: ruleLooks.required };
    },
  );
}

function runsOf(columns: TableColumn[], fits: (column: TableColumn) => boolean): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  columns.forEach((column, index) => {
    if (!fits(column)) return;
    const last = runs.at(-1);
    if (last && last.start + last.length === index) last.length += 1;
    else runs.push({ start: index, length: 1 });
  });
  return runs;
}
