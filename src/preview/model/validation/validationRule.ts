/** Validation rules between Office.js (one key says the kind) and the engine (`kind`). */
import type { Validation } from '../../engine/rules';
import { HostError } from '../../wire/hostObject';
import { absoluteReference } from '../address';
import type { Book } from '../book';
import { oneOf } from '../cellValues';
import { RangeObject } from '../range/rangeObject';

type Rule = Validation['rule'];
const compared = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
type Compared = (typeof compared)[number];
const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

interface Comparison {
  formula1: unknown;
  formula2?: unknown;
  operator: string;
}
export type OfficeRule = Partial<Record<Compared, Comparison>> & {
  list?: { source: unknown; inCellDropDown?: boolean };
  custom?: { formula: unknown };
};

export function readRule(book: Book, rule: OfficeRule, sheet: string): Rule {
  const kinds = Object.entries(rule).filter(([, body]) => body !== undefined && body !== null);
  if (kinds.length !== 1) throw new HostError('InvalidArgument', 'A validation rule has exactly one kind.');
  if (rule.list) {
    const { source, inCellDropDown = true } = rule.list;
    return { kind: 'list', source: listSource(book, source, sheet), dropdown: inCellDropDown };
  }
  if (rule.custom) {
    const text = String(rule.custom.formula);
    return { kind: 'custom', formula: text.startsWith('=') ? text : `=${text}` };
  }
  const kind = compared.find((one) => rule[one]);
  const body = kind && rule[kind];
  if (!kind || !body) throw new HostError('InvalidArgument');
  const operator = oneOf(operators, body.operator);
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    kind,
    operator,
    formula1: limit(book, body.formula1, kind),
    ...(two ? { formula2: limit(book, body.formula2, kind) } : {}),
  };
}

function listSource(book: Book, source: unknown, sheet: string): string {
  if (source instanceof RangeObject) return `=${absoluteReference(book.sheet(source._sheet).name, source._rect)}`;
  if (typeof source !== 'string' || source === '') throw new HostError('InvalidArgument');
  // Excel keeps no longer list of words than this.
  if (!source.startsWith('=') && source.length > 255)
    throw new HostError('InvalidArgument', 'A typed list has at most 255 characters. Put the words into cells.');
  if (source.startsWith('=') && /^=\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(source))
    return `=${absoluteSheet(book, sheet)}!${source.slice(1)}`;
  return source;
}

const absoluteSheet = (book: Book, sheet: string) =>
  absoluteReference(book.sheet(sheet).name, { row: 0, column: 0, rows: 1, columns: 1 }).replace(/!\$A\$1$/, '');

/** Numbers, formulas, a one-cell range, or for dates a date in ISO form. */
function limit(book: Book, value: unknown, kind: Compared): string {
  if (value instanceof RangeObject) return `=${absoluteReference(book.sheet(value._sheet).name, value._rect)}`;
  if (value === undefined || value === null || value === '') throw new HostError('InvalidArgument');
  const text = String(value);
  if (kind === 'date' && /^\d{4}-\d{1,2}-\d{1,2}/.test(text))
    return String(Date.parse(`${isoDate(text)}T00:00:00Z`) / 86_400_000 + 25_569);
  return text;
}

export function officeRule(rule: Rule): OfficeRule {
  if (rule.kind === 'list') return { list: { source: rule.source, inCellDropDown: rule.dropdown } };
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  const { kind, operator, formula1, formula2 } = rule;
  return {
    [kind]: { formula1: plain(formula1), ...(formula2 === undefined ? {} : { formula2: plain(formula2) }), operator },
  };
}

const plain = (formula: string): string | number =>
  formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formula;

const isoDate = (text: string) =>
  text
    .slice(0, 10)
    .split('-')
    .map((part) => part.replace(/\D.*$/, '').padStart(2, '0'))
    .join('-');
