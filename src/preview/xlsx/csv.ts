/** A .csv as text cells and numbers: encoding and delimiter are found out; nothing that looks like a formula becomes one. */
import Papa from 'papaparse';
import type { CellInput } from '../engine/engine';
import { textInput } from './textInput';

export interface Csv {
  cells: CellInput[][];
  encoding: string;
  delimiter: string;
  /** Rows that hold more or fewer cells than the first. */
  uneven: number;
}

const marks: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A mark decides; then UTF-8 if it is valid; else the code page of mainland China or Taiwan, in which Excel there saves. */
export function decode(bytes: Uint8Array, language = 'zh-CN'): { text: string; encoding: string } {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const candidates = marked ? [marked] : ['utf-8', ...codePages(bytes, language)];
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return { text, encoding };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** Where each code page keeps the characters that are in daily use: first byte from, to; second byte from. */
const everyday: Record<string, [from: number, to: number, second: number]> = {
  gb18030: [0xb0, 0xd7, 0xa1],
  big5: [0xa4, 0xc6, 0x40],
};

/** The likelier one first: nearly any bytes are valid in both, but only in one of them are they ordinary words. */
function codePages(bytes: Uint8Array, language: string): string[] {
  const share = (encoding: string): number => {
    const [from = 0, to = 0, second = 0] = everyday[encoding] ?? [];
    let pairs = 0;
    let ordinary = 0;
    for (let at = 0; at + 1 < bytes.length; at++) {
      const first = bytes[at] ?? 0;
      if (first < 0x81) continue;
      pairs++;
      if (first >= from && first <= to && (bytes[++at] ?? 0) >= second) ordinary++;
    }
    return pairs ? ordinary / pairs : 0;
  };
  const pages = language === 'zh-TW' ? ['big5', 'gb18030'] : ['gb18030', 'big5'];
  return pages.sort((a, b) => share(b) - share(a));
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that this encoding does not have, or an encoding that this machine does not have: the next one is tried.
    return null;
  }
}

export function readCsv(bytes: Uint8Array, language?: string): Csv {
  const { text, encoding } = decode(bytes, language);
  const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const width = Math.max(0, ...data.map((row) => row.length));
  const first = data[0]?.length ?? 0;
  return {
    cells: data.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? ''))),
    encoding,
    delimiter: meta.delimiter,
    uneven: data.filter((row) => row.length !== first).length,
  };
}

/** At most 15 digits: a longer run is an order or card number, which a number would spoil; so would a leading zero. */
const number = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$|^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?[eE][+-]?\d{1,2}$/;
const thousands = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const date = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

function cellOf(text: string): CellInput {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  if (number.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15) return Number(trimmed);
  if (thousands.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  // The engine reads dates as Excel does when they are typed, and formats the cell.
  return date.test(trimmed) ? trimmed.replace('T', ' ') : textInput(text);
}
