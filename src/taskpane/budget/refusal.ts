/** Why money cannot be divided as wanted, in a sentence that names the line or the room there is. */
import type { BudgetWords } from '../../locales/en/budget';
import { useSpeech } from '../words';
import type { Outcome } from './allocation';
import { useFigures } from './figures';
import type { Target } from './targets';

export type Refused = Extract<Outcome, { refused: string }>;

export function useRefusal({ lines, kind }: Target, { divide }: BudgetWords): (refused: Refused) => string {
  const { fill } = useSpeech();
  const figures = useFigures();
  const say = (value: number) => figures.of(value, kind);
  const nameOf = (line: number) => lines[line]?.title ?? '';
  return (outcome) => {
    switch (outcome.refused) {
      case 'crossed':
        return fill(divide.crossed, { line: nameOf(outcome.line) });
      case 'negative':
        return fill(divide.unread, { line: nameOf(outcome.line) });
      case 'kept':
        return fill(divide.keptAll, { kept: say(outcome.kept), total: say(outcome.total) });
      case 'room': {
        const facts = { low: say(outcome.low), high: say(outcome.high ?? 0), total: say(outcome.total) };
        return fill(outcome.high === null ? divide.roomOpen : divide.room, facts);
      }
    }
  };
}
