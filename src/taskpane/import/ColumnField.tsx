/** One column of the table: a column of the source, the same in every row, or empty. */
import { Field, Input, Select } from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import type { Taken } from '../../sheet/import/mapping';
import { isMonth } from '../../sheet/import/readCell';
import type { Source } from '../../sheet/import/source';
import type { TargetColumn } from '../../sheet/import/target';
import type { ReadSettings } from '../../sheet/reading';
import { useSpeech, useTopic } from '../words';

interface ColumnFieldProps {
  column: TargetColumn;
  taken: Taken | null;
  source: Source;
  settings: ReadSettings;
  nameOf(at: number): string;
  disabled: boolean;
  onChoose(taken: Taken | null): void;
}

const valueOf = (taken: Taken | null): string =>
  taken === null ? 'empty' : taken.from === 'value' ? 'same' : String(taken.at);

export function ColumnField({ column, taken, source, settings, nameOf, disabled, onChoose }: ColumnFieldProps) {
  const { fill, list, together } = useSpeech();
  const words = useTopic(importingWords);
  const { header, field } = column;
  const sample = taken?.from === 'column' ? (source.columns[taken.at]?.sample ?? []) : [];
  const choose = (value: string) => {
    if (value === 'empty') return onChoose(null);
    if (value !== 'same') return onChoose({ from: 'column', at: Number(value) });
    const [first] = field.list === undefined ? [] : (settings.lists.get(field.list) ?? []);
    onChoose({ from: 'value', text: first?.label ?? '' });
  };
  return (
    <>
      <Field
        label={header}
        hint={together(
          sample.length > 0 && fill(words.example, { values: list(sample.slice(0, 3)) }),
          taken !== null && isMonth(field) && words.month,
          taken === null && field.needed && words.needed,
        )}
      >
        <Select value={valueOf(taken)} disabled={disabled} onChange={(_, { value }) => choose(value)}>
          <option value="empty">{words.leave}</option>
          <option value="same">{words.same}</option>
          {source.columns.map((_, at) => (
            <option key={at} value={String(at)}>
              {nameOf(at)}
            </option>
          ))}
        </Select>
      </Field>
      {taken?.from === 'value' && (
        <Field label={fill(words.sameValue, { header })}>
          <SameValue
            field={column.field}
            text={taken.text}
            settings={settings}
            disabled={disabled}
            onChange={(text) => onChoose({ from: 'value', text })}
          />
        </Field>
      )}
    </>
  );
}

interface SameValueProps {
  field: TargetColumn['field'];
  text: string;
  settings: ReadSettings;
  disabled: boolean;
  onChange(text: string): void;
}

/** `Field` gives it its label. */
function SameValue({ field, text, settings, disabled, onChange, ...labelled }: SameValueProps) {
  const words = field.list === undefined ? null : settings.lists.get(field.list);
  if (!words)
    return (
      <Input
        {...labelled}
        value={text}
        disabled={disabled}
        autoComplete="off"
        onChange={(_, { value }) => onChange(value)}
      />
    );
  return (
    <Select {...labelled} value={text} disabled={disabled} onChange={(_, { value }) => onChange(value)}>
      {words.map(({ code, label }) => (
        <option key={code} value={label}>
          {label}
        </option>
      ))}
    </Select>
  );
}
