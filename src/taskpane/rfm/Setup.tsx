/** What the assistant is told: which column is what, how dates are written, which segments, as of when. */
import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { Region } from '../../excel/formula/region';
import type { RfmWords } from '../../locales/en/rfm';
import { columnName } from '../../sheet/address';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { neededFields, readingOf, type Field as FieldKey, type Kind } from './mapping';
import { isoOf } from './Preview';
import { dateOrders, dayIn, type DateOrder } from './readDates';
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
  const { fill, list, date } = useSpeech();
  const { kind, mapping, scheme, high, asOf } = settings;
  const reading = readingOf(region, mapping);
  const problemOf = (field: FieldKey): string | undefined => {
    if (field === 'date' && mapping.date >= 0 && !reading.dates) return words.noDates;
    return field === 'amount' && mapping.amount >= 0 && !reading.amounts ? words.noAmounts : undefined;
  };
  const exampleOf = (index: number): string => {
    const texts = region.columns[index]?.texts.filter((text) => text !== '') ?? [];
    return texts.length > 0 ? fill(words.example, { values: list([...new Set(texts)].slice(0, 3)) }) : '';
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
          {neededFields(kind).map((field) => {
            const problem = problemOf(field);
            return (
              <Field
                key={field}
                label={labelOf(field)}
                hint={exampleOf(mapping[field])}
                {...(problem !== undefined && { validationMessage: problem })}
              >
                <Select
                  value={String(mapping[field])}
                  onChange={(_, { value }) => onChange({ mapping: { ...mapping, [field]: Number(value) } })}
                >
                  <option value="-1">{words.choose}</option>
                  {region.columns.map(({ header, column }, index) => (
                    <option key={column} value={String(index)}>
                      {header || fill(words.columnName, { letter: columnName(column) })}
                    </option>
                  ))}
                </Select>
              </Field>
            );
          })}
          {reading.dates && (unread || reading.dates.order !== 'serial' || settings.dateOrder !== 'serial') && (
            <DateOrderField region={region} settings={settings} words={words} onChange={onChange} />
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

/** How texts are read as dates, with one of them as an example; a warning where only the person can tell. */
function DateOrderField({ region, settings, words, onChange }: Omit<SetupProps, 'unread'>) {
  const { fill, date } = useSpeech();
  const { mapping, dateOrder } = settings;
  const values = region.columns[mapping.date]?.values ?? [];
  const guess = readingOf(region, mapping).dates;
  const text = values.map(String).find((value) => dayIn(dateOrder, value) !== null);
  const day = text === undefined ? null : dayIn(dateOrder, text);
  const ambiguous = guess !== null && guess.alternatives.length > 0;
  return (
    <Field
      label={words.dates}
      hint={day === null ? '' : fill(words.dateExample, { text: text!, date: date(isoOf(day)) })}
      {...(ambiguous && { validationMessage: words.ambiguous, validationState: 'warning' as const })}
    >
      <Select value={dateOrder} onChange={(_, { value }) => onChange({ dateOrder: value as DateOrder })}>
        {dateOrders.map((order) => (
          <option key={order} value={order}>
            {words.dateOrders[order]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
