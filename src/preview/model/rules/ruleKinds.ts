/** The kinds of conditional formats that change the look of cells: value, formula, text, rank, preset. */
import type { ConditionalRule } from '../../engine/rules';
import { HostError } from '../../wire/hostObject';
import type { Book } from '../book';
import { oneOf } from '../cellValues';
import { fromR1C1, toR1C1 } from '../r1c1';
import { ConditionalRangeFormat } from './ruleFormat';
import { RuleObject, type RuleKey } from './ruleObject';
import type { Kind, RuleOf } from './ruleShelf';

const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const textOperators = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const ranks = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

abstract class Formatting<K extends Kind> extends RuleObject<K> {
  constructor(book: Book, key: RuleKey, kind: K) {
    super(book, key, [kind]);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.key);
  }
}

interface CellValueRule {
  formula1: unknown;
  formula2?: unknown;
  operator: string;
}
function cellValueBody({ formula1, formula2, operator }: CellValueRule) {
  const word = oneOf(operators, operator);
  const two = word === 'Between' || word === 'NotBetween';
  if (isEmpty(formula1) || (two && isEmpty(formula2))) throw new HostError('InvalidArgument');
  return { operator: word, formula1: String(formula1), ...(two ? { formula2: String(formula2) } : {}) };
}

export class CellValueConditionalFormat extends Formatting<'cellValue'> {
  get rule(): CellValueRule {
    const { operator, formula1, formula2 } = this._rule;
    return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
  }

  set rule(value: CellValueRule) {
    const body = cellValueBody(value);
    this._change(({ id, ranges, stopIfTrue, kind, format }) => ({ id, ranges, stopIfTrue, kind, format, ...body }));
  }
}

export class CustomConditionalFormat extends Formatting<'custom'> {
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.book, this.key, ['custom']);
  }
}

export class ConditionalFormatRule extends RuleObject<'custom'> {
  get formula(): string {
    return this._rule.formula;
  }

  set formula(value: string) {
    const formula = ruleFormula(value);
    this._change((rule) => ({ ...rule, formula }));
  }

  get formulaLocal(): string {
    return this.formula;
  }

  set formulaLocal(value: string) {
    this.formula = value;
  }

  get formulaR1C1(): string {
    const [corner] = this._rule.ranges;
    return toR1C1(this.formula, corner?.row ?? 0, corner?.column ?? 0);
  }

  set formulaR1C1(value: string) {
    const [corner] = this._rule.ranges;
    this.formula = fromR1C1(value, corner?.row ?? 0, corner?.column ?? 0);
  }
}

function ruleFormula(value: unknown): string {
  const text = String(value ?? '').trim();
  if (text === '' || text === '=') throw new HostError('InvalidArgument');
  return text.startsWith('=') ? text : `=${text}`;
}

interface TextRule {
  operator: string;
  text: string;
}
const textBody = ({ operator, text }: TextRule) => ({
  operator: oneOf(textOperators, operator),
  text: String(text),
});

export class TextConditionalFormat extends Formatting<'text'> {
  get rule(): TextRule {
    const { operator, text } = this._rule;
    return { operator, text };
  }

  set rule(value: TextRule) {
    const body = textBody(value);
    this._change((rule) => ({ ...rule, ...body }));
  }
}

interface RankRule {
  rank: number;
  type: string;
}
function rankBody({ rank, type }: RankRule): { side: 'top' | 'bottom'; rank: number; percent: boolean } {
  const word = oneOf(ranks, type);
  const percent = word.endsWith('Percent');
  if (!(rank >= 1 && rank <= (percent ? 100 : 1000))) throw new HostError('InvalidArgument');
  return { side: word.startsWith('Top') ? 'top' : 'bottom', rank, percent };
}

export class TopBottomConditionalFormat extends Formatting<'topBottom'> {
  get rule(): RankRule {
    const { side, rank, percent } = this._rule;
    return { rank, type: `${side === 'top' ? 'Top' : 'Bottom'}${percent ? 'Percent' : 'Items'}` };
  }

  set rule(value: RankRule) {
    const body = rankBody(value);
    this._change((rule) => ({ ...rule, ...body }));
  }
}

export class PresetCriteriaConditionalFormat extends Formatting<'preset'> {
  get rule(): { criterion: string } {
    return { criterion: this._rule.criterion };
  }

  set rule(value: { criterion: string }) {
    const { criterion } = value;
    if (!criterion) throw new HostError('InvalidArgument');
    this._change((rule) => ({ ...rule, criterion }));
  }
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** How Office.js calls the kinds, and what a rule of the kind is until it is told more. */
const noFormat = () => ({ format: {} });
const fresh: { [K in Kind]: () => Omit<RuleOf<K>, 'id' | 'ranges' | 'stopIfTrue'> } = {
  cellValue: () => ({ kind: 'cellValue', operator: 'EqualTo', formula1: '=""', ...noFormat() }),
  custom: () => ({ kind: 'custom', formula: '=FALSE', ...noFormat() }),
  text: () => ({ kind: 'text', operator: 'Contains', text: '', ...noFormat() }),
  topBottom: () => ({ kind: 'topBottom', side: 'top', rank: 10, percent: false, ...noFormat() }),
  preset: () => ({ kind: 'preset', criterion: 'DuplicateValues', ...noFormat() }),
  colorScale: () => ({
    kind: 'colorScale',
    points: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'Percentile', formula: '50', color: '#FFEB84' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  }),
  dataBar: () => ({
    kind: 'dataBar',
    positive: '#638EC6',
    negative: '#FF0000',
    gradient: true,
    showValue: true,
    low: { type: 'Automatic' },
    high: { type: 'Automatic' },
  }),
  iconSet: () => ({
    kind: 'iconSet',
    style: 'ThreeTrafficLights1',
    reverse: false,
    iconOnly: false,
    criteria: thirds(3),
  }),
};

/** Icons at equal percentages, as Excel proposes them. */
export function thirds(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    type: 'Percent',
    formula: String(Math.round((100 * index) / count)),
    operator: 'GreaterThanOrEqual',
  }));
}

export const officeTypes: Record<string, Kind> = {
  Custom: 'custom',
  DataBar: 'dataBar',
  ColorScale: 'colorScale',
  IconSet: 'iconSet',
  TopBottom: 'topBottom',
  PresetCriteria: 'preset',
  ContainsText: 'text',
  CellValue: 'cellValue',
};

export function newRule(kind: Kind, shared: Pick<ConditionalRule, 'id' | 'ranges' | 'stopIfTrue'>): ConditionalRule {
  return { ...shared, ...fresh[kind]() } as ConditionalRule;
}
