/** What may read cells without being a cell: with all its formulas, from whatever Excel tells of it. */
export interface Asking {
  kind: 'validation' | 'rule' | 'chart';
  sheet: string;
  /** Its cells; of a chart its name. */
  address: string;
  formulas: string[];
}

export const formulasIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(formulasIn) : [];
};
