/** The guard-rails of a budget, now and after the change that is shown. */
import type { BudgetWords } from '../../locales/en/budget';
import { useSpeech } from '../words';
import { useBudgetStyles } from './budget.styles';
import { useFigures } from './figures';
import type { Rail } from './guardRails';

export function Rails({ rails, words }: { rails: readonly Rail[]; words: BudgetWords }) {
  const styles = useBudgetStyles();
  const { percent } = useFigures();
  const verdict = useVerdict(words);
  if (rails.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption hidden>{words.divide.rails}</caption>
      <thead>
        <tr>
          <th scope="col">{words.divide.rail}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.next}</th>
          <th scope="col">{words.divide.rails}</th>
        </tr>
      </thead>
      <tbody>
        {rails.map((rail) => (
          <tr key={rail.title}>
            <th scope="row">{rail.title}</th>
            <td>{percent(rail.now)}</td>
            <td>{percent(rail.next)}</td>
            <td className={rail.verdict === 'within' ? undefined : styles.bad}>{verdict(rail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `below 10 %`. */
export function useVerdict({ divide }: BudgetWords): (rail: Rail) => string {
  const { fill } = useSpeech();
  const { percent } = useFigures();
  return ({ verdict, lo, hi }) => fill(divide.verdicts[verdict], { lo: percent(lo ?? 0), hi: percent(hi ?? 0) });
}
