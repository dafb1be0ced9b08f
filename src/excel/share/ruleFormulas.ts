/** The formulas of conditional formats: of conditions, and of the limits of bars, scales and icons. */
import { formulasIn, type Asking } from './formulasIn';

interface Loaded {
  toJSON(): unknown;
}

/** Only what belongs to its kind may be asked for. */
const details: Partial<Record<string, (format: Excel.ConditionalFormat) => Loaded>> = {
  Custom: ({ custom }) => custom.rule.load('formula'),
  CellValue: ({ cellValue }) => cellValue.load('rule'),
  ContainsText: ({ textComparison }) => textComparison.load('rule'),
  ColorScale: ({ colorScale }) => colorScale.load('criteria'),
  DataBar: ({ dataBar }) => dataBar.load('lowerBoundRule,upperBoundRule'),
  IconSet: ({ iconSet }) => iconSet.load('criteria'),
};

/** Before a sync; what it answers, before the next; and what that answers, after it. */
export function loadRuleFormulas(sheets: { name: string; sheet: Excel.Worksheet }[]): () => () => Asking[] {
  const all = sheets.map(({ name, sheet }) => ({
    name,
    formats: sheet.getRange().conditionalFormats.load('items/type'),
  }));
  return () => {
    const loaded = all.flatMap(({ name, formats }) =>
      formats.items.flatMap((format) => {
        const detail = details[format.type]?.(format);
        return detail ? [{ name, detail, areas: format.getRanges().untrack().load('address') }] : [];
      }),
    );
    return () =>
      loaded.map(({ name, detail, areas }): Asking => {
        const [first = ''] = areas.address.split(',');
        return {
          kind: 'rule',
          sheet: name,
          address: first.slice(first.lastIndexOf('!') + 1),
          formulas: formulasIn(detail.toJSON()),
        };
      });
  };
}
