/** Writes the cells of a placed sheet and gives them their looks. Rules, validations and charts are made elsewhere. */
import { area, cell, quoted } from './address';
import { formatOf } from './field';
import { newPaper, type Paper } from './paper';
import type { PlacedCell, PlacedSheet, PlacedTable } from './placed';
import type { Plan, PlanCell, PlanSheet } from './plan';
import type { Scope, TableColumn } from './scope';
import { cellFormula, rowFormula } from './speak';
import { typedCell } from './start';
import { looks, type Look } from './style';
import type { Field } from './template';
import { writeBoard } from './writeBoard';
import { writeSpill } from './writeSpill';
import { unitFormat } from './units';
import { filled } from './words';

export interface Written {
  blocks: PlanSheet['blocks'];
  styles: PlanSheet['styles'];
  links: PlanSheet['links'];
  names: Plan['names'];
  unlinked: Plan['unlinked'];
}

export function write(sheet: PlacedSheet, scope: Scope): Written {
  const paper = newPaper();
  const names: Plan['names'] = [];
  const unlinked: Plan['unlinked'] = [];
  writeHead(sheet, paper, scope);
  writeBlockTitle(sheet.factsTitle, scope.dictionary.frame.facts, paper);
  writeBlockTitle(sheet.figuresTitle, scope.dictionary.frame.figures, paper);
  for (const placed of [...sheet.facts, ...sheet.figures]) {
    const missing = writeFigure(placed, sheet, paper, scope);
    const at = { row: placed.row, column: sheet.valueColumn };
    if (missing.length > 0) unlinked.push({ sheet: sheet.name, address: cell(at.row, at.column), needs: missing });
    if (scope.exists(placed.name)) continue;
    const name = scope.nameOf(placed.name) ?? placed.name;
    names.push({ name, formula: `=${quoted(sheet.name)}!${cell(at.row, at.column, 'both')}` });
  }
  for (const table of sheet.tables) {
    for (const { column, missing } of writeTable(table, sheet, paper, scope)) {
      unlinked.push({ sheet: sheet.name, address: area({ ...table.body, column, columns: 1 }), needs: missing });
    }
  }
  const board = writeBoard(sheet, paper, scope);
  sheet.spills.forEach((spill) => {
    names.push(...writeSpill(spill, sheet, paper, scope));
  });
  return {
    blocks: paper.blocks,
    styles: paper.styles(),
    links: board.links,
    names,
    unlinked: [...unlinked, ...board.unlinked],
  };
}

const text = (value: string): PlanCell => (value === '' ? null : { text: value });

function writeHead({ template, pack, widths }: PlacedSheet, paper: Paper, scope: Scope): void {
  const { dictionary } = scope;
  const { frame } = dictionary;
  const { howTo } = dictionary.sheet(template);
  const kinds = [filled(frame.youType, { what: howTo.type }), filled(frame.computed, { what: howTo.computed })].join(
    ' ',
  );
  paper.write(0, 0, [
    [text(dictionary.sheetName(template))],
    [{ formula: cellFormula(pack.meta, scope) }],
    [text(filled(frame.readFirst, { what: howTo.read }))],
    [text(kinds)],
  ]);
  const columns = widths.length;
  paper.paint(looks.title, { row: 0, column: 0, rows: 1, columns });
  paper.paint(looks.meta, { row: 1, column: 0, rows: 1, columns });
  paper.paint(looks.hint, { row: 2, column: 0, rows: 2, columns });
}

function writeBlockTitle(row: number | undefined, title: string, paper: Paper): void {
  if (row === undefined) return;
  paper.write(row, 0, [[text(title)]]);
  paper.paint(looks.blockTitle, { row, column: 0, rows: 1, columns: 1 });
}

/** A label and its value; answers what its formula needs and nothing brings. */
function writeFigure(
  { name, label, field, row }: PlacedCell,
  sheet: PlacedSheet,
  paper: Paper,
  scope: Scope,
): string[] {
  const missing = field.formula === undefined || scope.exists(name) ? [] : scope.missing(field.formula);
  const apart = field.linked === true && !scope.answers.link;
  const computed = scope.exists(name) || (field.formula !== undefined && missing.length === 0 && !apart);
  const value = scope.exists(name)
    ? { formula: `=${scope.nameOf(name) ?? name}` }
    : computed
      ? { formula: cellFormula(field.formula ?? '', scope) }
      : typedValue(field, sheet.pack.code, scope);
  paper.write(row, 0, [[text(label)]]);
  paper.write(row, sheet.valueColumn, [[value]]);
  paper.paint(looks.label, { row, column: 0, rows: 1, columns: 1 });
  const look = computed ? looks.computed : looks.typed;
  paper.paint(
    { ...look, align: 'left', numberFormat: formatOf(field, computed) },
    { row, column: sheet.valueColumn, rows: 1, columns: 1 },
  );
  return apart ? [] : missing;
}

