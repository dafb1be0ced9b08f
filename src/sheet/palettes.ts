/**
 * The colours that carry meaning on a plan sheet, in sets one can choose from: what rules do to cells, bars, series of charts. Names of
 * looks and places of series are the same in each, so a sheet in one can be had in another.
 */
import type { PlanSheet } from './plan';
import { barColors, ruleLooks, seriesColors, type RuleLook, type RuleLookName } from './style';

export interface Palette {
  rules: Record<RuleLookName, RuleLook>;
  bars: Record<keyof typeof barColors, string>;
  series: readonly string[];
}

export const paletteNames = ['standard', 'safe'] as const;
export type PaletteName = (typeof paletteNames)[number];

/** `safe`: good is blue, bad is orange, and each also differs in how dark it is; nothing rests on red against green. */
export const palettes: Record<PaletteName, Palette> = {
  standard: { rules: ruleLooks, bars: barColors, series: seriesColors },
  safe: {
    rules: {
      ...ruleLooks,
      good: { fill: '#2F6FAE', color: '#FFFFFF' },
      warn: { fill: '#FFE9B0', color: '#5C4400' },
      bad: { fill: '#F0953A', color: '#331800' },
      severe: { fill: '#6E3300', color: '#FFFFFF', bold: true },
      due: { color: '#9A4A00', bold: true },
    },
    bars: { ...barColors, good: '#5B97D1', bad: '#F0A860' },
    series: ['#1F5A99', '#E08A1E', '#5B6670', '#8EC3EE', '#6E3300', '#C9CED4'],
  },
};

/** A sheet as `compile` makes it, in the colours of a palette. */
export function inPalette(sheet: PlanSheet, name: PaletteName): PlanSheet {
  const { standard, [name]: wanted } = palettes;
  if (wanted === standard) return sheet;
  const looks = new Map<RuleLook, RuleLook>(
    (Object.keys(ruleLooks) as RuleLookName[]).map((look) => [standard.rules[look], wanted.rules[look]]),
  );
  const bars = new Map(
    (Object.keys(barColors) as (keyof typeof barColors)[]).map((bar) => [standard.bars[bar], wanted.bars[bar]]),
  );
  const seriesColor = (color: string) => wanted.series[standard.series.indexOf(color)] ?? color;
  return {
    ...sheet,
    rules: sheet.rules.map((rule) => {
      if (rule.kind !== 'dataBar') return { ...rule, look: looks.get(rule.look) ?? rule.look };
      const { color, negative } = rule;
      return {
        ...rule,
        color: bars.get(color) ?? color,
        ...(negative !== undefined && { negative: bars.get(negative) ?? negative }),
      };
    }),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((one) => ({ ...one, color: seriesColor(one.color) })),
    })),
  };
}
