/** What an adjustment comes to once it holds: the line, the sum of all lines, the guard-rails it leaves. */
import type { BudgetWords } from '../../locales/en/budget';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import { overBudget, type AdjustablePlan, type Draft } from './adjustments';
import { useBudgetStyles } from './budget.styles';
import { useFigures } from './figures';
import { useVerdict } from './Rails';
import { railsOf } from './guardRails';

interface AdjustmentEffectProps {
  plan: AdjustablePlan;
  draft: Draft;
  /** What the line has then. */
  settled: number;
  words: BudgetWords;
}

export function AdjustmentEffect({ plan, draft, settled, words }: AdjustmentEffectProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const { fill } = useSpeech();
  const figures = useFigures();
  const verdict = useVerdict(words);
  const base = draft.base ?? 0;
  const change = settled - base;
  const row = plan.lines.find(({ id }) => id === draft.line)?.row;
  const over = overBudget(plan, change) ?? 0;
  const cap = plan.plan.reading.settings.thresholds.get('RollCap') ?? 0;
  const left = row ? railsOf(plan.plan, new Map([[row, change]])).filter((rail) => rail.verdict !== 'within') : [];
  const facts = {
    settled: figures.amount(settled),
    change: figures.change(change, 'amount'),
    pct: base === 0 ? '' : figures.change(change / base, 'share'),
  };
  const sentences: { text: string; isBad?: boolean }[] = [
    ...(settled === draft.proposed
      ? []
      : [{ text: fill(words.adjust.capped, { cap: figures.percent(cap), settled: facts.settled }), isBad: true }]),
    { text: fill(base === 0 ? words.adjust.effectPlain : words.adjust.effect, facts) },
    ...(over > 0 ? [{ text: fill(words.adjust.over, { over: figures.amount(over) }), isBad: true }] : []),
    ...(over < 0 ? [{ text: fill(words.adjust.under, { under: figures.amount(-over) }) }] : []),
    ...left.map((rail) => ({
      text: fill(words.adjust.rail, {
        bucket: rail.title,
        share: figures.percent(rail.next),
        verdict: verdict(rail),
      }),
      isBad: true,
    })),
  ];
  return (
    <ul className={page.list} aria-live="polite">
      {sentences.map(({ text, isBad }) => (
        <li key={text} className={isBad ? `${page.text} ${styles.bad}` : page.text}>
          {text}
        </li>
      ))}
    </ul>
  );
}
