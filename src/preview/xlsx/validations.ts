/** Data validation ⇄ XML of the file. */
import type { Validation } from '../engine/rules';
import type { Rect } from '../engine/engine';
import { localAddress, parseLocal } from '../model/address';
import { attribute, child, children, element, escapeXml, textOf, type Element } from '../xml';

const kinds: [Validation['rule']['kind'], string][] = [
  ['list', 'list'],
  ['wholeNumber', 'whole'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
  ['custom', 'custom'],
];
const operators: [string, string][] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
];
const styles: [Validation['error']['style'], string][] = [
  ['Stop', 'stop'],
  ['Warning', 'warning'],
  ['Information', 'information'],
];
type Spelling = (formula: string) => string;

/** The element `dataValidations`, equal ones joined; '' where there are none. */
export function validationsXml(all: Validation[], toFile: Spelling): string {
  const joined = new Map<string, { validation: Validation; areas: string[] }>();
  for (const validation of all) {
    const { rect, ...same } = validation;
    const key = JSON.stringify(same);
    const found = joined.get(key) ?? { validation, areas: [] };
    found.areas.push(localAddress(rect));
    joined.set(key, found);
  }
  const list = [...joined.values()].map(({ validation, areas }) => validationXml(validation, areas.join(' '), toFile));
  return list.length ? element('dataValidations', { count: list.length }, list) : '';
}

function validationXml({ rule, ignoreBlanks, error, prompt }: Validation, sqref: string, toFile: Spelling): string {
  const style = styles.find(([name]) => name === error.style)?.[1];
  const operator = 'operator' in rule ? operators.find(([name]) => name === rule.operator)?.[1] : undefined;
  return element(
    'dataValidation',
    {
      type: kinds.find(([name]) => name === rule.kind)?.[1],
      errorStyle: style === 'stop' ? undefined : style,
      operator: operator === 'between' ? undefined : operator,
      allowBlank: ignoreBlanks || undefined,
      // The file says the opposite of what the attribute's name says.
      showDropDown: rule.kind === 'list' && !rule.dropdown ? true : undefined,
      showInputMessage: prompt.show || undefined,
      showErrorMessage: error.show || undefined,
      errorTitle: error.title || undefined,
      error: error.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref,
    },
    formulasOf(rule, toFile).map((formula, index) => element(`formula${index + 1}`, {}, escapeXml(formula))),
  );
}

function formulasOf(rule: Validation['rule'], toFile: Spelling): string[] {
  if (rule.kind === 'custom') return [toFile(rule.formula)];
  if (rule.kind !== 'list')
    return [rule.formula1, rule.formula2].flatMap((formula) =>
      formula === undefined || formula === '' ? [] : [toFile(String(formula))],
    );
  return [rule.source.startsWith('=') ? toFile(rule.source) : `"${rule.source.replaceAll('"', '""')}"`];
}

export function readValidations(sheet: Element, fromFile: Spelling): Validation[] {
  return children(child(sheet, 'dataValidations'), 'dataValidation').flatMap((found) => {
    const rule = readRule(found, fromFile);
    const areas = (attribute(found, 'sqref') ?? '')
      .split(/\s+/)
      .map(parseLocal)
      .filter((rect): rect is Rect => rect !== null);
    if (!rule) return [];
    const on = (name: string) => attribute(found, name) === '1';
    const text = (name: string) => attribute(found, name) ?? '';
    return areas.map((rect) => ({
      rect,
      rule,
      ignoreBlanks: on('allowBlank'),
      error: {
        show: on('showErrorMessage'),
        style: styles.find((row) => row[1] === text('errorStyle'))?.[0] ?? 'Stop',
        title: text('errorTitle'),
        message: text('error'),
      },
      prompt: { show: on('showInputMessage'), title: text('promptTitle'), message: text('prompt') },
    }));
  });
}

function readRule(found: Element, fromFile: Spelling): Validation['rule'] | null {
  const kind = kinds.find((row) => row[1] === attribute(found, 'type'))?.[0];
  const [first = '', second] = ['formula1', 'formula2']
    .map((name) => child(found, name))
    .map((formula) => formula && textOf(formula));
  if (!kind) return null;
  if (kind === 'custom') return { kind, formula: fromFile(first) };
  if (kind === 'list') {
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    const source = literal === undefined ? fromFile(first) : literal.replaceAll('""', '"');
    return { kind, source, dropdown: attribute(found, 'showDropDown') !== '1' };
  }
  const operator = operators.find((row) => row[1] === attribute(found, 'operator'))?.[0] ?? 'Between';
  return {
    kind,
    operator,
    formula1: plain(first, fromFile),
    ...(second !== undefined && { formula2: plain(second, fromFile) }),
  };
}

/** A bare number is kept as one; anything else is a formula. */
const plain = (formula: string, fromFile: Spelling) => (Number.isNaN(Number(formula)) ? fromFile(formula) : formula);