/** What the form answered, or the sample tells; else what the template begins with. */
function typedValue(field: Field, pack: string, scope: Scope): PlanCell {
  const { answers, today, dictionary } = scope;
  const answer = field.answer === 'today' ? today : field.answer === undefined ? undefined : answers[field.answer];
  const first = Array.isArray(answer) ? answer[0] : answer;
  const given = typeof first === 'object' && first !== null ? first.code : first;
  const named = field.answer === 'brand' && answers.brand.trim() !== '';
  const told = answers.sample && field.sample !== undefined && !named;
  const value = (told ? field.sample : given) ?? field.initial;
  if (value === undefined || typeof value === 'boolean') return null;
  if (typeof value === 'number') return value;
  return typedCell(field, told ? dictionary.packText(pack, value) : value, scope);
}

/** Title, note, header and rows; answers the columns that cannot be computed here, by their number on the sheet. */
export function writeTable(
  table: PlacedTable,
  sheet: PlacedSheet,
  paper: Paper,
  scope: Scope,
): { column: number; missing: string[] }[] {
  const { template, columns, body, header, titleRow } = table;
  const words = scope.dictionary.table(sheet.template, template);
  paper.write(titleRow, header.column, [[text(words.title)], [text(words.note)]]);
  paper.paint(looks.blockTitle, { ...header, row: titleRow });
  paper.paint(looks.hint, { ...header, row: titleRow + 1 });

  const gaps: { column: number; missing: string[] }[] = [];
  const written = columns.map((column, index) => {
    const missing = column.field.formula === undefined ? [] : scope.missing(column.field.formula, template);
    if (missing.length > 0) gaps.push({ column: header.column + index, missing });
    const computed = column.field.formula !== undefined && missing.length === 0;
    return { column, computed, formula: computed ? rowFormula(column.field.formula ?? '', table, scope) : '' };
  });
  paper.write(header.row, header.column, [columns.map((column) => text(column.header))]);
  paper.write(
    body.row,
    body.column,
    Array.from({ length: body.rows }, (_, index) =>
      written.map(({ column, computed, formula }): PlanCell =>
        computed ? { formula } : (table.filled[index]?.[column.key] ?? null),
      ),
    ),
  );
  written.forEach(({ column, computed }, index) => {
    const at = { column: header.column + index, columns: 1 };
    paper.paint(computed ? looks.headerComputed : looks.headerTyped, { ...header, ...at });
    paintColumn(column, computed, table, at.column, paper);
  });
  return gaps;
}

function paintColumn(
  { key, field }: TableColumn,
  computed: boolean,
  table: PlacedTable,
  column: number,
  paper: Paper,
): void {
  const format = formatOf(field, computed);
  const look: Look =
    field.kind === 'bars' ? looks.gantt : { ...(computed ? looks.computed : looks.typed), ...alignments[field.kind] };
  // Runs of rows shown alike: one run, unless the figures are of mixed units.
  let start = 0;
  for (let index = 1; index <= table.body.rows; index += 1) {
    if (index < table.body.rows && formatAt(index) === formatAt(start)) continue;
    const rect = { row: table.body.row + start, rows: index - start, column, columns: 1 };
    paper.paint({ ...look, numberFormat: formatAt(start) }, rect);
    start = index;
  }

  function formatAt(index: number): string {
    const row = table.filled[index];
    if (field.byUnit === undefined || !row) return format;
    const [unit, value] = [row[field.byUnit], row[key]];
    return unitFormat(
      unit && typeof unit === 'object' && 'text' in unit ? unit.text : '',
      typeof value === 'number' ? value : undefined,
    );
  }
}

const wrapped: Look = { wrap: true };
const centered: Look = { align: 'center' };
const alignments: Record<Field['kind'], Look> = {
  text: wrapped,
  id: {},
  whole: {},
  currency: {},
  percent: {},
  number: {},
  ratio: {},
  score: centered,
  date: centered,
  moment: centered,
  time: centered,
  hours: {},
  yesNo: centered,
  flag: centered,
  choice: wrapped,
  label: centered,
  bars: {},
};
