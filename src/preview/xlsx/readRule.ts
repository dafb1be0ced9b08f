/** XML of a file's conditional format as a rule of the engine. */
import type { ConditionalRule, ScalePoint } from '../engine/rules';
import { attribute, child, children, textOf, type Element } from '../xml';
import { fromFileColor } from './colors';
import { iconStyle, inOffice, operators, points, presets, textRules } from './ruleTables';

export type RuleWithoutPlace<Rule = ConditionalRule> = Rule extends ConditionalRule
  ? Omit<Rule, 'id' | 'ranges' | 'stopIfTrue'>
  : never;
type Look = Extract<ConditionalRule, { kind: 'custom' }>['format'];

/** Null: a kind that the spreadsheet does not know. `extension`: the element of the extension list with the same id. */
export function readRule(
  rule: Element,
  extension: Element | undefined,
  format: Look,
  theme: string[],
  formula: (text: string) => string,
): RuleWithoutPlace | null {
  const type = attribute(rule, 'type') ?? '';
  const formulas = children(rule, 'formula').map((each) => plainOr(textOf(each), formula));
  const color = (from: Element | undefined) =>
    fromFileColor(
      {
        argb: attribute(from, 'rgb'),
        theme: numberOf(from, 'theme'),
        tint: numberOf(from, 'tint'),
        indexed: numberOf(from, 'indexed'),
      } as never,
      theme,
    ) || '#000000';
  const text = textRules.find((row) => row[1] === type);
  if (text) return { kind: 'text', operator: text[0], text: attribute(rule, 'text') ?? '', format };
  const preset = presets.find(([, wanted]) =>
    presetKeys.every((key) => (wanted[key] ?? defaults[key]) === (attribute(rule, key) ?? defaults[key])),
  );
  if (preset) return { kind: 'preset', criterion: preset[0], format };
  switch (type) {
    case 'cellIs':
      return {
        kind: 'cellValue',
        operator: inOffice(operators, attribute(rule, 'operator')) ?? 'EqualTo',
        formula1: formulas[0] ?? '',
        ...(formulas[1] !== undefined && { formula2: formulas[1] }),
        format,
      };
    case 'expression':
      return { kind: 'custom', formula: formulas[0] ?? '', format };
    case 'top10':
      return {
        kind: 'topBottom',
        side: attribute(rule, 'bottom') === '1' ? 'bottom' : 'top',
        percent: attribute(rule, 'percent') === '1',
        rank: numberOf(rule, 'rank') ?? 10,
        format,
      };
    case 'colorScale': {
      const scale = child(rule, 'colorScale');
      const colors = children(scale, 'color').map(color);
      return {
        kind: 'colorScale',
        points: children(scale, 'cfvo').map((point, index) => ({
          ...readPoint(point, formula),
          color: colors[index] ?? '#FFFFFF',
        })),
      };
    }
    case 'iconSet': {
      const set = child(rule, 'iconSet') ?? child(rule, 'x14:iconSet');
      const steps = [...children(set, 'cfvo'), ...children(set, 'x14:cfvo')];
      return {
        kind: 'iconSet',
        style: iconStyle(attribute(set, 'iconSet') ?? '3TrafficLights1'),
        reverse: attribute(set, 'reverse') === '1',
        iconOnly: attribute(set, 'showValue') === '0',
        criteria: steps.map((point) => ({
          ...readPoint(point, formula),
          operator: attribute(point, 'gte') === '0' ? 'GreaterThan' : 'GreaterThanOrEqual',
        })),
      };
    }
    case 'dataBar': {
      const bar = child(rule, 'dataBar');
      const young = child(extension, 'x14:dataBar');
      const ends = young ? children(young, 'x14:cfvo') : children(bar, 'cfvo');
      const [low, high] = ends.map((point) => readPoint(point, formula));
      const positive = color(child(bar, 'color'));
      const negative = child(young, 'x14:negativeFillColor');
      return {
        kind: 'dataBar',
        positive,
        negative: negative ? color(negative) : '',
        gradient: attribute(young, 'gradient') !== '0',
        showValue: attribute(bar, 'showValue') !== '0',
        low: low ?? { type: 'Automatic' },
        high: high ?? { type: 'Automatic' },
      };
    }
    default:
      return null;
  }
}

/** A bare number stays one. */
const plainOr = (text: string, formula: (text: string) => string) =>
  text.trim() === '' || Number.isNaN(Number(text)) ? formula(text) : text;

const presetKeys = ['type', 'timePeriod', 'aboveAverage', 'equalAverage', 'stdDev'];
const defaults: Record<string, string> = { timePeriod: '', aboveAverage: '1', equalAverage: '0', stdDev: '0' };

function numberOf(from: Element | undefined, name: string): number | undefined {
  const value = attribute(from, name);
  return value === undefined ? undefined : Number(value);
}

function readPoint(point: Element, formula: (text: string) => string): ScalePoint {
  const type = attribute(point, 'type') ?? '';
  const value = attribute(point, 'val') ?? textOf(child(point, 'xm:f'));
  if (type.startsWith('auto')) return { type: 'Automatic' };
  const known = inOffice(points, type) ?? 'Percent';
  if (type === 'min' || type === 'max' || value === '') return { type: known };
  return { type: known, formula: type === 'formula' || Number.isNaN(Number(value)) ? formula(value) : value };
}
