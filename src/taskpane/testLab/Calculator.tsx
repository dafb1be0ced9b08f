/** The figures of a test: typed, or taken from a row of the log; each with the sentence that says what is wrong with it. */
import { Button, Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { functionSentences } from '../../locales/functions';
import type { TestLabWords } from '../../locales/en/testLab';
import { filled } from '../../functions/sentences';
import type { LoggedTest } from '../../sheet/testLog';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import { emptyDraft, groupFields, type Judged, type TestDraft, type TestField } from './judge';
import { shownIn } from './shown';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '& > *': { minWidth: 0 },
    '& input': { width: '100%' },
  },
  more: { ...typographyStyles.body1, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CalculatorProps {
  draft: TestDraft;
  judged: Judged;
  /** What holds where none is typed, and whether the workbook says so. */
  confidence: { value: number; ofPlan: boolean };
  tests: readonly LoggedTest[];
  /** The test of the log whose figures these are. */
  taken: LoggedTest | null;
  /** The one that is selected in the sheet. */
  selected: LoggedTest | null;
  words: TestLabWords;
  onChange(next: TestDraft): void;
}

export function Calculator({ draft, judged, confidence, tests, taken, selected, words, onChange }: CalculatorProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, fill } = useSpeech();
  const usual = shownIn(language).share(confidence.value);
  const problemOf = (field: TestField) =>
    judged.state === 'wrong' && judged.field === field
      ? { validationState: 'error' as const, validationMessage: problemSentence(judged, words, language) }
      : {};
  const input = (field: TestField, contentAfter?: string) => (
    <Input
      value={draft[field]}
      inputMode="decimal"
      autoComplete="off"
      {...(contentAfter !== undefined && { contentAfter })}
      onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
    />
  );
  const nameOf = (test: LoggedTest) => fill(words.testItem, { id: test.id, variable: test.variable });
  const figures = useRef<HTMLDivElement>(null);
  const take = (test: LoggedTest) => onChange({ ...draft, ...figuresOf(test) });
  const clear = () =>
    onChange({ ...emptyDraft, confidence: draft.confidence, priorA: draft.priorA, priorB: draft.priorB });
  // The buttons that are pressed go away with what they are for.
  const focusFigures = () => figures.current?.querySelector('input')?.focus();
  const offered = selected && selected.number !== taken?.number && hasFigures(selected) ? selected : null;
  const complete = tests.filter(hasFigures);

  return (
    <>
      {complete.length > 0 && (
        <Field label={words.take}>
          <Select
            value={String(taken?.number ?? '')}
            onChange={(_, { value }) => {
              const test = complete.find(({ number }) => String(number) === value);
              if (test) take(test);
              else clear();
            }}
          >
            <option value="">{words.typed}</option>
            {complete.map((test) => (
              <option key={test.number} value={String(test.number)}>
                {nameOf(test)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {offered && (
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() => {
              take(offered);
              focusFigures();
            }}
          >
            {fill(words.takeSelected, { test: nameOf(offered) })}
          </Button>
        </div>
      )}
      <div ref={figures} className={styles.pair}>
        {groupFields.map((field) => (
          <Field key={field} label={words.fields[field]} {...problemOf(field)}>
            {input(field)}
          </Field>
        ))}
      </div>
      <details>
        <summary className={styles.more}>{words.rules}</summary>
        <div className={styles.fields}>
          <Field
            label={words.fields.confidence}
            hint={fill(words.confidenceHint[confidence.ofPlan ? 'plan' : 'usual'], { value: usual })}
            {...problemOf('confidence')}
          >
            {input('confidence', '%')}
          </Field>
          <div className={styles.pair}>
            {(['priorA', 'priorB'] as const).map((field) => (
              <Field key={field} label={words.fields[field]} {...problemOf(field)}>
                {input(field)}
              </Field>
            ))}
          </div>
          <p className={page.small}>{words.priorHint}</p>
        </div>
      </details>
      {judged.state !== 'empty' && (
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() => {
              clear();
              focusFigures();
            }}
          >
            {words.clear}
          </Button>
        </div>
      )}
    </>
  );
}

const hasFigures = (test: LoggedTest) => groupFields.every((field) => test[field] !== null);

/** The figures of a row, as they would be typed. */
export function figuresOf(test: LoggedTest): Pick<TestDraft, (typeof groupFields)[number]> {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    usersA: text(test.usersA),
    conversionsA: text(test.conversionsA),
    usersB: text(test.usersB),
    conversionsB: text(test.conversionsB),
  };
}

/** As the function would say it in a cell, with the names of the fields; shares in percent. */
function problemSentence(
  { field, problem }: Extract<Judged, { state: 'wrong' }>,
  words: TestLabWords,
  language: ReturnType<typeof useSpeech>['language'],
): string {
  const nameOf = (name: string | number | undefined) =>
    typeof name === 'string' && name in words.fields ? words.fields[name as TestField] : String(name ?? '');
  const { problems } = functionSentences[language];
  const facts =
    field === 'confidence' && problem.code === 'outOfRange'
      ? Object.fromEntries(
          Object.entries(problem.facts).map(([name, fact]) => [name, shownIn(language).share(Number(fact))]),
        )
      : problem.facts;
  return filled(problems[problem.code], { ...facts, argument: nameOf(field), other: nameOf(facts.other) });
}
