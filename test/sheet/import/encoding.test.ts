/** Encodings in which exports come: told by their bytes alone. */
import { decode, guessEncoding, isWorkbook } from '../../../src/sheet/import/encoding';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const text = '日期,花费\n2026-05-03,1200\n';

test.each([
  ['UTF-8', Uint8Array.from(Buffer.from(text)), 'utf-8', text],
  ['UTF-8 with its mark', bytes(`efbbbf ${Buffer.from(text).toString('hex')}`), 'utf-8', text],
  ['plain ASCII', bytes('612c 62'), 'utf-8', 'a,b'],
  ['GBK', bytes('c8d5 c6da 2c bba8 b7d1 0a 3132'), 'gb18030', '日期,花费\n12'],
  ['Big5', bytes('a4e9 b4c1 2c aae1 b64f 0a 3132'), 'big5', '日期,花費\n12'],
  ['UTF-16 with its mark', bytes(`fffe ${Buffer.from(text, 'utf16le').toString('hex')}`), 'utf-16le', text],
  ['UTF-16 without', Uint8Array.from(Buffer.from('date,cost\n1,2', 'utf16le')), 'utf-16le', 'date,cost\n1,2'],
  ['UTF-16 the other way round', bytes('feff 0061 002c 0062'), 'utf-16be', 'a,b'],
  ['western Europe', bytes('436f fb74 2c 31'), 'windows-1252', 'Coût,1'],
])('%s', (_, source, encoding, expected) => {
  expect(guessEncoding(source)).toBe(encoding);
  expect(decode(source, guessEncoding(source))).toBe(expected);
});

test('workbooks are told from texts', () => {
  expect([bytes('504b0304 00'), bytes('d0cf11e0 00'), bytes('504b')].map(isWorkbook)).toEqual([true, true, false]);
});
