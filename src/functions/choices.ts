/** The options that arguments offer while typing: codes only; their words stand in `locales/`. Codes never change after release. */

export const choices = {
  direction: ['higher', 'lower', 'neutral'],
  negativeBase: ['abs', 'raw', 'refuse'],
  attainmentMethod: ['ratio', 'linear'],
  statusOutput: ['text', 'code', 'number', 'reason'],
  roiForm: ['net', 'ratio'],
  rfmScheme: ['GRID11', 'CN8'],
  weekPart: ['start', 'end'],
  language: ['en', 'zh-CN', 'zh-TW'],
} as const;

export type ChoiceList = keyof typeof choices;
export type Choice<L extends ChoiceList> = (typeof choices)[L][number];
