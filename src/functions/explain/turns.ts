/** How far another word is; the sentences in each language stand in `locales/*\/explain.ts`. */
export const turns = [
  'pointsUp',
  'pointsDown',
  'hoursLeft',
  'hoursSpare',
  'hoursMissed',
  'hoursOver',
  'amountUp',
  'amountDown',
  'amountOut',
  'breakerNext',
  'breakerLast',
  'breakerBack',
  'alertUp',
  'alertDown',
  'alertSilent',
] as const;

export type Turn = (typeof turns)[number];
