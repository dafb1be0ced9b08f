/** Conditional formats whose looks are those of a palette: the same look of another. */
import { paletteNames, palettes, type PaletteName } from '../../sheet/palettes';
import type { RuleLook, RuleLookName } from '../../sheet/style';
import type { Change } from '../change';

interface FoundRule {
  sheet: string;
  format: Excel.ConditionalFormat;
}

/** Before a sync; what it answers, before the next. */
export function loadRules(sheets: Excel.Worksheet[]): () => FoundRule[] {
  const loaded = sheets.map((sheet) => ({
    sheet,
    formats: sheet.getRange().conditionalFormats.load('items/id,items/type'),
  }));
  return () =>
    loaded.flatMap(({ sheet: { id }, formats }) =>
      formats.items.flatMap((format): FoundRule[] => {
        const look = lookOf(format);
        if (look) {
          look.fill.load('color');
          look.font.load('color');
        } else if (format.type === 'DataBar') {
          format.dataBar.positiveFormat.load('fillColor');
          format.dataBar.negativeFormat.load('fillColor');
        } else return [];
        return [{ sheet: id, format }];
      }),
    );
}

/** Only what belongs to its kind may be asked for; `type` where that is known without loading. */
function lookOf(format: Excel.ConditionalFormat, type: string = format.type): Excel.ConditionalRangeFormat | null {
  if (type === 'CellValue') return format.cellValue.format;
  return type === 'Custom' ? format.custom.format : null;
}

export function ruleChanges(rules: FoundRule[], to: PaletteName): Change[] {
  return rules.flatMap(({ sheet, format }): Change[] => {
    const formatIn = (workbook: Excel.Workbook) =>
      workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(format.id);
    const look = lookOf(format);
    if (look) return lookChange(look, to, (workbook) => lookOf(formatIn(workbook), format.type));
    return barChange(format.dataBar, to, (workbook) => formatIn(workbook).dataBar);
  });
}

const keyOf = ({ fill, color }: { fill?: string | undefined; color?: string | undefined }) =>
  `${(fill ?? '').toUpperCase()} ${(color ?? '').toUpperCase()}`;

/** Look → its name, in whatever palette it is. */
const names = new Map(
  paletteNames.flatMap((palette) =>
    Object.entries<RuleLook>(palettes[palette].rules).map(([name, look]) => [keyOf(look), name as RuleLookName]),
  ),
);

function lookChange(
  { fill, font }: Excel.ConditionalRangeFormat,
  to: PaletteName,
  lookIn: (workbook: Excel.Workbook) => Excel.ConditionalRangeFormat | null,
): Change[] {
  const old = { fill: fill.color, color: font.color };
  const name = names.get(keyOf(old));
  if (name === undefined) return [];
  const next: RuleLook = palettes[to].rules[name];
  if (keyOf(next) === keyOf(old)) return [];
  const put = (target: Pick<Excel.ConditionalRangeFormat, 'fill' | 'font'> | null, look: RuleLook) => {
    if (target && look.fill) target.fill.color = look.fill;
    if (target && look.color) target.font.color = look.color;
  };
  return [{ run: () => put({ fill, font }, next), back: (workbook) => put(lookIn(workbook), old) }];
}

function barChange(
  bar: Excel.DataBarConditionalFormat,
  to: PaletteName,
  barIn: (workbook: Excel.Workbook) => Excel.DataBarConditionalFormat,
): Change[] {
  const parts = ['positiveFormat', 'negativeFormat'] as const;
  return parts.flatMap((part): Change[] => {
    const old = bar[part].fillColor;
    const next = barColor(old, to);
    if (next === undefined || next === old) return [];
    return [
      {
        run: () => void (bar[part].fillColor = next),
        back: (workbook) => void (barIn(workbook)[part].fillColor = old),
      },
    ];
  });
}

function barColor(color: string, to: PaletteName): string | undefined {
  const same = (one: string) => one.toUpperCase() === color.toUpperCase();
  for (const palette of paletteNames) {
    const { plain, good, bad } = palettes[palette].bars;
    if (same(plain)) return palettes[to].bars.plain;
    if (same(good)) return palettes[to].bars.good;
    if (same(bad)) return palettes[to].bars.bad;
  }
  return undefined;
}
