/** The kinds of conditional formats that draw by value: colour scales, data bars, icon sets. */
import type { ScalePoint } from '../../engine/rules';
import { HostError, HostObject } from '../../wire/hostObject';
import { asColor } from '../colors';
import { oneOf } from '../cellValues';
import { thirds } from './ruleKinds';
import { RuleObject } from './ruleObject';

const pointTypes = ['Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;

interface Point {
  type: string;
  formula?: unknown;
}
interface ColorPoint extends Point {
  color?: string;
}
interface ColorScale {
  minimum: ColorPoint;
  midpoint?: ColorPoint | null;
  maximum: ColorPoint;
}

function scalePoint({ type, formula }: Point): ScalePoint {
  const word = oneOf(pointTypes, type);
  const bare = word === 'Automatic' || word === 'LowestValue' || word === 'HighestValue';
  if (!bare && (formula === undefined || formula === null || formula === '')) throw new HostError('InvalidArgument');
  return bare ? { type: word } : { type: word, formula: String(formula) };
}

const officePoint = ({ type, formula }: ScalePoint) => ({ formula: formula ?? null, type });

export class ColorScaleConditionalFormat extends RuleObject<'colorScale'> {
  get criteria() {
    const points = this._rule.points.map((point) => ({ ...officePoint(point), color: point.color }));
    const [minimum, middle, maximum] = points;
    return points.length === 2 ? { minimum, maximum: middle } : { minimum, midpoint: middle, maximum };
  }

  set criteria(value: unknown) {
    const { minimum, midpoint, maximum } = value as ColorScale;
    const given = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
    if (given.some((point) => !point)) throw new HostError('InvalidArgument');
    const points = given.map((point) => ({ ...scalePoint(point), color: asColor(point.color) }));
    this._change((rule) => ({ ...rule, points }));
  }

  get threeColorScale(): boolean {
    return this._rule.points.length === 3;
  }
}

export class DataBarConditionalFormat extends RuleObject<'dataBar'> {
  get showDataBarOnly(): boolean {
    return !this._rule.showValue;
  }

  set showDataBarOnly(value: boolean) {
    this._change((rule) => ({ ...rule, showValue: !value }));
  }

  get lowerBoundRule() {
    return officePoint(this._rule.low);
  }

  set lowerBoundRule(value: unknown) {
    const low = scalePoint(value as Point);
    this._change((rule) => ({ ...rule, low }));
  }

  get upperBoundRule() {
    return officePoint(this._rule.high);
  }

  set upperBoundRule(value: unknown) {
    const high = scalePoint(value as Point);
    this._change((rule) => ({ ...rule, high }));
  }

  get positiveFormat(): HostObject {
    return new ConditionalDataBarPositiveFormat(this.book, this.key, ['dataBar']);
  }

  get negativeFormat(): HostObject {
    return new ConditionalDataBarNegativeFormat(this.book, this.key, ['dataBar']);
  }
}

export class ConditionalDataBarPositiveFormat extends RuleObject<'dataBar'> {
  get fillColor(): string {
    return this._rule.positive;
  }

  set fillColor(value: string) {
    const positive = asColor(value);
    this._change((rule) => ({ ...rule, positive }));
  }

  get gradientFill(): boolean {
    return this._rule.gradient;
  }

  set gradientFill(value: boolean) {
    this._change((rule) => ({ ...rule, gradient: Boolean(value) }));
  }
}

export class ConditionalDataBarNegativeFormat extends RuleObject<'dataBar'> {
  get fillColor(): string {
    return this._rule.negative;
  }

  set fillColor(value: string) {
    const negative = asColor(value);
    this._change((rule) => ({ ...rule, negative }));
  }

  get matchPositiveFillColor(): boolean {
    return this._rule.negative === this._rule.positive;
  }

  set matchPositiveFillColor(value: boolean) {
    if (value) this._change((rule) => ({ ...rule, negative: rule.positive }));
  }
}

const iconCounts: Record<string, number> = { Three: 3, Four: 4, Five: 5 };

export class IconSetConditionalFormat extends RuleObject<'iconSet'> {
  get style(): string {
    return this._rule.style;
  }

  set style(value: string) {
    const count = iconCounts[/^(Three|Four|Five)[A-Z]/.exec(String(value))?.[1] ?? ''];
    if (count === undefined) throw new HostError('InvalidArgument');
    this._change((rule) => ({
      ...rule,
      style: value,
      criteria: rule.criteria.length === count ? rule.criteria : thirds(count),
    }));
  }

  get reverseIconOrder(): boolean {
    return this._rule.reverse;
  }

  set reverseIconOrder(value: boolean) {
    this._change((rule) => ({ ...rule, reverse: Boolean(value) }));
  }

  get showIconOnly(): boolean {
    return this._rule.iconOnly;
  }

  set showIconOnly(value: boolean) {
    this._change((rule) => ({ ...rule, iconOnly: Boolean(value) }));
  }

  get criteria(): unknown[] {
    return this._rule.criteria.map(({ type, formula, operator }) => ({
      customIcon: null,
      formula: formula ?? '',
      operator,
      type,
    }));
  }

  /** The first, worst icon needs no criterion: Office.js takes an empty object in its place. */
  set criteria(value: unknown) {
    const given = value as (Point & { operator?: string })[];
    const present = this._rule.criteria;
    if (!Array.isArray(given) || given.length !== present.length) throw new HostError('InvalidArgument');
    const criteria = given.map((one, index) => {
      const first = present[0];
      if (index === 0 && first && (one.type === undefined || one.formula === undefined)) return first;
      const operator = oneOf(['GreaterThan', 'GreaterThanOrEqual'] as const, one.operator);
      return { ...scalePoint(one), operator };
    });
    this._change((rule) => ({ ...rule, criteria }));
  }
}
