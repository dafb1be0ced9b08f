/** One drafted task: a line that says what and when, opened to change it; and the ways to move or drop it. */
import { Button, Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { WorkCalendar } from '../../analytics/calendar';
import type { TaskWords } from '../../locales/en/tasks';
import type { ReadSettings } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import type { TaskDraft } from './draft';
import { daysOf, obstacleOf } from './findings';
import { phases, type Phase } from './presets';

const useStyles = makeStyles({
  task: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  summary: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'block', paddingInlineStart: tokens.spacingHorizontalL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& > *': { minWidth: 0 },
    '& input, & select': { minWidth: 0, width: '100%' },
  },
  wide: { gridColumn: '1 / -1' },
  buttons: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  note: { color: tokens.colorStatusDangerForeground1 },
});

interface TaskEditorProps {
  id: string;
  task: TaskDraft;
  /** Number of the task it follows, or ''. */
  after: string;
  isFirst: boolean;
  isLast: boolean;
  settings: ReadSettings;
  calendar: WorkCalendar;
  words: TaskWords;
  onChange(task: TaskDraft): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function TaskEditor({ id, task, after, settings, calendar, words, ...rest }: TaskEditorProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, date } = useSpeech();
  const obstacle = obstacleOf(task);
  const name = task.task.trim() === '' ? words.unnamed : task.task;
  const says = (action: string) => fill(words.what, { action, task: name });
  const when =
    obstacle === 'dates'
      ? words.slotOpen
      : fill(words.slot, { start: date(task.start), end: date(task.end), ...daysOf(task, calendar) });
  const put = (change: Partial<TaskDraft>) => rest.onChange({ ...task, ...change });
  const field = (key: 'task' | 'std' | 'owner' | 'start' | 'end', label: string, type: 'text' | 'date' = 'text') => (
    <Field label={label} {...(type === 'text' && key !== 'owner' && { className: styles.wide })}>
      <Input type={type} value={task[key]} autoComplete="off" onChange={(_, { value }) => put({ [key]: value })} />
    </Field>
  );
  return (
    <li className={styles.task}>
      <details>
        <summary className={styles.summary}>
          {id} {name}
          <span className={`${page.small} ${styles.line}`}>
            {[
              settings.wordOf('wph', task.phase),
              when,
              ...(after === '' ? [] : [fill(words.after, { id: after })]),
            ].join(' · ')}
          </span>
          {obstacle && (
            <span className={`${page.small} ${styles.line} ${styles.note}`}>
              {fill(words.problems[obstacle], { id })}
            </span>
          )}
        </summary>
        <div className={styles.fields}>
          {field('task', words.fields.task)}
          {field('std', words.fields.std)}
          <Field label={words.fields.phase}>
            <Select value={task.phase} onChange={(_, { value }) => put({ phase: value as Phase })}>
              {phases.map((phase) => (
                <option key={phase} value={phase}>
                  {settings.wordOf('wph', phase)}
                </option>
              ))}
            </Select>
          </Field>
          {field('owner', words.fields.own)}
          {field('start', words.fields.start, 'date')}
          {field('end', words.fields.end, 'date')}
          <Field label={words.fields.dept} className={styles.wide}>
            <Select value={task.department} onChange={(_, { value }) => put({ department: value })}>
              <option value="">{words.noDept}</option>
              {(settings.lists.get('dept') ?? []).map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.buttons}>
            <Button
              size="small"
              icon={<ArrowUpRegular />}
              disabledFocusable={rest.isFirst}
              aria-label={says(words.up)}
              onClick={() => rest.onMove(-1)}
            >
              {words.up}
            </Button>
            <Button
              size="small"
              icon={<ArrowDownRegular />}
              disabledFocusable={rest.isLast}
              aria-label={says(words.down)}
              onClick={() => rest.onMove(1)}
            >
              {words.down}
            </Button>
            <Button size="small" icon={<DeleteRegular />} aria-label={says(words.remove)} onClick={rest.onRemove}>
              {words.remove}
            </Button>
          </div>
        </div>
      </details>
    </li>
  );
}
