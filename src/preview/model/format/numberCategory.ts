/** The category Excel's dialog would show a number format under. */

const rules: [category: string, matches: (code: string) => boolean][] = [
  ['General', (code) => /^general$/i.test(code)],
  ['Text', (code) => code === '@'],
  ['Accounting', (code) => code.includes('_(') || code.includes('_-')],
  ['Fraction', (code) => /[#?0]\s?[?#]+\/[?#\d]+/.test(code)],
  ['Percentage', (code) => code.includes('%')],
  ['Scientific', (code) => /E[+-]/i.test(code)],
  ['Date', (code) => /[dy]/i.test(bare(code))],
  ['Time', (code) => /[hs]/i.test(bare(code))],
  ['Currency', (code) => /[$€£¥₩₹]|\[\$/.test(code)],
  ['Number', (code) => /^#?,?#*0(\.0+)?(_\))?(;|$)/.test(code)],
];

const bare = (code: string) => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

export function numberCategory(code: string): string {
  return rules.find(([, matches]) => matches(code))?.[0] ?? 'Custom';
}
