/** One field of the insert form: label, control, and what is wrong with the entry, in a sentence that names the limit. */
import { Field as FieldFrame } from '@fluentui/react-components';
import { mondayOf, shiftDate } from '../../sheet/dates';
import type { AnswerProblem } from '../../sheet/answers';
import { useSpeech, type Speech } from '../words';
import { controls } from './controls';
import { numberIn, type Draft } from './draft';
import type { Field, FieldKey } from './fields';

interface FormFieldProps {
  field: Field;
  draft: Draft;
  problem: AnswerProblem | undefined;
  onChange(value: string): void;
  onLeave(): void;
}

export const idOf = (key: FieldKey) => `answer-${key}`;

export function FormField({ field, draft, problem, onChange, onLeave }: FormFieldProps) {
  const speech = useSpeech();
  const { words } = speech;
  const { key } = field;
  const required = key === 'brand';
  const optional = key === 'budget' ? ` (${words.form.optional})` : '';
  const Control = controls[field.control];
  const hint = problem ? undefined : hintOf(field, draft, speech);
  return (
    <FieldFrame
      label={{ children: words.form[key] + optional, htmlFor: idOf(key) }}
      required={required}
      {...(problem && { validationState: 'error', validationMessage: sentenceOf(problem, speech) })}
      {...(hint && { hint })}
    >
      <Control
        id={idOf(key)}
        field={field}
        value={draft[key]}
        required={required}
        invalid={problem !== undefined}
        currency={draft.currency}
        onChange={onChange}
        onLeave={onLeave}
      />
    </FieldFrame>
  );
}

function hintOf({ key, control }: Field, draft: Draft, speech: Speech): string | undefined {
  if (key === 'start') return spanOf(draft, speech);
  if (control !== 'names') return undefined;
  return key === 'depts' ? speech.words.form.deptsHint : speech.words.form.namesHint;
}

/** The days a plan spans say the date again in the words of the language, whatever order the date control shows. */
function spanOf(draft: Draft, { words, fill, date }: Speech): string | undefined {
  const weeks = numberIn(draft.weeks);
  const from = /^\d{4}-\d{2}-\d{2}$/.test(draft.start) ? mondayOf(draft.start) : undefined;
  if (!from || weeks === null || !(weeks >= 1 && weeks <= 520)) return undefined;
  const sentence = from === draft.start ? words.form.startHint : words.form.startMoved;
  return fill(sentence, { from: date(from, 'long'), to: date(shiftDate(from, Math.round(weeks) * 7 - 1), 'long') });
}

/** Limits as the field shows its values: dates in words, shares in percent, years without a thousands mark. */
export function sentenceOf({ key, code, limits }: AnswerProblem, { words, fill, date }: Speech): string {
  const shown = (limit: string | number): string | number => {
    if (typeof limit === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(limit) ? date(limit) : limit;
    if (key === 'reserve') return `${limit * 100} %`;
    return key === 'year' ? String(limit) : limit;
  };
  return fill(
    words.answers[code],
    Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, shown(limit)])),
  );
}
