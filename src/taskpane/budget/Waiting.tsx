/** The adjustments that do not hold yet, and whose signature each of them waits for. */
import type { BudgetWords } from '../../locales/en/budget';
import { dateOf } from '../../sheet/dates';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { waitingIn, type AdjustablePlan } from './adjustments';
import { useFigures } from './figures';

export function Waiting({ plans, words }: { plans: readonly AdjustablePlan[]; words: BudgetWords }) {
  const page = usePageStyles();
  const { fill, list, date } = useSpeech();
  const figures = useFigures();
  const isEmpty = plans.every(({ log }) => log.rows.every(({ begun }) => !begun));
  const waiting = plans.flatMap((each) =>
    waitingIn(each).map((one) => ({
      title: [
        one.line,
        one.trigger,
        ...(one.change === null ? [] : [figures.change(one.change, 'amount')]),
        ...(one.isMajor ? [words.waiting.major] : []),
      ].join(' · '),
      text: [
        fill(words.waiting.lacks, {
          depts: list(one.missing.map((code) => each.plan.reading.settings.wordOf('dept', code))),
        }),
        ...(one.day === null ? [] : [date(dateOf(one.day))]),
      ].join(' · '),
      to: one.place,
    })),
  );
  return (
    <Section title={words.waiting.title}>
      {waiting.length === 0 && <p className={page.text}>{isEmpty ? words.waiting.empty : words.waiting.none}</p>}
      <Jumps jumps={waiting} />
    </Section>
  );
}
