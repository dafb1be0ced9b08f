/** Writes the one formula of a spill, the formats its result will need, and the names of the ranges it is read by. */
import { area, cell, quoted } from './address';
import type { Paper } from './paper';
import { spillRange, type PlacedSheet, type PlacedSpill } from './placed';
import type { Plan } from './plan';
import type { Scope } from './scope';
import { cellFormula } from './speak';
import { looks } from './style';

export function writeSpill(placed: PlacedSpill, sheet: PlacedSheet, paper: Paper, scope: Scope): Plan['names'] {
  const { spill, titleRow, row, column } = placed;
  const columns = spill.formats.length;
  paper.write(titleRow, column, [[{ text: scope.dictionary.named(sheet.template, spill.name, spill.label) }]]);
  paper.write(row, column, [[{ formula: cellFormula(spill.formula, scope) }]]);
  paper.paint(looks.blockTitle, { row: titleRow, column, rows: 1, columns: 1 });
  paper.paint(looks.headerComputed, { row, column, rows: 1, columns });
  spill.formats.forEach((numberFormat, index) => {
    paper.paint(
      { font: looks.computed.font, numberFormat },
      { row: row + 1, column: column + index, rows: spill.rows, columns: 1 },
    );
  });
  const named = (name: string, address: string) => ({
    name: scope.nameOf(name) ?? name,
    formula: `=${quoted(sheet.name)}!${address}`,
  });
  return [
    named(spill.name, cell(row, column, 'both')),
    ...Object.keys(spill.ranges).flatMap((name) => {
      const rect = spillRange(placed, name);
      return rect ? [named(name, area(rect, 'both'))] : [];
    }),
  ];
}
