/** How the budget assistant writes figures and reads what is typed. */
import { useMemo } from 'react';
import { numberIn } from '../insert/draft';
import { useSpeech } from '../words';

export interface Figures {
  amount(value: number): string;
  percent(value: number): string;
  /** With its sign. */
  change(value: number, kind: 'share' | 'amount'): string;
  of(value: number, kind: 'share' | 'amount'): string;
}

export function useFigures(): Figures {
  const { language } = useSpeech();
  return useMemo(() => {
    const formats = {
      amount: { maximumFractionDigits: 2 },
      share: { style: 'percent', maximumFractionDigits: 2 },
    } as const;
    const write = (value: number, kind: 'share' | 'amount', more: Intl.NumberFormatOptions = {}) =>
      new Intl.NumberFormat(language, { ...formats[kind], ...more }).format(value);
    return {
      amount: (value) => write(value, 'amount'),
      percent: (value) => write(value, 'share', { maximumFractionDigits: 1 }),
      change: (value, kind) => write(value, kind, { signDisplay: 'exceptZero' }),
      of: (value, kind) => write(value, kind),
    };
  }, [language]);
}

/** Nothing typed is null, anything that is no figure is NaN. Weights have more decimals than money. */
export function figureIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : numberIn(text);
}

/** Commas part thousands wherever the pane is read; dots in the other places of the world would be read as decimals. */
const typed = new Intl.NumberFormat('en', { maximumFractionDigits: 9 });

/** As it stands in a field that can be typed over. */
export const textOf = (value: number): string => typed.format(value);
