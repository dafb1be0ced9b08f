/**
 * Named cells, cards and counts inserted earlier that could not be computed then, for want of a sheet, and can be now: their formulas,
 * where the cell is still empty or holds nothing but our own sample. What someone typed meanwhile stays.
 */
import { cell } from './address';
import type { ExistingBoard } from './existing';
import { homeOfName, sheetsOf } from './library';
import type { Plan } from './plan';
import type { Scope } from './scope';
import { cellFormula } from './speak';
import type { Library } from './template';

type Additions = Plan['additions'];

/** Whether a named cell has a formula; `name` may carry the number of a copy. */
export function isComputed(library: Library, name: string): boolean {
  return homeOfName(library, name.replace(/_\d+$/, ''))?.field?.formula !== undefined;
}

/** Whether the sheet on which such a name stands may hold cards and counts. */
export function isOnBoard(library: Library, name: string): boolean {
  const home = homeOfName(library, name.replace(/_\d+$/, ''));
  return home?.sheet?.board === true;
}

export function relinkCells(scope: Scope): Additions {
  return [...namedCells(scope), ...scope.existing.boards.flatMap((board) => boardCells(board, scope))];
}

function namedCells(scope: Scope): Additions {
  const fields = [
    ...scope.library.packs.flatMap(({ facts }) => Object.entries(facts)),
    ...sheetsOf(scope.library).flatMap(({ names = {} }) => Object.entries(names)),
  ];
  return fields.flatMap(([name, { formula, linked, sample }]): Additions => {
    const there = scope.existing.cells.find((one) => one.name.toLowerCase() === scope.nameOf(name)?.toLowerCase());
    if (!there || formula === undefined || scope.missing(formula).length > 0) return [];
    if (linked && !scope.answers.link) return [];
    const isStory = linked === true && scope.answers.sample && there.content === sample;
    if (there.content !== '' && !isStory) return [];
    return [
      {
        ...{ sheet: there.sheet, styles: [] },
        blocks: [{ address: there.address, cells: [[{ formula: cellFormula(formula, scope) }]] }],
        ...(isStory && typeof sample === 'number' ? { over: sample } : {}),
      },
    ];
  });
}

/** Told by the words beside them: cards and counts have no names, and rows move. */
function boardCells({ sheet, row, column, cells }: ExistingBoard, scope: Scope): Additions {
  const ours = scope.existing.ours.find((one) => one.sheet === sheet);
  const template = ours && scope.library.sheets.find(({ code }) => code === ours.code);
  const joins = template && scope.inserted.some((one) => one.pack.code === template.pack && one.copy === ours.copy);
  if (!joins) return [];
  const wanted = [
    ...(template.cards ?? []).flatMap(({ metric, actual, target }) => [
      { label: metric, right: 1, formula: actual },
      { label: metric, right: 2, formula: target },
    ]),
    ...(template.alerts ?? []).map(({ label, formula }) => ({ label, right: 1, formula })),
  ];
  const blocks = wanted.flatMap(({ label, right, formula }) => {
    const word = scope.dictionary.text(template, label);
    const down = cells.findIndex((line) => line.includes(word));
    const from = cells[down]?.indexOf(word) ?? -1;
    if (from < 0 || cells[down]?.[from + right] !== '' || scope.missing(formula).length > 0) return [];
    const address = cell(row + down, column + from + right);
    return [{ address, cells: [[{ formula: cellFormula(formula, scope) }]] }];
  });
  return blocks.length > 0 ? [{ sheet, blocks, styles: [] }] : [];
}
