/** One field of the insert form: label, control, and what is wrong with the entry, in a sentence that names the limit. */
import { Field } from '@fluentui/react-components';
import { mondayOf, shiftDate } from '../../sheet/dates';
import { answerRules, type AnswerProblem } from '../../sheet/answers';
import { useSpeech, type Speech } from '../words';
import { controls } from './controls';
import { numberIn, type Draft, type fields } from './draft';

interface FormFieldProps {
  field: (typeof fields)[number];
  draft: Draft;
  problem: AnswerProblem | undefined;
  onChange(value: string): void;
  onLeave(): void;
}

export const idOf = (key: string) => `answer-${key}`;

export function FormField({ field, draft, problem, onChange, onLeave }: FormFieldProps) {
  const speech = useSpeech();
  const { words } = speech;
  const { key } = field;
  const rule = answerRules[key];
  // A choice is never empty, so only what is typed is marked.
  const required = field.control === 'text' && rule.kind === 'text' && rule.needed;
  const optional = rule.kind === 'amount' ? ` (${words.form.optional})` : '';
  const Control = controls[field.control];
  const hint = problem ? undefined : hintOf(field.key, draft, speech);
  return (
    <Field
      label={{ children: words.form[key] + optional, htmlFor: idOf(key) }}
      required={required}
      {...(problem && { validationState: 'error', validationMessage: sentenceOf(problem, speech) })}
      {...(hint && { hint })}
    >
      <Control
        id={idOf(key)}
        value={draft[key]}
        required={required}
        invalid={problem !== undefined}
        currency={draft.currency}
        onChange={onChange}
        onLeave={onLeave}
      />
    </Field>
  );
}

/** The days a plan spans say the date again in the words of the language, whatever order the date control shows. */
function hintOf(key: string, draft: Draft, { words, fill, date }: Speech): string | undefined {
  if (key !== 'start') return undefined;
  const weeks = numberIn(draft.weeks);
  const from = /^\d{4}-\d{2}-\d{2}$/.test(draft.start) ? mondayOf(draft.start) : undefined;
  if (!from || weeks === null || !(weeks >= 1 && weeks <= 520)) return undefined;
  const sentence = from === draft.start ? words.form.startHint : words.form.startMoved;
  return fill(sentence, { from: date(from, 'long'), to: date(shiftDate(from, Math.round(weeks) * 7 - 1), 'long') });
}

export function sentenceOf({ code, limits }: AnswerProblem, { words, fill, date }: Speech): string {
  const slots = Object.entries(limits).map(([name, limit]) => [
    name,
    typeof limit === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(limit) ? date(limit) : limit,
  ]);
  return fill(words.answers[code], Object.fromEntries(slots));
}
