/** Second step of an insert: the facts of the plan, and beneath them what will be added. Errors of an earlier try stand on top. */
import { Button, Field as FieldFrame, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Answers, Pack } from '../../sheet/answers';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { usePageStyles } from '../page.styles';
import { Problem, type Trouble } from '../Problem';
import type { Surveying } from '../useSurvey';
import { useSpeech } from '../words';
import { catalogueIn } from './catalogue';
import { answersOf, inLanguage, mended, problemsOf, type Draft } from './draft';
import { fieldsFor, type Field, type FieldKey } from './fields';
import { FormField, idOf, sentenceOf } from './FormField';
import { More } from './More';
import { Outlook } from './Outlook';
import { Tables, tablesId } from './Tables';

interface FormProps {
  chosen: string[];
  /** Of the only sheet, which tables are left out. */
  leftOut: string[];
  packs: Pack[];
  draft: Draft;
  today: string;
  surveying: Surveying;
  /** There are sheets of other packs in the workbook. */
  otherPacks: boolean;
  trouble: Trouble | null;
  onDraft(draft: Draft): void;
  onLeaveOut(tables: string[]): void;
  onBack(): void;
  onSubmit(answers: Answers, tables: string[]): void;
}

export function Form(props: FormProps) {
  const { chosen, leftOut, packs, draft, today, surveying, otherPacks, trouble, onDraft, onBack } = props;
  const page = usePageStyles();
  const speech = useSpeech();
  const { language, words, count } = speech;
  const announce = useAnnounce();
  // A field is judged once it was left or the form was sent; from then on with every key.
  const [judged, setJudged] = useState<ReadonlySet<FieldKey>>(new Set());
  const [moreOpen, setMoreOpen] = useState(false);

  const settingsHere = surveying.survey?.existing.tables.some(({ name }) => name === 'SET_List') ?? false;
  const shown = fieldsFor({ packs, sample: draft.sample, settingsHere, otherPacks });
  const keys = shown.map(({ key }) => key);
  const problems = problemsOf(draft, today, keys);
  const set = (change: Partial<Draft>) =>
    onDraft(change.language === undefined ? { ...draft, ...change } : inLanguage(draft, change.language));

  const ofSheet = chosen.length === 1 ? catalogueIn(language).find(({ code }) => code === chosen[0]) : undefined;
  const allTables = ofSheet?.tables ?? [];
  const wantedTables = allTables.map(({ name }) => name).filter((name) => !leftOut.includes(name));
  const tables = wantedTables.length < allTables.length ? wantedTables : [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (allTables.length > 0 && wantedTables.length === 0) {
      announce(words.form.noTables);
      return document.getElementById(tablesId)?.focus();
    }
    const wrong = shown.find(({ key }) => problems[key]);
    const problem = wrong && problems[wrong.key];
    if (!problem) return props.onSubmit(answersOf(draft, today), tables);
    // What is folded has to be open before it can take the focus.
    flushSync(() => {
      setJudged(new Set(keys));
      if (wrong.more) setMoreOpen(true);
    });
    const many = keys.filter((key) => problems[key]).length;
    announce(`${count(words.form.wrong, many)} ${words.form[wrong.key]}: ${sentenceOf(problem, speech)}`);
    document.getElementById(idOf(wrong.key))?.focus();
  };

  const asked = (field: Field) => (
    <FormField
      key={field.key}
      field={field}
      draft={draft}
      problem={judged.has(field.key) ? problems[field.key] : undefined}
      onChange={(value) => set({ [field.key]: value })}
      onLeave={() => setJudged(new Set([...judged, field.key]))}
    />
  );
  const more = shown.filter((field) => field.more);

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
        <FieldFrame label={words.form.content} {...(draft.sample && { hint: words.form.sampleHelp })}>
          <RadioGroup
            value={draft.sample ? 'sample' : 'blank'}
            onChange={(_, { value }) => set({ sample: value === 'sample' })}
          >
            <Radio value="blank" label={words.form.blank} />
            <Radio value="sample" label={words.form.sample} />
          </RadioGroup>
        </FieldFrame>
        {allTables.length > 1 && (
          <Tables
            all={allTables}
            wanted={wantedTables}
            onChange={(wanted) =>
              props.onLeaveOut(allTables.map(({ name }) => name).filter((name) => !wanted.includes(name)))
            }
          />
        )}
        {shown.filter((field) => !field.more).map(asked)}
        {more.length > 0 && (
          <More title={words.form.more} open={moreOpen} onToggle={setMoreOpen}>
            {more.map(asked)}
          </More>
        )}
        <Outlook
          wanted={{ sheets: chosen, tables }}
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
