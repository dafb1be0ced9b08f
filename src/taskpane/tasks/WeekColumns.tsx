/** Weeks the Gantt does not draw: said, and their columns added. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { addWeekColumns, type WeeksAdded } from '../../excel/rows/addWeekColumns';
import type { TaskWords } from '../../locales/en/tasks';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { Written } from '../Written';
import type { Master } from './masters';
import { missingWeeks } from './weeks';

interface WeekColumnsProps {
  master: Master;
  words: TaskWords;
  onAdded(): void;
}

export function WeekColumns({ master, words, onAdded }: WeekColumnsProps) {
  const page = usePageStyles();
  const { fill, count, together } = useSpeech();
  const task = useTask<{ sentence: string; writing: WeeksAdded }>();
  const missing = useMemo(() => missingWeeks(master), [master]);
  const { tasks } = master;

  const add = async () => {
    if (!missing?.columns) return;
    const { last, formula, columns } = missing;
    const done = await task.run(async () => {
      const writing = await addWeekColumns({ table: tasks.name, last: { header: last.header, formula }, columns });
      return { sentence: fill(count(words.weeks.added, columns.length - 1), { address: writing.address }), writing };
    });
    if (done) onAdded();
  };
  if (!missing && !task.result) return null;
  const more = missing ? missing.weeks - missing.drawn : 0;
  const facts = { column: missing?.last.header ?? '', sheet: tasks.sheet };
  return (
    <Section title={words.weeks.title}>
      {missing && (
        <p className={page.text}>
          {together(
            fill(count(words.weeks.missing, more), { weeks: missing.weeks, drawn: missing.drawn }),
            fill(missing.columns ? count(words.weeks.will, more) : words.weeks.unlike, facts),
          )}
        </p>
      )}
      {task.trouble && <Problem title={words.weeks.notAdded} trouble={task.trouble} />}
      {missing?.columns && (
        <div>
          <Button disabledFocusable={task.busy} onClick={() => void add()}>
            {count(words.weeks.add, more)}
          </Button>
        </div>
      )}
      {task.result && <Written {...task.result} />}
    </Section>
  );
}
