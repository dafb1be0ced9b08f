/**
 * Ranges that live for one request only: Excel need not keep them for a later one, nor be told to let them go.
 * Several areas are one object, by one text of limited length.
 */
import type { Address } from '../../sheet/plan';

/** Excel refuses longer ones. */
export const longestAddress = 8192;

export function joinAreas(areas: Address[], longest = longestAddress): string[] {
  const texts: string[] = [];
  let text = '';
  for (const area of areas) {
    if (text !== '' && text.length + 1 + area.length > longest) {
      texts.push(text);
      text = '';
    }
    text = text === '' ? area : `${text},${area}`;
  }
  return text === '' ? texts : [...texts, text];
}

export function rangesOf(sheet: Excel.Worksheet, areas: Address[]): Excel.RangeAreas[] {
  return joinAreas(areas).map((text) => sheet.getRanges(text).untrack());
}

export function rangeOf(sheet: Excel.Worksheet, area: Address): Excel.Range {
  return sheet.getRange(area).untrack();
}
