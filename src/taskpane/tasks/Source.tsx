/** Which row of the plan is split, and by which preset. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { workdays, type WorkCalendar } from '../../analytics/calendar';
import type { TaskWords } from '../../locales/en/tasks';
import { dateOf } from '../../sheet/dates';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { spanInPlan, type Limits } from './draft';
import { planSpan, type Master } from './masters';
import { presetIds, type PresetId } from './presets';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface SourceProps {
  masters: readonly Master[];
  master: Master;
  preset: PresetId;
  limits: Limits;
  calendar: WorkCalendar;
  isSplit: boolean;
  words: TaskWords;
  onMaster(key: string): void;
  onPreset(preset: PresetId): void;
  onSplit(): void;
}

export function Source({ masters, master, preset, limits, calendar, isSplit, words, ...rest }: SourceProps) {
  const styles = useStyles();
  const { fill, count } = useSpeech();
  const tasksOf = ({ taskCount }: Master) => (taskCount === 0 ? words.noTasks : count(words.taskCount, taskCount));
  return (
    <Section title={words.source}>
      <Field label={words.row}>
        <Select value={master.key} onChange={(_, { value }) => rest.onMaster(value)}>
          {masters.map((each) => (
            <option key={each.key} value={each.key}>
              {fill(words.rowOption, { row: each.title, tasks: tasksOf(each) })}
            </option>
          ))}
        </Select>
      </Field>
      <Time master={master} calendar={calendar} words={words} />
      <Field label={words.preset} hint={fill(words.limits, { ...limits })}>
        <Select value={preset} onChange={(_, { value }) => rest.onPreset(value as PresetId)}>
          {presetIds.map((id) => (
            <option key={id} value={id}>
              {words.presets[id]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.actions}>
        <Button
          appearance={isSplit ? 'secondary' : 'primary'}
          disabledFocusable={master.span === null}
          onClick={rest.onSplit}
        >
          {isSplit ? words.splitAgain : words.split}
        </Button>
      </div>
    </Section>
  );
}

function Time({ master, calendar, words }: { master: Master; calendar: WorkCalendar; words: TaskWords }) {
  const page = usePageStyles();
  const { fill, date, together } = useSpeech();
  const { span, timeNodes } = master;
  if (!span)
    return (
      <p className={page.text} role="alert">
        {fill(timeNodes.text === '' ? words.noSpan : words.unreadable, timeNodes)}
      </p>
    );
  const inside = spanInPlan(master) ?? span;
  const whole = planSpan(master.plan);
  const said = (day: number) => date(dateOf(day));
  const beyond = () => {
    if (!whole || (span.start >= whole.start && span.end <= whole.end)) return false;
    const isApart = span.end < whole.start || span.start > whole.end;
    const facts = { ...timeNodes, start: said(whole.start), end: said(whole.end) };
    return fill(isApart ? words.apartFromPlan : words.outsidePlan, facts);
  };
  return (
    <p className={page.small}>
      {together(
        fill(words.span, {
          start: said(inside.start),
          end: said(inside.end),
          days: inside.end - inside.start + 1,
          work: workdays({ ...inside, calendar }),
        }),
        beyond(),
      )}
    </p>
  );
}
