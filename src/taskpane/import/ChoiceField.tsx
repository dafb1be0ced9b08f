/** What becomes of some of the rows, as one of a few options. */
import { Field, Select } from '@fluentui/react-components';

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T;
  options: Partial<Record<T, string>>;
  disabled: boolean;
  onChoose(value: T): void;
}

export function ChoiceField<T extends string>({ label, value, options, disabled, onChoose }: ChoiceFieldProps<T>) {
  const keys = Object.keys(options) as T[];
  return (
    <Field label={label}>
      <Select
        value={value}
        disabled={disabled}
        onChange={(_, { value: chosen }) => {
          const key = keys.find((one) => one === chosen);
          if (key) onChoose(key);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
