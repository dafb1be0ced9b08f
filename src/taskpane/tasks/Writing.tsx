/** What will be written and where, the button that does it, and what became of it. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { addRows, type RowCells, type RowsAdded } from '../../excel/rows/addRows';
import { goTo } from '../../excel/workbook';
import type { TaskWords } from '../../locales/en/tasks';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import type { Task } from '../share/useTask';
import { useSpeech } from '../words';
import type { Master } from './masters';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TasksWritten extends RowsAdded {
  count: number;
}

interface WritingProps {
  master: Master;
  rows: RowCells[];
  ids: readonly string[];
  /** Something keeps the tasks from being written. */
  blocked: boolean;
  task: Task<TasksWritten>;
  words: TaskWords;
  onWritten(): void;
}

export function Writing({ master, rows, ids, blocked, task, words, onWritten }: WritingProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const announce = useAnnounce();
  const [first = '', last = first] = [ids[0], ids.at(-1)];
  const numbers = ids.length > 1 ? fill(words.ids, { first, last }) : first;
  const write = async () => {
    const done = await task.run(async () => ({
      ...(await addRows({ table: master.tasks, rows })),
      count: rows.length,
    }));
    if (!done) return;
    announce(fill(count(words.written, done.count), { address: done.address }));
    onWritten();
  };
  return (
    <Section title={words.write}>
      <p className={page.text}>
        {rows.length === 0
          ? words.problems.empty
          : fill(count(words.willWrite, rows.length), { ids: numbers, sheet: master.tasks.sheet })}
      </p>
      {task.trouble && <Problem title={words.notWritten} trouble={task.trouble} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={blocked || rows.length === 0 || task.busy}
          onClick={() => void write()}
        >
          {task.busy ? words.writing : count(words.writeButton, rows.length)}
        </Button>
      </div>
    </Section>
  );
}

export function Written({ written, words }: { written: TasksWritten; words: TaskWords }) {
  const { fill, count, together } = useSpeech();
  const { sheet, address, oneUndoStep } = written;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {together(
          fill(count(words.written, written.count), { address }),
          words.gantt,
          oneUndoStep ? words.undoOnce : words.undo,
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void goTo(sheet, address)}>
          {words.show}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
