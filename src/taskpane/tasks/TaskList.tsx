/** The drafted tasks in their order, to be changed before anything is written. */
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { WorkCalendar } from '../../analytics/calendar';
import type { TaskWords } from '../../locales/en/tasks';
import { dateOf } from '../../sheet/dates';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { moved, withAnother } from './changes';
import { hasDates, spanInPlan, taskBefore, type Limits, type TaskDraft } from './draft';
import type { Master } from './masters';
import { TaskEditor } from './TaskEditor';

interface TaskListProps {
  master: Master;
  tasks: readonly TaskDraft[];
  ids: readonly string[];
  limits: Limits;
  calendar: WorkCalendar;
  words: TaskWords;
  onChange(tasks: TaskDraft[]): void;
}

export function TaskList({ master, tasks, ids, limits, calendar, words, onChange }: TaskListProps) {
  const page = usePageStyles();
  const { fill, count, date } = useSpeech();
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const { settings } = master.plan.reading;

  const move = (at: number, by: -1 | 1) => {
    const next = moved(tasks, at, by);
    const pressed = document.activeElement;
    flushSync(() => onChange(next));
    // A browser lets go of a button whose row is put elsewhere.
    if (pressed instanceof HTMLElement) pressed.focus();
    const task = next[at + by];
    if (!task || !hasDates(task)) return;
    const { task: name, start, end } = task;
    announce(fill(words.moved, { task: name, place: at + by + 1, start: date(start), end: date(end) }));
  };
  const remove = (at: number) => {
    onChange(tasks.filter((_, index) => index !== at));
    announce(fill(words.removed, { task: tasks[at]?.task ?? '' }));
    // The button goes with its task.
    list.current?.focus();
  };
  const add = () => {
    const { owner, department } = master;
    const start = dateOf(spanInPlan(master)?.start ?? 0);
    onChange(withAnother(tasks, { start, owner, department }, limits));
  };
  return (
    <Section title={words.list} aside={<span className={page.small}>{count(words.summary, tasks.length)}</span>}>
      <div ref={list} tabIndex={-1} className={page.group}>
        <ol className={page.list}>
          {tasks.map((task, at) => (
            <TaskEditor
              key={task.key}
              id={ids[at] ?? ''}
              task={task}
              after={ids[taskBefore(tasks, at)] ?? ''}
              isFirst={at === 0}
              isLast={at === tasks.length - 1}
              settings={settings}
              calendar={calendar}
              words={words}
              onChange={(changed) => onChange(tasks.map((one, index) => (index === at ? changed : one)))}
              onMove={(by) => move(at, by)}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
        <div>
          <Button size="small" icon={<AddRegular />} onClick={add}>
            {words.add}
          </Button>
        </div>
      </div>
    </Section>
  );
}
