/** The thresholds: found by search, each with its bounds and the way back to what it began with. */
import { Button, Checkbox, Field, Input, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { setThresholds, type ThresholdSetting } from '../../excel/settingsSheet/settingsSheet';
import { settingsWords } from '../../locales/settings';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'end', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

/** 0.9 of a percentage is shown as 90. */
const shown = (value: number, { percent }: ThresholdSetting) => Number((percent ? value * 100 : value).toPrecision(12));
const meant = (value: number, { percent }: ThresholdSetting) => Number((percent ? value / 100 : value).toPrecision(12));

export function Thresholds({ thresholds, onDone }: { thresholds: readonly ThresholdSetting[]; onDone(): void }) {
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const words = useTopic(settingsWords);
  const announce = useAnnounce();
  const task = useTask<true>();
  const [query, setQuery] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const changed = thresholds.filter(({ value, standard }) => value !== standard);
  const wanted = query.trim().toLowerCase();
  const found = (changedOnly ? changed : thresholds).filter(({ label }) => label.toLowerCase().includes(wanted));
  const text = useShown();

  const put = async (values: Record<string, number>) => {
    const done = await task.run(() => setThresholds(values).then(() => true as const));
    if (!done) return;
    for (const one of thresholds) {
      const value = values[one.key];
      if (value !== undefined) announce(fill(words.changed, { name: one.label, value: text(value, one) }));
    }
    onDone();
  };
  return (
    <Section title={words.thresholds}>
      {task.trouble && <Problem title={words.failed} trouble={task.trouble} />}
      <SearchBox
        aria-label={words.search}
        placeholder={words.search}
        dismiss={{ 'aria-label': words.clear }}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {changed.length > 0 && (
        <>
          <Checkbox
            label={words.changedOnly}
            checked={changedOnly}
            onChange={(_, { checked }) => setChangedOnly(checked === true)}
          />
          <div>
            <Button
              size="small"
              disabled={task.busy}
              onClick={() => void put(Object.fromEntries(changed.map(({ key, standard }) => [key, standard])))}
            >
              {count(words.standardAll, changed.length)}
            </Button>
          </div>
        </>
      )}
      {found.length === 0 && <p className={page.text}>{fill(words.noneFound, { query })}</p>}
      <ul className={page.list}>
        {found.map((one) => (
          <li key={one.key}>
            <Threshold setting={one} busy={task.busy} onValue={(value) => void put({ [one.key]: value })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useShown(): (value: number, setting: ThresholdSetting) => string {
  const { number } = useSpeech();
  return (value, setting) => `${number(shown(value, setting))}${setting.percent ? ' %' : ''}`;
}

interface ThresholdProps {
  setting: ThresholdSetting;
  busy: boolean;
  onValue(value: number): void;
}

function Threshold({ setting, busy, onValue }: ThresholdProps) {
  const styles = useStyles();
  const { fill } = useSpeech();
  const words = useTopic(settingsWords);
  const text = useShown();
  const [typed, setTyped] = useState<string | null>(null);
  const { label, value, standard, from, to, percent } = setting;
  const slots = { from: text(from, setting), to: text(to, setting) };
  const wanted = typed === null ? value : typed.trim() === '' ? NaN : meant(Number(typed), setting);
  const fits = wanted >= from && wanted <= to;

  const put = () => {
    if (typed === null || !fits) return;
    setTyped(null);
    if (wanted !== value) onValue(wanted);
  };
  return (
    <div className={styles.row}>
      <Field
        label={label}
        {...(fits
          ? { hint: fill(words.bounds, slots) }
          : { validationState: 'error' as const, validationMessage: fill(words.outside, slots) })}
      >
        <Input
          className={styles.input}
          type="number"
          step="any"
          disabled={busy}
          value={typed ?? String(shown(value, setting))}
          {...(percent && { contentAfter: '%' })}
          onChange={(_, { value: entered }) => setTyped(entered)}
          onBlur={put}
          onKeyDown={({ key }) => {
            if (key === 'Enter') put();
            if (key === 'Escape') setTyped(null);
          }}
        />
      </Field>
      {value !== standard && (
        <Button
          appearance="subtle"
          icon={<ArrowResetRegular />}
          disabled={busy}
          aria-label={`${label}: ${fill(words.standard, { value: text(standard, setting) })}`}
          title={fill(words.standard, { value: text(standard, setting) })}
          onClick={() => onValue(standard)}
        />
      )}
    </div>
  );
}
