/** Whether a cell passes a filter: values, custom comparisons with wildcards, top and bottom. */
import type { CellState, Scalar } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';

export interface FilterCriteria {
  filterOn?: string;
  values?: unknown[];
  criterion1?: string;
  criterion2?: string;
  /** And, Or */
  operator?: string;
}

export function matchesFilter(criteria: FilterCriteria, cell: CellState, all: Scalar[]): boolean {
  switch (criteria.filterOn) {
    case 'Values':
      return (criteria.values ?? []).some(
        (wanted) => String(wanted).toLowerCase() === cell.text.toLowerCase() || wanted === cell.value,
      );
    case 'Custom': {
      const first = compare(cell, criteria.criterion1 ?? '');
      if (criteria.criterion2 === undefined) return first;
      const second = compare(cell, criteria.criterion2);
      return criteria.operator === 'Or' ? first || second : first && second;
    }
    case 'TopItems':
    case 'BottomItems':
    case 'TopPercent':
    case 'BottomPercent':
      return ranked(cell.value, all, criteria.filterOn, Number(criteria.criterion1));
    default:
      throw new HostError('UnsupportedOperation', `The preview does not filter by ${criteria.filterOn ?? 'nothing'}.`);
  }
}

function compare(cell: CellState, criterion: string): boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(operand);
  const numeric = operand.trim() !== '' && Number.isFinite(number) && typeof cell.value === 'number';
  if (operator === '=' || operator === '<>') {
    const same = numeric ? cell.value === number : wildcard(operand).test(cell.text);
    return (operator === '=') === same;
  }
  const order = numeric ? Number(cell.value) - number : cell.text.localeCompare(operand, 'en', { sensitivity: 'base' });
  if (cell.value === '') return false;
  return { '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[operator] ?? false;
}

/** `*` and `?` as in Excel, `~` before one of them for itself. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (part) =>
    part === '*' ? '.*' : part === '?' ? '.' : `\\${part.slice(-1)}`,
  );
  return new RegExp(`^${source}$`, 'is');
}

function ranked(value: Scalar, all: Scalar[], side: string, count: number): boolean {
  const numbers = all.filter((one): one is number => typeof one === 'number').sort((a, b) => a - b);
  if (side.startsWith('Top')) numbers.reverse();
  const wanted = side.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  return typeof value === 'number' && numbers.slice(0, wanted).includes(value);
}
