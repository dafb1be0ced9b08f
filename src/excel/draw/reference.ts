/** `'My sheet'!A1:B9` apart: the sheet's name as it is, and the address on it. */

const pattern = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

export function splitReference(reference: string): { sheet: string; address: string } {
  const [, quoted, plain, address] = pattern.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || address === undefined) throw new SyntaxError(`${reference} names no sheet and cells.`);
  return { sheet, address };
}
