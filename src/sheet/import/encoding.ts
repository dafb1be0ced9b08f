/** Which encoding the bytes of a file are in: a mark decides, then UTF-8 if it is valid, else the code page of mainland China or Taiwan. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

const marks: [bytes: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Where each code page keeps the characters in daily use: first byte from and to, second byte from. */
const everyday: [encoding: Encoding, from: number, to: number, second: number][] = [
  ['gb18030', 0xb0, 0xd7, 0xa1],
  ['big5', 0xa4, 0xc6, 0x40],
];
/** As many bytes are looked at; enough for any language, and quick. */
const looked = 200_000;

export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[1];
  const wide = withoutMark(bytes);
  if (wide) return wide;
  if (isValid('utf-8', bytes)) return 'utf-8';
  // Nearly any bytes are valid in both, but only in one of them are they ordinary words.
  const likely = everyday
    .map(([encoding, ...where]) => ({ encoding, share: ordinaryShare(bytes, where) }))
    .sort((one, other) => other.share - one.share);
  const found = likely.find(({ encoding, share }) => share > 0.5 && isValid(encoding, bytes));
  return found?.encoding ?? 'windows-1252';
}

/** What the bytes do not spell in this encoding is shown as �. A mark is no part of the text. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** An Excel workbook, old or new: no text in any encoding. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

/** Two bytes a character: of separators and digits one of them is nought. */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const part = bytes.subarray(0, looked);
  const noughts = [0, 0];
  part.forEach((byte, index) => {
    if (byte === 0) noughts[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = noughts;
  if (even + odd < part.length / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isValid(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Bytes that this encoding does not have, or an encoding that this machine does not have.
    return false;
  }
}

function ordinaryShare(bytes: Uint8Array, [from, to, second]: [number, number, number]): number {
  let pairs = 0;
  let ordinary = 0;
  const length = Math.min(bytes.length, looked);
  for (let at = 0; at + 1 < length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x81) continue;
    pairs += 1;
    at += 1;
    if (first >= from && first <= to && (bytes[at] ?? 0) >= second) ordinary += 1;
  }
  return pairs === 0 ? 0 : ordinary / pairs;
}
