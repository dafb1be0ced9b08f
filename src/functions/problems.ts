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

/** These answer #N/A: it cannot be said. All others answer #VALUE!: the function was used wrongly. No other error has a sentence. */
const cannotBeSaid = new Set<AnyProblem>([
  'blank',
  'zeroBase',
  'negativeBase',
  'notPositive',
  'overflow',
  'noData',
  'notStarted',
  'tooEarly',
  'neverBreaksEven',
  'infinite',
  'notReported',
  'degenerate',
  'notLoaded',
]);

export const cellError = (code: AnyProblem): '#N/A' | '#VALUE!' => (cannotBeSaid.has(code) ? '#N/A' : '#VALUE!');

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
