/** Whose alerts, and which: both choices as native lists, so that keyboard and screen readers know them. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AlertWords } from '../../locales/en/alerts';
import type { Alert, Severity } from '../../sheet/alerts';
import { useSpeech } from '../words';

/** '' for the table that names no owner; null for all. */
export interface Choice {
  owner: string | null;
  severity: Severity | null;
}

export const severities: readonly Severity[] = ['overdue', 'red', 'amber'];

export function chosen(alerts: Alert[], { owner, severity }: Choice): Alert[] {
  return alerts.filter(
    (alert) => (owner === null || alert.owner === owner) && (severity === null || alert.severity === severity),
  );
}

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    '& > *': { minWidth: 0 },
  },
});

interface FiltersProps {
  alerts: Alert[];
  choice: Choice;
  words: AlertWords;
  onChoose(choice: Choice): void;
}

export function Filters({ alerts, choice, words, onChoose }: FiltersProps) {
  const styles = useStyles();
  const { language, number } = useSpeech();
  const owners = [...new Set(alerts.map(({ owner }) => owner))].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, language),
  );
  const counted = (label: string, choiceOf: Partial<Choice>) =>
    `${label} (${number(chosen(alerts, { ...choice, ...choiceOf }).length)})`;
  return (
    <div className={styles.filters}>
      <Field label={words.owner}>
        <Select
          // A name may be any text, so the place in the list stands for it.
          value={choice.owner === null ? 'all' : String(owners.indexOf(choice.owner))}
          onChange={(_, { value }) => onChoose({ ...choice, owner: value === 'all' ? null : owners[Number(value)]! })}
        >
          <option value="all">{counted(words.everyone, { owner: null })}</option>
          {owners.map((owner, index) => (
            <option key={owner} value={String(index)}>
              {counted(owner === '' ? words.nobody : owner, { owner })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.severity}>
        <Select
          value={choice.severity ?? 'all'}
          onChange={(_, { value }) => onChoose({ ...choice, severity: value === 'all' ? null : (value as Severity) })}
        >
          <option value="all">{counted(words.every, { severity: null })}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {counted(words.severities[severity], { severity })}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
