/** An adjustment on its way into the log: what it still lacks, what will be written and where, and what became of it. */
import { Button } from '@fluentui/react-components';
import { addRows, type RowsAdded } from '../../excel/rows/addRows';
import type { BudgetWords } from '../../locales/en/budget';
import { signs } from '../../checks/spending';
import { dateOf } from '../../sheet/dates';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { Written } from '../Written';
import { lackingIn, rowFor, signKeys, type AdjustablePlan, type Draft } from './adjustments';
import { useBudgetStyles } from './budget.styles';

interface WriteAdjustmentProps {
  plan: AdjustablePlan;
  draft: Draft;
  words: BudgetWords;
  onWritten(): void;
}

export function WriteAdjustment({ plan, draft, words, onWritten }: WriteAdjustmentProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const { fill, date, list } = useSpeech();
  const task = useTask<{ sentence: string; writing: RowsAdded }>();
  const { settings } = plan.plan.reading;
  const [lacking] = lackingIn(draft);
  const { asOf } = settings;

  const state = () => {
    const missing = signKeys.filter((key) => (draft.isMajor || key === 'a1') && !draft.signed.includes(key));
    const depts = list(missing.map((key) => settings.wordOf('dept', signs[key])));
    return missing.length === 0 ? words.adjust.holds : fill(words.adjust.waits, { depts });
  };
  const write = async () => {
    if (asOf === null) return;
    const done = await task.run(async () => {
      const writing = await addRows({ table: plan.log, rows: [rowFor(plan, draft, asOf)] });
      const facts = { line: draft.line, address: writing.address, state: state() };
      return { sentence: fill(words.adjust.written, facts), writing };
    });
    if (done) onWritten();
  };
  return (
    <>
      {asOf === null && <p className={page.text}>{words.adjust.asOf}</p>}
      {asOf !== null && (
        <p className={page.text}>
          {lacking
            ? words.adjust.lacking[lacking]
            : fill(words.adjust.willWrite, { date: date(dateOf(asOf)), sheet: plan.log.sheet })}
        </p>
      )}
      {task.trouble && <Problem title={words.adjust.notWritten} trouble={task.trouble} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={lacking !== undefined || asOf === null || task.busy}
          onClick={() => void write()}
        >
          {words.adjust.write}
        </Button>
      </div>
      {task.result && <Written {...task.result} />}
    </>
  );
}
