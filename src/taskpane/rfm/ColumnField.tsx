/** Which column of a list is meant: its headers to choose from, and what the chosen one holds. */
import { Field, Select } from '@fluentui/react-components';
import type { Region } from '../../excel/formula/region';
import type { RfmWords } from '../../locales/en/rfm';
import { columnName } from '../../sheet/address';
import { useSpeech } from '../words';

interface ColumnFieldProps {
  label: string;
  region: Region;
  /** Index of the column; −1 where none is chosen. */
  value: number;
  problem?: string | undefined;
  /** What the column is for, before examples of what it holds. */
  note?: string | undefined;
  words: Pick<RfmWords, 'choose' | 'columnName' | 'example'>;
  onChange(value: number): void;
}

export function ColumnField({ label, region, value, problem, note, words, onChange }: ColumnFieldProps) {
  const { fill, list, together } = useSpeech();
  const texts = region.columns[value]?.texts.filter((text) => text !== '') ?? [];
  const examples = texts.length > 0 ? fill(words.example, { values: list([...new Set(texts)].slice(0, 3)) }) : '';
  return (
    <Field label={label} hint={together(note, examples)} {...(problem !== undefined && { validationMessage: problem })}>
      <Select value={String(value)} onChange={(_, { value: chosen }) => onChange(Number(chosen))}>
        <option value="-1">{words.choose}</option>
        {region.columns.map(({ header, column }, index) => (
          <option key={column} value={String(index)}>
            {header || fill(words.columnName, { letter: columnName(column) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
