/** The options that arguments offer while typing: codes only; their words stand in `locales/`. Codes never change after release. */

export const choices = {
  direction: ['higher', 'lower', 'neutral'],
  negativeBase: ['abs', 'raw', 'refuse'],
  changeOutput: ['pct', 'abs', 'text'],
  breachSide: ['both', 'over', 'under'],
  attainmentMethod: ['ratio', 'linear'],
  statusOutput: ['text', 'code', 'number', 'reason'],
  blankActual: ['refuse', 'skip', 'zero'],
  pvmMethod: ['current', 'prior'],
  roiForm: ['net', 'ratio'],
  ladderMode: ['whole', 'marginal'],
  rfmScheme: ['GRID11', 'CN8'],
  cohortUnit: ['month', 'quarter', 'week'],
  cohortOutput: ['rate', 'count'],
  funnelOutput: ['step', 'overall', 'loss'],
  npsOutput: ['score', 'margin'],
  likertMetric: ['mean', 'top2', 'index'],
  touchModel: ['linear', 'first', 'last', 'position', 'decay'],
  pathModel: ['linear', 'first', 'last', 'position', 'lastnondirect', 'markov', 'shapley'],
  abOutput: ['win', 'risk'],
  predictOutput: ['value', 'margin'],
  weekPart: ['start', 'end'],
  cadence: ['D', 'W', '2W', 'M', 'Q', 'Y'],
  dueWhich: ['next', 'previous'],
  language: ['en', 'zh-CN', 'zh-TW'],
} as const;

export type ChoiceList = keyof typeof choices;
export type Choice<L extends ChoiceList> = (typeof choices)[L][number];
