/** The texts in quotes within a formula: read in order, and said otherwise by their places. */
import { textLiteral } from './formula';

const quotedTexts = /"((?:[^"]|"")*)"/g;

export const literalsIn = (formula: string): string[] =>
  [...formula.matchAll(quotedTexts)].map(([, text = '']) => text.replaceAll('""', '"'));

/** `to` answers undefined for those that stay. */
export function mapLiterals(formula: string, to: (text: string, at: number) => string | undefined): string {
  let at = -1;
  return formula.replace(quotedTexts, (whole: string, text: string) => {
    at += 1;
    const said = to(text.replaceAll('""', '"'), at);
    return said === undefined ? whole : textLiteral(said);
  });
}

/** What is left of a formula whose texts and references do not matter: in which cells it reads, people and Excel change. */
export function shapeOf(formula: string): string {
  let shape = mapLiterals(formula, () => '').toUpperCase();
  for (let before = ''; before !== shape;) {
    before = shape;
    shape = shape.replace(/\[[^[\]]*\]/g, '§');
  }
  return shape
    .replace(/'(?:[^']|'')*'!/g, '')
    .replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, '§')
    .replace(/_XLFN\.|_XLWS\.|_XLPM\./g, '')
    .replace(/_XLDUDF_KPI_/g, 'KPI.')
    .replace(/\b((?:AMP|QBK|EXP)_\w*?[A-Z])_\d+\b/g, '$1')
    .replace(/\s+/g, '');
}
