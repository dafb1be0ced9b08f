/** Calculation as the engine offers it, and the functions that others bring into it. */
import type { Scalar } from './engine';

export interface EngineParameter {
  name: string;
  description: string;
  matrix: boolean;
  optional: boolean;
  repeating: boolean;
  /** Offered while typing. */
  choices?: { value: string | number; label: string; tip: string }[];
}
export interface EngineFunction {
  /** With its namespace: KPI.VARIANCE. */
  name: string;
  description: string;
  parameters: EngineParameter[];
  /** Scalars arrive as scalars, ranges as 2-D arrays, according to the parameter's `matrix`; omitted arguments as null. */
  call(
    args: unknown[],
    at: { sheet: string; row: number; column: number } | null,
  ): EngineAnswer | Promise<EngineAnswer>;
}
export interface EngineAnswer {
  value: Scalar | Scalar[][];
  /** A default format for a cell that has none of its own. */
  numberFormat?: string;
  /** Of each cell of a spill, where they have different ones; '' is none. */
  numberFormats?: string[][];
}
export interface Calculation {
  /** Adds or replaces functions (again on a change of language). */
  register(functions: EngineFunction[]): void;
  /** Resolves when everything written so far is calculated. Free when nothing was written. */
  settle(): Promise<void>;
  mode(): 'Automatic' | 'Manual';
  setMode(mode: 'Automatic' | 'Manual'): void;
  /** While held, changes are calculated when `settle` asks for it, and not by themselves. */
  hold(held: boolean): void;
  /** Recalculates every formula. */
  recalculate(): Promise<void>;
}
