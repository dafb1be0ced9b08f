/** What will be written and where, the button that does it, and what became of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addRows, type RowCells, type RowsAdded } from '../../excel/rows/addRows';
import type { TaskWords } from '../../locales/en/tasks';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import type { Task } from '../share/useTask';
import { useSpeech } from '../words';
import type { Master } from './masters';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TasksWritten {
  sentence: string;
  writing: RowsAdded;
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
  const [first = '', last = first] = [ids[0], ids.at(-1)];
  const numbers = ids.length > 1 ? fill(words.ids, { first, last }) : first;
  const write = async () => {
    const done = await task.run(async () => {
      const writing = await addRows({ table: master.tasks, rows });
      return { sentence: fill(count(words.written, rows.length), { address: writing.address }), writing };
    });
    if (done) onWritten();
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
