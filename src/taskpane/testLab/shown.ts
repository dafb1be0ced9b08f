/** How figures of tests are written in a language: shares, points, small probabilities. */
import type { LanguageCode } from '../../locales/languages';

export interface Shown {
  /** `3.94%`. */
  share(value: number): string;
  /** `+32%`. */
  change(value: number): string;
  /** 0.0126 → `+1.26`. */
  points(value: number): string;
  /** With as many places as a small one needs: 0.0000924 → `0.00924`. */
  smallPoints(value: number): string;
  probability(value: number): string;
}

export function shownIn(language: LanguageCode): Shown {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options);
  const share = format({ style: 'percent', maximumFractionDigits: 2 });
  const change = format({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const points = format({ maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const few = format({ maximumSignificantDigits: 3 });
  const probability = format({ maximumFractionDigits: 4 });
  return {
    share: (value) => share.format(value),
    change: (value) => change.format(value),
    points: (value) => points.format(value * 100),
    smallPoints: (value) => few.format(value * 100),
    probability: (value) => (value < 0.0001 ? `< ${probability.format(0.0001)}` : probability.format(value)),
  };
}
