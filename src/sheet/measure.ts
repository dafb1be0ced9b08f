/** How wide things will stand on the sheet, in characters of the default font; a Chinese character counts a little over two. */

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

export function textWidth(text: string): number {
  return [...text].reduce(
    (total, letter) => total + (wide.test(letter) ? 2.1 : /[A-Z@%MWmw]/.test(letter) ? 1.25 : 1),
    0,
  );
}

/** The narrowest column in which a header stands on two lines at most: Latin breaks between words, Chinese anywhere. */
export function headerWidth(header: string): number {
  const parts = header.split(/[\s/]+/).flatMap((word) => (wide.test(word) ? [...word] : [word]));
  const longest = Math.max(...parts.map(textWidth));
  return Math.max(longest, Math.ceil(textWidth(header) / 2) + (wide.test(header) ? 1 : 2)) + 1.5;
}

/** How many lines a text takes in a column of that width. */
export function linesIn(text: string, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text) / Math.max(1, width - 1)));
}
