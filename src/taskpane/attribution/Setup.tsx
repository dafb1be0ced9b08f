/** What the assistant is told of a list: which column is what, how its dates are written, how fast time takes credit away. */
import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Region } from '../../excel/formula/region';
import type { AttributionWords } from '../../locales/en/attribution';
import type { RfmWords } from '../../locales/en/rfm';
import { ColumnField } from '../rfm/ColumnField';
import { DateOrderField } from '../rfm/DateOrderField';
import { guessDates } from '../../sheet/readDates';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { fieldsOf, separatorIn, type Kind } from './mapping';
import { daysOf, type Settings } from './useAttribution';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalM } });

interface SetupProps {
  region: Region;
  settings: Settings;
  /** What holds where none is typed, and whether the workbook says so. */
  halfLife: { days: number; ofPlan: boolean };
  words: AttributionWords;
  listWords: RfmWords;
  onChange(next: Partial<Settings>): void;
}

export function Setup({ region, settings, halfLife, words, listWords, onChange }: SetupProps) {
  const styles = useStyles();
  const { fill } = useSpeech();
  const { kind, mapping, separator } = settings;
  const hints: Record<string, string> = words.hints;
  const valuesOf = (index: number) => region.columns[index]?.values ?? [];
  const times = guessDates(valuesOf(mapping.time));
  const choose = (next: Kind) =>
    onChange({ kind: next, ...(next === 'paths' && { separator: separatorIn(valuesOf(mapping.path)) ?? '>' }) });
  return (
    <Section title={listWords.columns}>
      <div className={styles.fields}>
        <Field label={words.kind}>
          <RadioGroup layout="horizontal" value={kind} onChange={(_, { value }) => choose(value as Kind)}>
            {(['touches', 'paths'] as const).map((each) => (
              <Radio key={each} value={each} label={words.kinds[each]} />
            ))}
          </RadioGroup>
        </Field>
        {fieldsOf[kind].map((field) => (
          <ColumnField
            key={field}
            label={kind === 'paths' && field === 'path' ? words.wholePath : words.fields[field]}
            region={region}
            value={mapping[field]}
            note={hints[field]}
            problem={field === 'time' && mapping.time >= 0 && !times ? listWords.noDates : undefined}
            words={listWords}
            onChange={(index) => onChange({ mapping: { ...mapping, [field]: index } })}
          />
        ))}
        {kind === 'touches' && times && (times.order !== 'serial' || settings.dateOrder !== 'serial') && (
          <DateOrderField
            values={valuesOf(mapping.time)}
            value={settings.dateOrder}
            words={listWords}
            onChange={(dateOrder) => onChange({ dateOrder })}
          />
        )}
        {kind === 'paths' && (
          <Field label={words.separator}>
            <Input value={separator} onChange={(_, { value }) => onChange({ separator: value })} />
          </Field>
        )}
        {kind === 'touches' && (
          <Field
            label={words.halfLife}
            hint={fill(words.halfLifeHint[halfLife.ofPlan ? 'plan' : 'usual'], { days: halfLife.days })}
            {...(daysOf(settings, halfLife.days) === null && {
              validationState: 'error' as const,
              validationMessage: words.halfLifeWrong,
            })}
          >
            <Input
              value={settings.halfLife}
              inputMode="decimal"
              autoComplete="off"
              onChange={(_, { value }) => onChange({ halfLife: value })}
            />
          </Field>
        )}
      </div>
    </Section>
  );
}
