/** Conditional formats ⇄ XML of the file. Their looks (`dxf`) are kept by exceljs; here is what decides. */
import type { ConditionalRule, ScalePoint } from '../engine/engine';
import { attribute, child, children, element, escapeXml, textOf, type Element } from '../xml';
import { toArgb, fromFileColor } from './colors';

const operators: [string, string][] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
];
/** Type and operator differ for one of them; `#` stands for the first cell, `%` for the text. */
const textRules: [operator: string, type: string, inFile: string, formula: string][] = [
  ['Contains', 'containsText', 'containsText', 'NOT(ISERROR(SEARCH(%,#)))'],
  ['NotContains', 'notContainsText', 'notContains', 'ISERROR(SEARCH(%,#))'],
  ['BeginsWith', 'beginsWith', 'beginsWith', 'LEFT(#,LEN(%))=%'],
  ['EndsWith', 'endsWith', 'endsWith', 'RIGHT(#,LEN(%))=%'],
];
const presets: [criterion: string, attributes: Record<string, string>, formula?: string][] = [
  ['Blanks', { type: 'containsBlanks' }, 'LEN(TRIM(#))=0'],
  ['NonBlanks', { type: 'notContainsBlanks' }, 'LEN(TRIM(#))>0'],
  ['Errors', { type: 'containsErrors' }, 'ISERROR(#)'],
  ['NonErrors', { type: 'notContainsErrors' }, 'NOT(ISERROR(#))'],
  ['DuplicateValues', { type: 'duplicateValues' }],
  ['UniqueValues', { type: 'uniqueValues' }],
  ['AboveAverage', { type: 'aboveAverage' }],
  ['BelowAverage', { type: 'aboveAverage', aboveAverage: '0' }],
  ['EqualOrAboveAverage', { type: 'aboveAverage', equalAverage: '1' }],
  ['EqualOrBelowAverage', { type: 'aboveAverage', aboveAverage: '0', equalAverage: '1' }],
  ['OneStdDevAboveAverage', { type: 'aboveAverage', stdDev: '1' }],
  ['OneStdDevBelowAverage', { type: 'aboveAverage', aboveAverage: '0', stdDev: '1' }],
  ['TwoStdDevAboveAverage', { type: 'aboveAverage', stdDev: '2' }],
  ['TwoStdDevBelowAverage', { type: 'aboveAverage', aboveAverage: '0', stdDev: '2' }],
  ['ThreeStdDevAboveAverage', { type: 'aboveAverage', stdDev: '3' }],
  ['ThreeStdDevBelowAverage', { type: 'aboveAverage', aboveAverage: '0', stdDev: '3' }],
  ['Yesterday', { type: 'timePeriod', timePeriod: 'yesterday' }, 'FLOOR(#,1)=TODAY()-1'],
  ['Today', { type: 'timePeriod', timePeriod: 'today' }, 'FLOOR(#,1)=TODAY()'],
  ['Tomorrow', { type: 'timePeriod', timePeriod: 'tomorrow' }, 'FLOOR(#,1)=TODAY()+1'],
  ['LastSevenDays', { type: 'timePeriod', timePeriod: 'last7Days' }, 'AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())'],
  [
    'LastWeek',
    { type: 'timePeriod', timePeriod: 'lastWeek' },
    'AND(TODAY()-ROUNDDOWN(#,0)>=WEEKDAY(TODAY()),TODAY()-ROUNDDOWN(#,0)<WEEKDAY(TODAY())+7)',
  ],
  [
    'ThisWeek',
    { type: 'timePeriod', timePeriod: 'thisWeek' },
    'AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))',
  ],
  [
    'NextWeek',
    { type: 'timePeriod', timePeriod: 'nextWeek' },
    'AND(ROUNDDOWN(#,0)-TODAY()>7-WEEKDAY(TODAY()),ROUNDDOWN(#,0)-TODAY()<15-WEEKDAY(TODAY()))',
  ],
  [
    'LastMonth',
    { type: 'timePeriod', timePeriod: 'lastMonth' },
    'AND(MONTH(#)=MONTH(EDATE(TODAY(),-1)),YEAR(#)=YEAR(EDATE(TODAY(),-1)))',
  ],
  ['ThisMonth', { type: 'timePeriod', timePeriod: 'thisMonth' }, 'AND(MONTH(#)=MONTH(TODAY()),YEAR(#)=YEAR(TODAY()))'],
  [
    'NextMonth',
    { type: 'timePeriod', timePeriod: 'nextMonth' },
    'AND(MONTH(#)=MONTH(EDATE(TODAY(),1)),YEAR(#)=YEAR(EDATE(TODAY(),1)))',
  ],
];
const points: [string, string][] = [
  ['LowestValue', 'min'],
  ['HighestValue', 'max'],
  ['Number', 'num'],
  ['Percent', 'percent'],
  ['Percentile', 'percentile'],
  ['Formula', 'formula'],
];
const numbers: Record<string, string> = { Three: '3', Four: '4', Five: '5' };
const iconName = (style: string) => style.replace(/^Three|^Four|^Five/, (word) => numbers[word] ?? word);
const iconStyle = (name: string) =>
  name.replace(/^[345]/, (digit) => Object.keys(numbers).find((word) => numbers[word] === digit) ?? digit);
