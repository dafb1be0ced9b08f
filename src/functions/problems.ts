/** Which cell error each problem becomes. Its sentence stands in `locales/`. */
import { AnalyticsError, type Facts, type ProblemCode } from '../analytics/problem';

/** Problems that the door itself finds, before any analytics. */
export type DoorProblem =
  | 'blank'
  | 'notNumber'
  | 'notNumberInRow'
  | 'notDate'
  | 'notDateInRow'
  | 'notFlag'
  | 'notChoice'
  | 'notSingle'
  | 'fewLabels'
  | 'gridSize'
  | 'shapes'
  | 'notLoaded'
  | 'unexpected';

export type AnyProblem = ProblemCode | DoorProblem;

/** #N/A: it cannot be said. #VALUE!: the function was used wrongly. No other error has a sentence. */
export const cellErrors = {
  blank: '#N/A',
  zeroBase: '#N/A',
  negativeBase: '#N/A',
  notPositive: '#N/A',
  overflow: '#N/A',
  noData: '#N/A',
  notStarted: '#N/A',
  tooEarly: '#N/A',
  neverBreaksEven: '#N/A',
  infinite: '#N/A',
  notReported: '#N/A',
  degenerate: '#N/A',
  notLoaded: '#N/A',
  outOfRange: '#VALUE!',
  tooSmall: '#VALUE!',
  mustBePositive: '#VALUE!',
  notWhole: '#VALUE!',
  notAbove: '#VALUE!',
  notShare: '#VALUE!',
  beforeLast: '#VALUE!',
  noWeek: '#VALUE!',
  sizes: '#VALUE!',
  together: '#VALUE!',
  weightSum: '#VALUE!',
  twice: '#VALUE!',
  bothLists: '#VALUE!',
  notAscending: '#VALUE!',
  cannotFit: '#VALUE!',
  badAnswers: '#VALUE!',
  badModel: '#VALUE!',
  notNumber: '#VALUE!',
  notNumberInRow: '#VALUE!',
  notDate: '#VALUE!',
  notDateInRow: '#VALUE!',
  notFlag: '#VALUE!',
  notChoice: '#VALUE!',
  notSingle: '#VALUE!',
  fewLabels: '#VALUE!',
  gridSize: '#VALUE!',
  shapes: '#VALUE!',
  unexpected: '#VALUE!',
} as const satisfies Record<AnyProblem, '#N/A' | '#VALUE!'>;

/** A problem on its way to the cell. Not an Error: thousands may be made in one array, and nobody reads their stack. */
export class Problem {
  constructor(
    readonly code: AnyProblem,
    readonly argument: string,
    readonly facts: Facts = {},
  ) {}

  static of(thrown: unknown): Problem | null {
    if (thrown instanceof Problem) return thrown;
    return thrown instanceof AnalyticsError ? new Problem(thrown.code, thrown.argument, thrown.facts) : null;
  }
}
