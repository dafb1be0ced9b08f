/** How texts are read as dates, with one of them as an example; a warning where only the person can tell. */
import { Field, Select } from '@fluentui/react-components';
import type { RfmWords } from '../../locales/en/rfm';
import { useSpeech } from '../words';
import { isoOf } from './Preview';
import { dateOrders, dayIn, guessDates, type DateOrder } from '../../sheet/readDates';

interface DateOrderFieldProps {
  /** The first cells of the column of dates. */
  values: readonly unknown[];
  value: DateOrder;
  words: Pick<RfmWords, 'dates' | 'dateExample' | 'ambiguous' | 'dateOrders'>;
  onChange(value: DateOrder): void;
}

export function DateOrderField({ values, value, words, onChange }: DateOrderFieldProps) {
  const { fill, date } = useSpeech();
  const guess = guessDates(values);
  const text = values.map(String).find((each) => dayIn(value, each) !== null);
  const day = text === undefined ? null : dayIn(value, text);
  const ambiguous = guess !== null && guess.alternatives.length > 0;
  return (
    <Field
      label={words.dates}
      hint={day === null ? '' : fill(words.dateExample, { text: text!, date: date(isoOf(day)) })}
      {...(ambiguous && { validationMessage: words.ambiguous, validationState: 'warning' as const })}
    >
      <Select value={value} onChange={(_, { value: order }) => onChange(order as DateOrder)}>
        {dateOrders.map((order) => (
          <option key={order} value={order}>
            {words.dateOrders[order]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
