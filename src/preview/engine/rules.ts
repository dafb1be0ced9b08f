/** Rules on cells that the engine keeps: conditional formats and what may be typed. */
import type { CellFormat, Rect } from './engine';

export type RuleFormat = Partial<
  Pick<
    CellFormat,
    'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor' | 'fill' | 'numberFormat' | 'borders'
  >
>;
export interface ScalePoint {
  /** Excel.ConditionalFormatColorCriterionType / RuleType: LowestValue, HighestValue, Number, Percent, Percentile, Formula, Automatic */
  type: string;
  formula?: string;
}
export type ConditionalRule = { id: string; ranges: Rect[]; stopIfTrue: boolean } & (
  | { kind: 'cellValue'; operator: string; formula1: string; formula2?: string; format: RuleFormat }
  | { kind: 'custom'; formula: string; format: RuleFormat }
  | { kind: 'text'; operator: string; text: string; format: RuleFormat }
  | { kind: 'topBottom'; side: 'top' | 'bottom'; rank: number; percent: boolean; format: RuleFormat }
  | { kind: 'preset'; criterion: string; format: RuleFormat }
  | { kind: 'colorScale'; points: (ScalePoint & { color: string })[] }
  | {
      kind: 'dataBar';
      positive: string;
      negative: string;
      gradient: boolean;
      showValue: boolean;
      low: ScalePoint;
      high: ScalePoint;
    }
  /** Worst first, as Office.js orders them. */
  | {
      kind: 'iconSet';
      style: string;
      reverse: boolean;
      iconOnly: boolean;
      criteria: (ScalePoint & { operator: string })[];
    }
);
/** In priority order: the first rule of a list wins. */
export interface Rules {
  list(sheet: string): ConditionalRule[];
  replace(sheet: string, rules: ConditionalRule[]): void;
}

export interface Validation {
  rect: Rect;
  rule:
    /** Source: `a,b,c`, `=Sheet!$A$1:$A$9` or `=A_NAME`. */
    | { kind: 'list'; source: string; dropdown: boolean }
    | {
        kind: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
        operator: string;
        formula1: string;
        formula2?: string;
      }
    | { kind: 'custom'; formula: string };
  ignoreBlanks: boolean;
  error: { show: boolean; style: 'Stop' | 'Warning' | 'Information'; title: string; message: string };
  prompt: { show: boolean; title: string; message: string };
}
export interface Validations {
  list(sheet: string): Validation[];
  /** Replaces what the rect held; null removes it. */
  set(sheet: string, rect: Rect, validation: Omit<Validation, 'rect'> | null): void;
  /** Cells of the rect whose value breaks their rule. */
  invalid(sheet: string, rect: Rect): Rect[];
}
