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
