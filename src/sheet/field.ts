/** Makers of fields, so that a template reads like its sheet: `amount('Budget', needed)`, `whole('Days', '=[@e]-[@s]+1')`. */
import type { Field, FieldKind } from './template';

type More = Omit<Field, 'header' | 'kind' | 'list' | 'formula'>;
type Maker = (header: string, ...more: (string | More)[]) => Field;

export const needed = { needed: true } as const;
export const side = { side: true } as const;
/** Figures of any size in one column: thousands without decimals, small ones with two. */
export const mixed = { format: '[>=1000]#,##0;[<=-1000]-#,##0;0.00' } as const;

const formats: Record<FieldKind, string> = {
  text: '@',
  id: '@',
  whole: '#,##0',
  currency: '#,##0',
  percent: '0.0%',
  number: '0.00',
  ratio: '0.00',
  score: '0',
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  time: 'hh:mm',
  hours: '0.0',
  yesNo: 'General',
  flag: 'General',
  choice: 'General',
  label: 'General',
  bars: ';;;',
};

/** The number format of a field; text formats would turn a formula into its own text, so a computed cell has none. */
export function formatOf(field: Field, computed: boolean): string {
  const format = field.format ?? formats[field.kind];
  return format === '@' && computed ? 'General' : format;
}

function maker(kind: FieldKind): Maker {
  return (header, ...more) =>
    more.reduce<Field>(
      (field, part) => (typeof part === 'string' ? { ...field, formula: part } : { ...field, ...part }),
      { header, kind },
    );
}

export const text = maker('text');
export const id = maker('id');
export const whole = maker('whole');
export const amount = maker('currency');
export const percent = maker('percent');
export const number = maker('number');
export const ratio = maker('ratio');
export const score = maker('score');
export const date = maker('date');
export const moment = maker('moment');
export const time = maker('time');
export const hours = maker('hours');
export const yesNo = maker('yesNo');
export const flag = maker('flag');
/** Week cells that draw a Gantt: 0 nothing, 1 planned, 2 done. */
export const bars = maker('bars');

/** A word of a list, typed. */
export function choice(list: string, header: string, ...more: More[]): Field {
  return { ...maker('choice')(header, ...more), list };
}

/** A word of a list, computed. */
export function label(list: string, header: string, formula: string, ...more: More[]): Field {
  return { ...maker('label')(header, formula, ...more), list };
}
