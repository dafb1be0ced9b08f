/** The words that functions answer with: per list the codes, in the order a `labels` argument gives its own words. */
import type { AlertLevel, ClockState, CreatorTier } from '../analytics/alert';
import type { BreakerState } from '../analytics/breaker';
import type { WinbackStage } from '../analytics/winback';
import type { EightSegment, GridSegment } from '../analytics/segment';
import type { BandPosition } from '../analytics/band';
import type { RiskLevel } from '../analytics/risk';
import type { Light } from '../analytics/status';
import type { TaskState } from '../analytics/task';

/** Key: what analytics calls it. Value: the code that comes back without labels. Codes never change after release. */
export const labels = {
  status: { green: 'GREEN', amber: 'AMBER', red: 'RED', none: 'NO DATA' } satisfies Record<Light | 'none', string>,
  band: { below: 'BELOW', within: 'WITHIN', above: 'ABOVE' } satisfies Record<BandPosition, string>,
  risk: { low: 'LOW', medium: 'MEDIUM', high: 'HIGH' } satisfies Record<RiskLevel, string>,
  task: {
    notStarted: 'NOT STARTED',
    inProgress: 'IN PROGRESS',
    done: 'DONE',
    overdue: 'OVERDUE',
    atRisk: 'AT RISK',
  } satisfies Record<TaskState, string>,
  grid11: {
    champions: 'CHAMPIONS',
    loyal: 'LOYAL',
    potentialLoyalist: 'POTENTIAL LOYALIST',
    new: 'NEW',
    promising: 'PROMISING',
    needAttention: 'NEED ATTENTION',
    aboutToSleep: 'ABOUT TO SLEEP',
    atRisk: 'AT RISK',
    cantLose: "CAN'T LOSE",
    hibernating: 'HIBERNATING',
    lost: 'LOST',
  } satisfies Record<GridSegment, string>,
  cn8: {
    keyValue: 'CHAMPIONS',
    keyDevelop: 'DEVELOP',
    keyKeep: 'KEEP',
    keyWinBack: 'WIN BACK',
    generalValue: 'GENERAL VALUE',
    generalDevelop: 'GENERAL DEVELOP',
    generalKeep: 'GENERAL KEEP',
    generalWinBack: 'GENERAL WIN BACK',
  } satisfies Record<EightSegment, string>,
  winback: { active: 'ACTIVE', first: 'DAY30', second: 'DAY60' } satisfies Record<WinbackStage, string>,
  breaker: { closed: 'CLOSED', watch: 'WATCH', tripped: 'TRIPPED' } satisfies Record<BreakerState, string>,
  ab: { b: 'B WINS', a: 'A WINS', open: 'KEEP TESTING' },
  alert: { none: 'NONE', blue: 'BLUE', yellow: 'YELLOW', red: 'RED' } satisfies Record<AlertLevel, string>,
  sla: { met: 'MET', running: 'RUNNING', breached: 'BREACHED' } satisfies Record<ClockState, string>,
  kol: { S: 'S', A: 'A', B: 'B', below: 'BELOW B' } satisfies Record<CreatorTier, string>,
} as const;

export type LabelList = keyof typeof labels;
export type Label<L extends LabelList> = keyof (typeof labels)[L];

/** Words that spilled tables and sentences hold in the language asked for; codes never leave for these. */
export const translated = {
  status: ['green', 'amber', 'red', 'none'],
  grid11: Object.keys(labels.grid11) as Label<'grid11'>[],
  cn8: Object.keys(labels.cn8) as Label<'cn8'>[],
  change: ['up', 'down', 'flat', 'toProfit', 'toLoss'],
  ab: ['b', 'a', 'open'],
  bound: ['free', 'min', 'max'],
} as const;
export type TranslatedList = keyof typeof translated;
export type Translated<L extends TranslatedList> = (typeof translated)[L][number];

/** The words to answer with: the caller's own, in order, or the codes. */
export function wordsFor<L extends LabelList>(list: L, own: readonly string[] | null): Record<Label<L>, string> {
  const codes = Object.entries(labels[list]) as [Label<L>, string][];
  return Object.fromEntries(codes.map(([key, code], i) => [key, own?.[i] ?? code])) as Record<Label<L>, string>;
}
