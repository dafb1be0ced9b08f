/** Which table the rows go into: those of each plan, named as they are called in this workbook. */
import { Field, Select } from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import type { Target } from '../../sheet/import/target';
import { Section } from '../Section';
import { TableOptions } from '../TableOptions';
import { useSpeech, useTopic } from '../words';

interface TargetFieldProps {
  targets: readonly Target[];
  target: Target;
  disabled: boolean;
  onChoose(name: string): void;
}

export function TargetField({ targets, target, disabled, onChoose }: TargetFieldProps) {
  const { fill, count } = useSpeech();
  const words = useTopic(importingWords);
  return (
    <Section title={words.where}>
      <Field label={words.table} hint={fill(count(words.filled, target.begun), { sheet: target.table.sheet })}>
        <Select value={target.table.name} disabled={disabled} onChange={(_, { value }) => onChoose(value)}>
          <TableOptions tables={targets.map(({ table }) => table)} />
        </Select>
      </Field>
    </Section>
  );
}
