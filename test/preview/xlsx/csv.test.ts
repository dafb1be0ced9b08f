import { decode, readCsv } from '../../../src/preview/xlsx/csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** "客户,金额 / 张三,12.5" and its traditional form, converted with iconv. */
const gbk = Buffer.from('bfcdbba72cbdf0b6ee0ad5c5c8fd2c31322e350a', 'hex');
const big5 = Buffer.from('abc8a4e12caaf7c3420ab169a4542c31322e350a', 'hex');

test('numbers, dates and text; nothing becomes a formula', () => {
  const { cells } = readCsv(
    utf8('id,date,amount,note\n0012,2026-04-01,"1,234.50",=1+1\n6222021234567890123,2026/4/2,-3,@SUM(A1)\n'),
  );
  expect(cells).toEqual([
    ['id', 'date', 'amount', 'note'],
    ["'0012", '2026-04-01', 1234.5, "'=1+1"],
    ["'6222021234567890123", '2026/4/2', -3, "'@SUM(A1)"],
  ]);
});

test.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n1;2\n'],
  ['\t', 'a\tb\n1\t2\n'],
  ['|', 'a|b\n1|2\n'],
])('the delimiter %j is found', (delimiter, text) => {
  const csv = readCsv(utf8(text));
  expect(csv.delimiter).toBe(delimiter);
  expect(csv.cells).toEqual([
    ['a', 'b'],
    [1, 2],
  ]);
});

test('uneven rows are filled up and counted, empty lines left out', () => {
  const { cells, uneven } = readCsv(utf8('a,b,c\n1,2\n\n4,5,6\n'));
  expect(cells).toEqual([
    ['a', 'b', 'c'],
    [1, 2, ''],
    [4, 5, 6],
  ]);
  expect(uneven).toBe(1);
});

test('quotes, line breaks and delimiters inside a cell', () => {
  expect(readCsv(utf8('"a ""b"", c","line 1\nline 2"\n')).cells).toEqual([['a "b", c', 'line 1\nline 2']]);
});

describe('encodings', () => {
  const words = '客户,金额\n张三,12.5\n';
  test('a byte order mark decides and is not part of the first cell', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(words)]);
    expect(readCsv(marked).cells[0]).toEqual(['客户', '金额']);
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(words, 'utf16le'))]);
    expect(decode(wide)).toEqual({ text: words, encoding: 'utf-16le' });
  });

  test.each(['en', 'zh-CN', 'zh-TW'])('Excel in China writes GBK, in Taiwan Big5; read under %s', (language) => {
    expect(decode(gbk, language)).toEqual({ text: words, encoding: 'gb18030' });
    expect(decode(big5, language)).toEqual({ text: '客戶,金額\n張三,12.5\n', encoding: 'big5' });
  });

  test('bytes that are no UTF-8 and no Chinese are read as Western', () => {
    expect(decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual({ text: 'café', encoding: 'windows-1252' });
  });
});
