/** Second step of an insert: the facts of the plan, and beneath them what will be added. Errors of an earlier try stand on top. */
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useState, type FormEvent } from 'react';
import type { AnswerProblem, Answers, Pack } from '../../sheet/answers';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { usePageStyles } from '../page.styles';
import type { Surveying } from '../useSurvey';
import { useSpeech } from '../words';
import { answersOf, fieldsFor, mended, problemsOf, type Draft, type FieldKey } from './draft';
import { FormField, idOf, sentenceOf } from './FormField';
import { Outlook } from './Outlook';
import { Problem, type Trouble } from '../Problem';

interface FormProps {
  chosen: string[];
  packs: Pack[];
  draft: Draft;
  today: string;
  surveying: Surveying;
  trouble: Trouble | null;
  onDraft(draft: Draft): void;
  onBack(): void;
  onSubmit(answers: Answers): void;
}

export function Form({ chosen, packs, draft, today, surveying, trouble, onDraft, onBack, onSubmit }: FormProps) {
  const page = usePageStyles();
  const speech = useSpeech();
  const { words, count } = speech;
  const announce = useAnnounce();
  // A field is judged once it was left or the form was sent; from then on with every key.
  const [judged, setJudged] = useState<ReadonlySet<FieldKey>>(new Set());

  const shown = fieldsFor(packs, draft.sample);
  const keys = shown.map(({ key }) => key);
  const problems = problemsOf(draft, today, keys);
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(new Set(keys));
    const wrong = keys.filter((key) => problems[key]);
    if (!wrong[0]) return onSubmit(answersOf(draft, today));
    const first: AnswerProblem = problems[wrong[0]]!;
    announce(`${count(words.form.wrong, wrong.length)} ${words.form[wrong[0]]}: ${sentenceOf(first, speech)}`);
    document.getElementById(idOf(wrong[0]))?.focus();
  };

  return (
    <form className={page.form} noValidate onSubmit={submit}>
      <div className={page.body}>
        <div className={page.group}>
          <div>
            <Button className={page.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
              {words.form.back}
            </Button>
          </div>
          <Heading view="insert/form">{words.form.title}</Heading>
        </div>
        {trouble && <Problem title={words.problems.title} trouble={trouble} />}
        <Field label={words.form.content} {...(draft.sample && { hint: words.form.sampleHelp })}>
          <RadioGroup
            value={draft.sample ? 'sample' : 'blank'}
            onChange={(_, { value }) => set({ sample: value === 'sample' })}
          >
            <Radio value="blank" label={words.form.blank} />
            <Radio value="sample" label={words.form.sample} />
          </RadioGroup>
        </Field>
        {shown.map((field) => (
          <FormField
            key={field.key}
            field={field}
            draft={draft}
            problem={judged.has(field.key) ? problems[field.key] : undefined}
            onChange={(value) => set({ [field.key]: value })}
            onLeave={() => setJudged(new Set([...judged, field.key]))}
          />
        ))}
        <Outlook
          chosen={chosen}
          answers={answersOf(mended(draft, problems, today), today)}
          today={today}
          surveying={surveying}
        />
      </div>
      <div className={page.actions}>
        <p className={page.aside}>{words.form.safe}</p>
        <Button appearance="primary" type="submit">
          {count(words.form.insert, chosen.length)}
        </Button>
      </div>
    </form>
  );
}
