/** Which table the rows go into: those of each plan, named as they are called in this workbook. */
import { Field, Select } from '@fluentui/react-components';
import { sheetWords } from '../../locales/sheets';
import { importingWords } from '../../locales/importing';
import type { Target } from '../../sheet/import/target';
import { dictionaryOf } from '../../sheet/words';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';

interface TargetFieldProps {
  targets: readonly Target[];
  target: Target;
  disabled: boolean;
  onChoose(name: string): void;
}

export function TargetField({ targets, target, disabled, onChoose }: TargetFieldProps) {
  const { fill, count, words: pane } = useSpeech();
  const words = useTopic(importingWords);
  const titleOf = useTableTitle();
  const plans = [...new Set(targets.map(planOf))];
  return (
    <Section title={words.where}>
      <Field label={words.table} hint={fill(count(words.filled, target.begun), { sheet: target.table.sheet })}>
        <Select value={target.table.name} disabled={disabled} onChange={(_, { value }) => onChoose(value)}>
          {plans.map((plan) => {
            const ofPlan = targets.filter((one) => planOf(one) === plan);
            const [first] = ofPlan;
            const pack = first?.table.sheetTemplate.pack;
            const copy = first?.table.copy ?? 1;
            const name = pack === undefined || pack === 'settings' ? '' : pane.packs[pack];
            return (
              <optgroup key={plan} label={copy > 1 ? `${name} (${copy})` : name}>
                {ofPlan.map((one) => (
                  <option key={one.table.name} value={one.table.name}>
                    {`${one.table.sheet} · ${titleOf(one)}`}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </Select>
      </Field>
    </Section>
  );
}

const planOf = ({ table: { sheetTemplate, copy } }: Target): string => `${sheetTemplate.pack} ${copy}`;

/** As the pane's language calls the table. */
export function useTableTitle(): (target: Target) => string {
  const { language } = useSpeech();
  const dictionary = dictionaryOf(sheetWords[language]);
  return ({ table: { sheetTemplate, template } }) => dictionary.table(sheetTemplate, template).title;
}
