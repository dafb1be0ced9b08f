/** An adjustment on its way into the log: what it still lacks, what will be written and where, and what became of it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { addRows, type RowsAdded } from '../../excel/rows/addRows';
import { goTo } from '../../excel/workbook';
import type { BudgetWords } from '../../locales/en/budget';
import { signs } from '../../checks/spending';
import { dateOf } from '../../sheet/dates';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
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
  const { fill, date, list, together } = useSpeech();
  const announce = useAnnounce();
  const task = useTask<RowsAdded>();
  const [said, setSaid] = useState('');
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
    const done = await task.run(() => addRows({ table: plan.log, rows: [rowFor(plan, draft, asOf)] }));
    if (!done) return;
    const sentence = fill(words.adjust.written, { line: draft.line, address: done.address, state: state() });
    setSaid(sentence);
    announce(sentence);
    onWritten();
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
      {task.result && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{together(said, task.result.oneUndoStep ? words.undoOnce : words.undo)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => task.result && void goTo(task.result.sheet, task.result.address)}>
              {words.show}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
