/** Conditional formats as XML of the file. Their looks (`dxf`) are kept by exceljs; here is what decides. */
import type { ConditionalRule, ScalePoint } from '../engine/rules';
import { element, escapeXml } from '../xml';
import { toArgb } from './colors';
import { iconName, inFile, operators, points, presets, textRules, youngIcons } from './ruleTables';

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
        { type: 'cellIs', ...common, operator: inFile(operators, rule.operator) },
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
  const type = inFile(points, point.type) ?? 'percent';
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
    const type = each.type === 'Automatic' ? `auto${end}` : (inFile(points, each.type) ?? 'percent');
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
