/** Several areas of a sheet as one object: Excel takes their addresses as one text, of limited length. */
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
  return joinAreas(areas).map((text) => sheet.getRanges(text));
}
