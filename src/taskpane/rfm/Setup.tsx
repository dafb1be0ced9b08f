/** What the assistant is told: which column is what, how dates are written, which segments, as of when. */
import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { Region } from '../../excel/formula/region';
import type { RfmWords } from '../../locales/en/rfm';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { ColumnField } from './ColumnField';
import { DateOrderField } from './DateOrderField';
import { neededFields, readingOf, type Field as FieldKey, type Kind } from './mapping';
import type { Scheme } from './score';
import type { Settings } from './useRfm';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalM } });

interface SetupProps {
  region: Region;
  settings: Settings;
  /** Whether rows were left out in the reading that these settings gave. */
  unread: boolean;
  words: RfmWords;
  onChange(next: Partial<Settings>): void;
}

export function Setup({ region, settings, unread, words, onChange }: SetupProps) {
  const styles = useStyles();
  const { date } = useSpeech();
  const { kind, mapping, scheme, high, asOf } = settings;
  const reading = readingOf(region, mapping);
  const problemOf = (field: FieldKey): string | undefined => {
    if (field === 'date' && mapping.date >= 0 && !reading.dates) return words.noDates;
    return field === 'amount' && mapping.amount >= 0 && !reading.amounts ? words.noAmounts : undefined;
  };
  const labelOf = (field: FieldKey) =>
    field === 'date' && kind === 'customers' ? words.lastOrder : words.fields[field];

  return (
    <>
      <Section title={words.columns}>
        <div className={styles.fields}>
          <Field label={words.kind}>
            <RadioGroup layout="horizontal" value={kind} onChange={(_, { value }) => onChange({ kind: value as Kind })}>
              {(['orders', 'customers'] as const).map((each) => (
                <Radio key={each} value={each} label={words.kinds[each]} />
              ))}
            </RadioGroup>
          </Field>
          {neededFields(kind).map((field) => (
            <ColumnField
              key={field}
              label={labelOf(field)}
              region={region}
              value={mapping[field]}
              problem={problemOf(field)}
              words={words}
              onChange={(index) => onChange({ mapping: { ...mapping, [field]: index } })}
            />
          ))}
          {reading.dates && (unread || reading.dates.order !== 'serial' || settings.dateOrder !== 'serial') && (
            <DateOrderField
              values={region.columns[mapping.date]?.values ?? []}
              value={settings.dateOrder}
              words={words}
              onChange={(dateOrder) => onChange({ dateOrder })}
            />
          )}
        </div>
      </Section>
      <Section title={words.scheme}>
        <div className={styles.fields}>
          <RadioGroup
            aria-label={words.scheme}
            value={scheme}
            onChange={(_, { value }) => onChange({ scheme: value as Scheme })}
          >
            {(['GRID11', 'CN8'] as const).map((each) => (
              <Radio key={each} value={each} label={words.schemes[each]} />
            ))}
          </RadioGroup>
          {scheme === 'CN8' && (
            <Field label={words.high}>
              <Select value={String(high)} onChange={(_, { value }) => onChange({ high: Number(value) })}>
                {['2', '3', '4', '5'].map((score) => (
                  <option key={score}>{score}</option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={words.asOf} hint={asOf === '' ? words.asOfHint : date(asOf)}>
            <Input type="date" value={asOf} onChange={(_, { value }) => onChange({ asOf: value })} />
          </Field>
        </div>
      </Section>
    </>
  );
}
