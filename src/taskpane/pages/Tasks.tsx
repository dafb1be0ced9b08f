/** The task builder: one row of the execution plan becomes tasks, changed in a list and written below those that are there. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { readSelection } from '../../excel/formula/selection';
import { checkWords, type CheckSpeech } from '../../locales/check';
import { closestLanguage } from '../../locales/languages';
import { taskPresetWords } from '../../locales/taskPresets';
import { taskWords } from '../../locales/tasks';
import type { Reading } from '../../sheet/reading';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Problem } from '../Problem';
import { useTask } from '../share/useTask';
import { calendarOf, draftTasks, limitsOf, idsAfter, rowsFor, type TaskDraft } from '../tasks/draft';
import { obstacleOf } from '../tasks/findings';
import { mastersOf, type Master } from '../tasks/masters';
import { Notes } from '../tasks/Notes';
import { Source } from '../tasks/Source';
import type { PresetId } from '../tasks/presets';
import { TaskList } from '../tasks/TaskList';
import { Writing, type TasksWritten } from '../tasks/Writing';
import { WeekColumns } from '../tasks/WeekColumns';
import { useReading } from '../useReading';
import { useSelection } from '../useSelection';
import { useSpeech, useTopic } from '../words';
import { Written } from '../Written';

const useStyles = makeStyles({
  empty: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
});

export function Tasks() {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(taskWords);
  // Fetched with the page, so that nothing in view waits for it later.
  const ofCheck = useTopic(checkWords);
  const { reading, trouble, refresh } = useReading({ afterEdits: true });
  const masters = useMemo(() => (reading ? mastersOf(reading) : []), [reading]);
  const hasPlan = reading?.tables.some(({ template }) => template.name === 'EXP_Plan') ?? false;
  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="tasks">{words.title}</Heading>
        <p className={page.text}>{words.intro}</p>
      </div>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!reading && !trouble && <Spinner label={words.reading} />}
      {reading && masters.length === 0 && (
        <section className={styles.empty}>
          <div className={page.lines}>
            <h2 className={page.title}>{words.none}</h2>
            <p className={page.text}>{hasPlan ? words.noRows : words.noneHelp}</p>
          </div>
          <Button appearance="primary" onClick={() => (hasPlan ? refresh() : go('insert'))}>
            {hasPlan ? words.refresh : words.choose}
          </Button>
        </section>
      )}
      {reading && masters[0] && (
        <Builder reading={reading} masters={masters} first={masters[0]} ofCheck={ofCheck} onWritten={refresh} />
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

interface Drafted {
  /** Of the row, and the preset they were made from. */
  master: string;
  tasks: TaskDraft[];
}

interface BuilderProps {
  reading: Reading;
  masters: readonly Master[];
  first: Master;
  ofCheck: CheckSpeech;
  onWritten(): void;
}

function Builder({ reading, masters, first, ofCheck, onWritten }: BuilderProps) {
  const words = useTopic(taskWords);
  const { language } = useSpeech();
  const texts = useTopic(taskPresetWords, closestLanguage(reading.settings.language ?? language));
  const { found } = useSelection(readSelection);
  const [chosen, setChosen] = useState<string | null>(null);
  const [preset, setPreset] = useState<PresetId>('campaign');
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const writing = useTask<TasksWritten>();
  const limits = useMemo(() => limitsOf(reading), [reading]);
  const calendar = useMemo(() => calendarOf(reading), [reading]);

  // The row that is clicked in the sheet is the one that is meant.
  const clicked = masters.find(
    ({ table, row }) => table.name === found?.table?.name && table.body.row + row.number - 1 === found.row,
  )?.key;
  const [followed, setFollowed] = useState<string | undefined>(undefined);
  if (clicked !== followed) {
    setFollowed(clicked);
    if (clicked !== undefined) setChosen(clicked);
  }
  const master = masters.find(({ key }) => key === chosen) ?? masters.find(({ taskCount }) => taskCount === 0) ?? first;
  const tasks = drafted?.master === master.key ? drafted.tasks : null;
  const ids = useMemo(() => idsAfter(master.tasks, tasks?.length ?? 0), [master, tasks]);
  const rows = useMemo(() => (tasks ? rowsFor(master, tasks, ids) : []), [master, tasks, ids]);

  const change = (next: TaskDraft[]) => setDrafted({ master: master.key, tasks: next });
  const split = () => {
    writing.clear();
    change(draftTasks(master, preset, texts, limits, calendar));
  };
  return (
    <>
      <Source
        masters={masters}
        master={master}
        preset={preset}
        limits={limits}
        calendar={calendar}
        isSplit={tasks !== null}
        words={words}
        onMaster={setChosen}
        onPreset={setPreset}
        onSplit={split}
      />
      {tasks && (
        <>
          <TaskList
            master={master}
            tasks={tasks}
            ids={ids}
            limits={limits}
            calendar={calendar}
            words={words}
            onChange={change}
          />
          <Notes
            master={master}
            tasks={tasks}
            ids={ids}
            rows={rows}
            calendar={calendar}
            words={words}
            ofCheck={ofCheck}
          />
          <Writing
            master={master}
            rows={rows}
            ids={ids}
            blocked={tasks.some((task) => obstacleOf(task) !== null)}
            task={writing}
            words={words}
            onWritten={() => {
              setDrafted(null);
              setChosen(master.key);
              onWritten();
            }}
          />
        </>
      )}
      {writing.result && <Written {...writing.result} more={words.gantt} />}
      <WeekColumns master={master} words={words} onAdded={onWritten} />
    </>
  );
}
