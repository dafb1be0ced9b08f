/** What the check keeps in the workbook itself, out of sight: findings to be ignored, each with its reason, and how the score went. */
import type { Past } from '../../checks/score';
import { listFrom, textIn } from '../settings';
import { told } from '../told';

const ignoredKey = 'Plansheet.CheckIgnored';
const trendKey = 'Plansheet.CheckTrend';

export interface Ignored {
  /** Of the finding. */
  id: string;
  /** What it said, for when it is not found any more. */
  sentence: string;
  reason: string;
  /** ISO date. */
  day: string;
}

export interface Memory {
  ignored: Ignored[];
  trend: Past[];
}

/** Before a sync; answers what is asked after it. */
export function loadMemory({ settings }: Excel.Workbook): () => Memory {
  const load = (key: string) => settings.getItemOrNullObject(key).load('value');
  const [ignored, trend] = [load(ignoredKey), load(trendKey)];
  return () => ({
    ignored: listFrom(textIn(ignored)).filter(isIgnored),
    trend: listFrom(textIn(trend)).filter(isPast),
  });
}

const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
const isIgnored = (one: unknown): one is Ignored =>
  isRecord(one) && ['id', 'sentence', 'reason', 'day'].every((key) => typeof one[key] === 'string');
const isPast = (one: unknown): one is Past =>
  isRecord(one) && typeof one.day === 'string' && typeof one.score === 'number' && typeof one.findings === 'number';

export const rememberTrend = (trend: Past[]): Promise<void> => remember(trendKey, trend);

/** Adds or replaces what is ignored, or takes it back; answers all of it. Others may have changed it meanwhile, so it is read again. */
export function ignore(one: Ignored): Promise<Ignored[]> {
  return change((all) => [...all.filter(({ id }) => id !== one.id), one]);
}

export function heed(id: string): Promise<Ignored[]> {
  return change((all) => all.filter((one) => one.id !== id));
}

function change(next: (all: Ignored[]) => Ignored[]): Promise<Ignored[]> {
  return told(async (context) => {
    const { workbook } = context;
    const memory = loadMemory(workbook);
    await context.sync();
    const ignored = next(memory().ignored);
    workbook.settings.add(ignoredKey, JSON.stringify(ignored));
    await context.sync();
    return ignored;
  });
}

function remember(key: string, list: unknown[]): Promise<void> {
  return told(async (context) => {
    context.workbook.settings.add(key, JSON.stringify(list));
    await context.sync();
  });
}
