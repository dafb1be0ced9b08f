/** What the last check of this workbook came to, as it is kept in the workbook. */
import type { Past } from '../../checks/score';
import { told } from '../told';
import { loadMemory } from './memory';

/** Null for a workbook that was never checked. One request. */
export function lastCheck(): Promise<Past | null> {
  return told(async (context) => {
    const memory = loadMemory(context.workbook);
    await context.sync();
    return memory().trend.at(-1) ?? null;
  });
}
