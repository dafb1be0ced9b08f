/** What each channel gets of a plan's budget, so that it can be held against what it earned. */
import { isBlank, type Reading, type ReadTable } from './reading';

/** Tables with a budget by channel, the one that is nearest to the channels' figures first. */
const homes = [
  { name: 'QBK_Bud', amount: 'plan' },
  { name: 'AMP_Bud', amount: 'plan' },
  { name: 'EXP_Chan', amount: 'amt' },
] as const;

export interface ChannelBudget {
  table: ReadTable;
  /** Keys of its columns. */
  amount: string;
  channel: 'ch';
  /** The words of the channel in its rows, and its share of all that goes to single channels. */
  of(channel: string): { word: string; share: number } | null;
  /** What rows say that are for no single channel. */
  everyChannel: string;
}

/** Null where no plan of the workbook has one. */
export function channelBudgetOf({ tables, settings }: Reading): ChannelBudget | null {
  for (const { name, amount } of homes) {
    const table = tables.filter(({ template }) => template.name === name).at(-1);
    if (!table?.columns.has(amount) || !table.columns.has('ch')) continue;
    const codeOf = (word: string) => settings.codeOf('chan', word) ?? word.trim().toLowerCase();
    const given = new Map<string, { word: string; amount: number }>();
    for (const { values } of table.rows) {
      const [word, value] = [values.ch, values[amount]];
      if (isBlank(word) || typeof value !== 'number') continue;
      const code = codeOf(String(word));
      if (code === 'all') continue;
      const known = given.get(code) ?? { word: String(word), amount: 0 };
      given.set(code, { ...known, amount: known.amount + value });
    }
    const total = [...given.values()].reduce((sum, each) => sum + each.amount, 0);
    if (total <= 0) continue;
    return {
      table,
      amount,
      channel: 'ch',
      everyChannel: settings.wordOf('chan', 'all'),
      of: (channel) => {
        const known = given.get(codeOf(channel));
        return known ? { word: known.word, share: known.amount / total } : null;
      },
    };
  }
  return null;
}