/** Excel 2007 did not know these: they live in the extension list. */
export const youngIcons = new Set(['3Stars', '3Triangles', '5Boxes']);

const theirs = (table: [string, string][], ours: string) => table.find(([name]) => name === ours)?.[1];
const ours = (table: [string, string][], theirs: string | undefined) => table.find((row) => row[1] === theirs)?.[0];

export interface RuleContext {
  priority: number;
  dxfId: string | undefined;
  /** Relative address of the first cell of the first range. */
  first: string;
  formula: (formula: string) => string;
}

/** The element `cfRule`; '' for a rule that only the extension list can hold. */
export function ruleXml(rule: ConditionalRule, { priority, dxfId, first, formula }: RuleContext): string {
  const common = { dxfId, priority, stopIfTrue: rule.stopIfTrue || undefined };
  const body = (text: string) => element('formula', {}, escapeXml(formula(text)));
  switch (rule.kind) {
    case 'cellValue':
      return element(
        'cfRule',
        { type: 'cellIs', ...common, operator: theirs(operators, rule.operator) },
        [rule.formula1, rule.formula2]
          .filter((text) => text !== undefined && text !== '')
          .map((text) => body(text as string)),
      );
    case 'custom':
      return element('cfRule', { type: 'expression', ...common }, body(rule.formula));
    case 'text': {
      const [, type = '', operator = '', pattern = ''] = textRules.find(([name]) => name === rule.operator) ?? [];
      const quoted = `"${rule.text.replaceAll('"', '""')}"`;
      return element(
        'cfRule',
        { type, ...common, operator, text: rule.text },
        element('formula', {}, escapeXml(fill(pattern, first, quoted))),
      );
    }
    case 'topBottom':
      return element('cfRule', {
        type: 'top10',
        ...common,
        percent: rule.percent || undefined,
        bottom: rule.side === 'bottom' || undefined,
        rank: rule.rank,
      });
    case 'preset': {
      const [, attributes = {}, pattern] = presets.find(([name]) => name === rule.criterion) ?? [];
      return element(
        'cfRule',
        { ...attributes, ...common },
        pattern && element('formula', {}, escapeXml(fill(pattern, first, ''))),
      );
    }
    case 'colorScale':
      return element(
        'cfRule',
        { type: 'colorScale', priority },
        element('colorScale', {}, [
          ...rule.points.map((point) => pointXml(point, formula)),
          ...rule.points.map((point) => colorXml('color', point.color)),
        ]),
      );
    case 'iconSet': {
      if (youngIcons.has(iconName(rule.style))) return '';
      return element('cfRule', { type: 'iconSet', priority }, iconSetXml(rule, formula));
    }
    case 'dataBar': {
      const ends = [dataBarEnd(rule.low, 'min'), dataBarEnd(rule.high, 'max')].map((point) => pointXml(point, formula));
      return element('cfRule', { type: 'dataBar', priority }, [
        element('dataBar', { showValue: rule.showValue ? undefined : false }, [
          ...ends,
          colorXml('color', rule.positive),
        ]),
        element(
          'extLst',
          {},
          element(
            'ext',
            { uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', 'xmlns:x14': x14 },
            element('x14:id', {}, barId(priority)),
          ),
        ),
      ]);
    }
  }
}

const fill = (pattern: string, cell: string, text: string) => pattern.replaceAll('#', cell).replaceAll('%', text);
const colorXml = (name: string, color: string) => element(name, { rgb: toArgb(color).argb });
const dataBarEnd = (point: ScalePoint, end: 'min' | 'max'): ScalePoint =>
  point.type === 'Automatic' ? { type: end === 'min' ? 'LowestValue' : 'HighestValue' } : point;

function pointXml(point: ScalePoint & { operator?: string }, formula: (text: string) => string): string {
  const type = theirs(points, point.type) ?? 'percent';
  const value = point.formula === undefined ? undefined : formula(String(point.formula));
  return element('cfvo', {
    type,
    val: type === 'min' || type === 'max' ? undefined : (value ?? '0'),
    gte: point.operator === 'GreaterThan' ? false : undefined,
  });
}

type IconSet = Extract<ConditionalRule, { kind: 'iconSet' }>;
const stepsOf = (rule: IconSet): (ScalePoint & { operator?: string })[] => [
  { type: 'Percent', formula: '0' },
  ...rule.criteria.slice(1),
];

function iconSetXml(rule: IconSet, formula: (text: string) => string): string {
  const attributes = {
    iconSet: iconName(rule.style),
    reverse: rule.reverse || undefined,
    showValue: rule.iconOnly ? false : undefined,
  };
  return element(
    'iconSet',
    attributes,
    stepsOf(rule).map((point) => pointXml(point, formula)),
  );
}

const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const barId = (priority: number) => `{00000000-0000-0000-0000-${String(priority).padStart(12, '0')}}`;

/** What only the extension list can say of a rule: a bar's negative side, its ends and fill; the younger icons. */
export function extensionXml(rule: ConditionalRule, { priority, formula }: RuleContext, sqref: string): string {
  const point = (each: ScalePoint & { operator?: string }, end: 'Min' | 'Max' | '') => {
    const type = each.type === 'Automatic' ? `auto${end}` : (theirs(points, each.type) ?? 'percent');
    const value = each.formula === undefined ? '' : element('xm:f', {}, escapeXml(formula(String(each.formula))));
    return element('x14:cfvo', { type, gte: each.operator === 'GreaterThan' ? false : undefined }, value);
  };
  const wrapped = (body: string) =>
    element('x14:conditionalFormatting', { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' }, [
      body,
      element('xm:sqref', {}, sqref),
    ]);
  if (rule.kind === 'dataBar') {
    const attributes = {
      minLength: 0,
      maxLength: 100,
      gradient: rule.gradient,
      negativeBarColorSameAsPositive: rule.negative ? undefined : true,
    };
    const content = [
      point(rule.low, 'Min'),
      point(rule.high, 'Max'),
      rule.negative ? colorXml('x14:negativeFillColor', rule.negative) : '',
      colorXml('x14:axisColor', '#000000'),
    ];
    return wrapped(
      element('x14:cfRule', { type: 'dataBar', id: barId(priority) }, element('x14:dataBar', attributes, content)),
    );
  }
  if (rule.kind !== 'iconSet' || !youngIcons.has(iconName(rule.style))) return '';
  const attributes = {
    iconSet: iconName(rule.style),
    reverse: rule.reverse || undefined,
    showValue: rule.iconOnly ? false : undefined,
  };
  const set = element(
    'x14:iconSet',
    attributes,
    stepsOf(rule).map((each) => point(each, '')),
  );
  return wrapped(element('x14:cfRule', { type: 'iconSet', priority, id: barId(priority) }, set));
}

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
  const formulas = children(rule, 'formula').map((each) => formula(textOf(each)));
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
        operator: ours(operators, attribute(rule, 'operator')) ?? 'EqualTo',
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
  const known = ours(points, type) ?? 'Percent';
  if (type === 'min' || type === 'max' || value === '') return { type: known };
  return { type: known, formula: type === 'formula' || Number.isNaN(Number(value)) ? formula(value) : value };
}
