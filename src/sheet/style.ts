/** The looks of a plan sheet as a table: every style a cell can have, by name. Colours carry a word beside them, never meaning alone. */

export interface Look {
  font?: { bold?: boolean; italic?: boolean; color?: string; size?: number };
  fill?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  wrap?: boolean;
  indent?: number;
  numberFormat?: string;
  /** Thin lines of this colour around every cell. */
  grid?: string;
  underline?: string;
}
export type Style = Look;

const ink = '#1F2937';
const typedInk = '#1D4ED8';
const computedInk = '#57606A';
const line = '#D0D7DE';
const white = '#FFFFFF';

/** Typed cells are blue on white, computed ones grey on light grey; a header says by its own shade which of the two stands below. */
export const looks = {
  title: { font: { bold: true, size: 16, color: ink } },
  meta: { font: { color: computedInk } },
  hint: { font: { italic: true, color: computedInk } },
  blockTitle: { font: { bold: true, size: 12, color: ink } },
  headerTyped: { font: { bold: true, color: white }, fill: '#1F3A5F', wrap: true, vertical: 'center', grid: line },
  headerComputed: { font: { bold: true, color: white }, fill: '#5B6670', wrap: true, vertical: 'center', grid: line },
  typed: { font: { color: typedInk }, fill: white, vertical: 'center', grid: line },
  computed: { font: { color: computedInk }, fill: '#F3F4F6', vertical: 'center', grid: line },
  label: { font: { color: ink }, vertical: 'center' },
  /** The cells a Gantt is drawn with: no ground of their own, so that the bars stand out. */
  gantt: { fill: white, grid: '#E5E7EB' },
  link: { font: { color: '#0B5CAD' }, vertical: 'center' },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof looks;

export interface RuleLook {
  fill?: string;
  color?: string;
  bold?: boolean;
  border?: string;
}

/** What a rule does to a cell. The words in the cell say the same. */
export const ruleLooks = {
  good: { fill: '#D6F0DC', color: '#14532D' },
  warn: { fill: '#FDE9B8', color: '#6B4300' },
  bad: { fill: '#F9D0CF', color: '#7F1D1D' },
  severe: { fill: '#9B1C1C', color: white, bold: true },
  info: { fill: '#D6E6FA', color: '#12406F' },
  cool: { fill: '#D9E2EC', color: '#334E68' },
  none: { fill: '#E5E7EB', color: '#4B5563' },
  gold: { fill: '#F6E3A1', color: '#5C4400' },
  silver: { fill: '#E2E6EA', color: '#374151' },
  bronze: { fill: '#EBD2BD', color: '#5B3716' },
  due: { color: '#B42318', bold: true },
  /** A required cell that is still empty in a row begun. */
  required: { fill: '#FFF9D6' },
  planned: { fill: '#A9C8EE', color: '#A9C8EE' },
  finished: { fill: '#2563A8', color: '#2563A8' },
  current: { border: '#D97706' },
} as const satisfies Record<string, RuleLook>;

export type RuleLookName = keyof typeof ruleLooks;

export const barColors = { plain: '#8FB8E8', good: '#7CC38F', bad: '#E58E8A' } as const;

/** In the order charts take them; told apart in grey and by the colour-blind. */
export const seriesColors = ['#1F5A99', '#E08A1E', '#5B6670', '#2E8B78', '#8C5AA8', '#C4453C'] as const;
