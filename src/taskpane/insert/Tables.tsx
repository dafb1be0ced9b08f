/** Which tables of a sheet are wanted, when it is the only sheet: all of them, unless some are left out. */
import { Checkbox, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from '../words';
import { More } from './More';

interface TablesProps {
  all: { name: string; title: string }[];
  wanted: string[];
  onChange(wanted: string[]): void;
}

export const tablesId = 'answer-tables';

export function Tables({ all, wanted, onChange }: TablesProps) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <More
      title={`${words.form.tables} (${wanted.length}/${all.length})`}
      open={open || wanted.length === 0}
      onToggle={setOpen}
    >
      <Field
        role="group"
        aria-label={words.form.tables}
        {...(wanted.length === 0 && { validationState: 'error', validationMessage: words.form.noTables })}
      >
        {all.map(({ name, title }, index) => (
          <Checkbox
            key={name}
            {...(index === 0 && { id: tablesId })}
            label={title}
            checked={wanted.includes(name)}
            onChange={(_, { checked }) =>
              onChange(all.map((each) => each.name).filter((each) => (each === name ? checked : wanted.includes(each))))
            }
          />
        ))}
      </Field>
    </More>
  );
}
