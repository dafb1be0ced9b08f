/** How the cells of a column are written, where its values can be read in more than one way; with one of them as an example. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import { dateOf } from '../../sheet/dates';
import { guessWriting } from '../../sheet/import/mapping';
import { isDated, isNumeric, type Writing } from '../../sheet/import/readCell';
import type { SourceColumn } from '../../sheet/import/source';
import type { TargetColumn } from '../../sheet/import/target';
import { dateOrders, dayIn, monthIn } from '../../sheet/readDates';
import { readNumber } from '../../sheet/readNumber';
import { useSpeech, useTopic } from '../words';

/** Excel's day numbers are known among any of them. */
const orders = dateOrders.filter((order) => order !== 'serial');

interface WritingFieldsProps {
  column: TargetColumn;
  from: SourceColumn;
  writing: Writing;
  /** The dates can be read in several ways, and nobody has said how. */
  unanswered: boolean;
  disabled: boolean;
  onChange(change: Partial<Writing>): void;
}

export function WritingFields(props: WritingFieldsProps) {
  const { field } = props.column;
  return (
    <>
      {isDated(field) && <DateOrderField {...props} />}
      {isNumeric(field) && <MarkField {...props} />}
      {isNumeric(field) && <UnitField {...props} />}
      {field.kind === 'percent' && <ShareField {...props} />}
    </>
  );
}

function DateOrderField({ column, from, writing, unanswered, disabled, onChange }: WritingFieldsProps) {
  const { fill, date } = useSpeech();
  const words = useTopic(importingWords);
  const texts = from.sample.filter((text) => monthIn(text) === null);
  if (texts.length === 0) return null;
  const value = unanswered ? '' : writing.dates;
  const text = texts.find((one) => dayIn(writing.dates, one) !== null);
  const day = text === undefined || unanswered ? null : dayIn(writing.dates, text);
  return (
    <Field
      label={fill(words.dates, { header: column.header })}
      hint={day === null ? '' : fill(words.dateExample, { text: text!, date: date(dateOf(day)) })}
      {...(unanswered && { validationMessage: words.ambiguous, validationState: 'warning' as const })}
    >
      <Select
        value={value}
        disabled={disabled}
        onChange={(_, { value: chosen }) => {
          const order = orders.find((one) => one === chosen);
          if (order) onChange({ dates: order });
        }}
      >
        {unanswered && <option value="">{words.chooseOrder}</option>}
        {orders.map((order) => (
          <option key={order} value={order}>
            {words.dateOrders[order]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Only asked where a comma parts decimals, or might. */
function MarkField({ column, from, writing, disabled, onChange }: WritingFieldsProps) {
  const { fill, language } = useSpeech();
  const words = useTopic(importingWords);
  const { doubtful, mark } = guessWriting(from, column);
  if (!doubtful.mark && mark === '.' && writing.mark === '.') return null;
  const text = from.sample.find((one) => /[.,]/.test(one) && readNumber(one, writing.mark) !== null);
  const number = text === undefined ? null : (readNumber(text, writing.mark)?.value ?? null);
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 10, useGrouping: false });
  return (
    <Field
      label={fill(words.mark, { header: column.header })}
      hint={number === null ? '' : fill(words.numberExample, { text: text!, number: exact.format(number) })}
      {...(doubtful.mark && { validationMessage: words.ambiguousMark, validationState: 'warning' as const })}
    >
      <Select
        value={writing.mark}
        disabled={disabled}
        onChange={(_, { value }) => onChange({ mark: value === ',' ? ',' : '.' })}
      >
        <option value=".">{words.marks.point}</option>
        <option value=",">{words.marks.comma}</option>
      </Select>
    </Field>
  );
}

/** Only told where the header says a unit. */
function UnitField({ column, from, writing, disabled, onChange }: WritingFieldsProps) {
  const { fill, number } = useSpeech();
  const words = useTopic(importingWords);
  const { times } = guessWriting(from, column);
  if (times === undefined) return null;
  return (
    <Checkbox
      label={fill(words.unit, { header: from.header, times: number(times) })}
      checked={(writing.times ?? 1) !== 1}
      disabled={disabled}
      onChange={(_, { checked }) => onChange({ times: checked === true ? times : 1 })}
    />
  );
}

/** Only asked where shares stand without a percent sign. */
function ShareField({ column, from, writing, disabled, onChange }: WritingFieldsProps) {
  const { fill } = useSpeech();
  const words = useTopic(importingWords);
  if (!guessWriting(from, column).doubtful.hundredths) return null;
  return (
    <Field label={fill(words.hundredths, { header: column.header })}>
      <Select
        value={writing.hundredths ? 'yes' : 'no'}
        disabled={disabled}
        onChange={(_, { value }) => onChange({ hundredths: value === 'yes' })}
      >
        {(['yes', 'no'] as const).map((each) => (
          <option key={each} value={each}>
            {words.hundredthsOf[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
