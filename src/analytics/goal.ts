/** Whether a goal can be measured: vague phrases, SMART letters, and who answers for it (RACI). */

/** Said when nobody wants to be measured; in both languages that plans are written in. */
export const vaguePhrases = [
  '提升品牌知名度',
  '提升知名度',
  '提升品牌影响力',
  '扩大影响',
  '完成推广',
  '加强合作',
  '全面优化',
  '尽快',
  '提升品牌影響力',
  '擴大影響',
  '完成推廣',
  '加強合作',
  '全面優化',
  '盡快',
  'improve brand awareness',
  'raise awareness',
  'do more promotion',
  'as soon as possible',
  'better experience',
  'boost',
];

/** A digit, or a Chinese numeral that counts something. */
const figure = /\p{Nd}|[一二两兩三四五六七八九十百千半][成倍万萬亿億百千个個%％]|翻[番倍]/u;

/**
 * Which vague phrase hides in the text, when it holds no figure? The first of the list; '' when there is none, or a figure.
 * Source: ours, after the commonest remarks on plans (users' guides 2023).
 * @example vaguePhrase('提升品牌知名度', vaguePhrases) // '提升品牌知名度'
 * @example vaguePhrase('Boost sales by 12 %', vaguePhrases) // ''
 */
export function vaguePhrase(text: string, phrases: readonly string[]): string {
  if (figure.test(text)) return '';
  const said = text.toLowerCase();
  return phrases.find((phrase) => phrase && said.includes(phrase.toLowerCase())) ?? '';
}

const SHORTEST_GOAL = 6;

export interface Goal {
  goal: string;
  target: number | null;
  unit: string;
  baseline: number | null;
  hasDue: boolean;
  hasLink: boolean;
}

/**
 * Which of the five letters does the goal earn? S: six characters or more and not vague; M: a number and a unit; A: growth over the
 * baseline within `stretch` (1 doubles), or no baseline; R: linked to a higher goal; T: a due date. A missing letter is "-".
 * Source: Doran, There's a S.M.A.R.T. way to write management's goals and objectives, Management Review 70 (1981).
 * @example smart({ goal: '36 000 new users by June', target: 36000, unit: 'people', baseline: 21000, hasDue: true, hasLink: false }, vaguePhrases, 1) // 'SMA-T'
 */
export function smart(goal: Goal, phrases: readonly string[], stretch: number): string {
  const { target, baseline } = goal;
  const reachable =
    baseline === null || (target !== null && Math.abs(target - baseline) <= stretch * Math.abs(baseline) * (1 + 1e-9));
  const earned = {
    S: [...goal.goal.trim()].length >= SHORTEST_GOAL && !vaguePhrase(goal.goal, phrases),
    M: target !== null && goal.unit.trim() !== '',
    A: reachable,
    R: goal.hasLink,
    T: goal.hasDue,
  };
  return Object.entries(earned)
    .map(([letter, is]) => (is ? letter : '-'))
    .join('');
}

/**
 * Does exactly one person answer for the work, and does someone do it? OK, or what is wrong: no A, several A, no R. `A/R` counts as both.
 * Null for a row without letters.
 * Source: RACI as in PMI, PMBOK Guide 6th ed. (2017), 9.1.
 * @example checkRaci(['C', 'I', 'I', 'C', 'I', 'R', 'I']) // 'NO A'
 */
export function checkRaci(cells: readonly string[]): string | null {
  const letters = cells.map((cell) => cell.toUpperCase()).filter((cell) => /[RACI]/.test(cell));
  if (!letters.length) return null;
  const count = (letter: string) => letters.filter((cell) => cell.includes(letter)).length;
  const accountable = count('A');
  if (accountable === 0) return 'NO A';
  if (accountable > 1) return `${accountable} A`;
  return count('R') === 0 ? 'NO R' : 'OK';
}
