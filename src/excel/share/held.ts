/**
 * Answers that go on spilling without us, as one formula of constants: `={1,2;3,4}`. So do those that validations, conditional formats
 * and charts read by `#`, for these cannot all be rewritten.
 */
import { longestFormula } from '../../functions/formula/twins';
import type { CellValue } from '../../sheet/existing';
import { constantOf } from './names';
import { isWaiting } from './ready';
import type { CellPlace } from './reading';
import type { FoundCell, Scanned } from './scan';
import type { Watcher } from './watchers';

export interface Held {
  /** By the cells they begin in. */
  answers: Map<FoundCell, string>;
  /** What reads an answer that is too long for a formula, or holds what no constant can say. */
  losing: Watcher[];
}

export function heldAnswers({ sheets, watchers }: Scanned): Held {
  const spilling = sheets.flatMap(({ cells }) => cells).filter((one) => one.spill && !isWaiting(one));
  const isAt = ({ sheet, row, column }: FoundCell) => {
    return (source: CellPlace) =>
      source.sheet.toLowerCase() === sheet.toLowerCase() && source.row === row && source.column === column;
  };
  const watched = spilling
    .filter((one) => watchers.some(({ sources }) => sources.some(isAt(one))))
    .map((one) => ({ one, formula: constantsOf(one.spill?.values ?? []) }));
  const lost = watched.filter(({ formula }) => formula === null);
  return {
    answers: new Map(watched.flatMap(({ one, formula }) => (formula === null ? [] : [[one, formula] as const]))),
    losing: watchers.filter(({ sources }) => lost.some(({ one }) => sources.some(isAt(one)))),
  };
}

/** Of the errors, those that may stand among constants. */
const laterErrors = /^#(?!NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A)/;

export function constantsOf(values: CellValue[][]): string | null {
  const texts = values.map((line) => line.map((value) => constantOf(inDigits(value))?.slice(1) ?? null));
  if (texts.flat().some((text) => text === null || laterErrors.test(text))) return null;
  const formula = `={${texts.map((line) => line.join(',')).join(';')}}`;
  return formula.length <= longestFormula ? formula : null;
}

/** A formula keeps 15 digits. */
const inDigits = (value: CellValue): CellValue => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);

const pieces = /"(?:[^"]|"")*"|[^",;{}\s]+|[,;]/g;

/** However Excel writes their numbers. */
export function sameConstants(one: string, other: string): boolean {
  if (!one.startsWith('={') || !other.startsWith('={')) return false;
  const [ours, theirs] = [one.slice(1), other.slice(1)].map((text) => text.match(pieces) ?? []);
  return (
    ours?.length === theirs?.length &&
    (ours ?? []).every((piece, at) => piece === theirs?.[at] || Number(piece) === Number(theirs?.[at]))
  );
}
