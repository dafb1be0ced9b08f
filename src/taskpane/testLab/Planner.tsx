/** How many visitors a test needs, and how many the one above still lacks. */
import { Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { TestLabWords } from '../../locales/en/testLab';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import type { Judgement } from './judge';
import { shownIn } from './shown';
import { sizeOf, type SizeDraft, type SizeField } from './size';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '& > *': { minWidth: 0 },
    '& input': { width: '100%' },
  },
  answer: { ...typographyStyles.subtitle1, margin: 0 },
});

interface PlannerProps {
  draft: SizeDraft;
  confidence: number;
  test: Judgement | null;
  words: TestLabWords;
  onChange(next: SizeDraft): void;
}

export function Planner({ draft, confidence, test, words: { size: words }, onChange }: PlannerProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, fill, count, together } = useSpeech();
  const { share } = shownIn(language);
  const size = sizeOf(draft, confidence, test);
  const field = (name: SizeField, { hint = '', after = '' } = {}) => (
    <Field
      label={words[name]}
      hint={hint}
      {...(size.state === 'wrong' &&
        size.field === name && {
          validationState: 'error' as const,
          validationMessage: words.problems[size.problem],
        })}
    >
      <Input
        value={draft[name]}
        inputMode="decimal"
        autoComplete="off"
        contentAfter={after}
        onChange={(_, { value }) => onChange({ ...draft, [name]: value })}
      />
    </Field>
  );
  return (
    <Section title={words.title}>
      <div className={styles.fields}>
        {field('baseline', { after: '%', hint: test ? fill(words.baselineHint, { rate: share(test.rateA) }) : '' })}
        <div className={styles.pair}>
          {field('effect')}
          <Field label={words.kind}>
            <Select
              value={draft.relative ? 'relative' : 'points'}
              onChange={(_, { value }) => onChange({ ...draft, relative: value === 'relative' })}
            >
              {(['relative', 'points'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        {field('power', { after: '%', hint: words.powerHint })}
        {field('perDay', { hint: words.optional })}
      </div>
      {size.state === 'incomplete' && <p className={page.text}>{words.incomplete}</p>}
      {size.state === 'sized' && (
        <>
          <p className={styles.answer}>{fill(words.answer, { count: size.perGroup })}</p>
          <p className={page.text}>
            {together(
              fill(words.reason, {
                from: share(size.baseline),
                to: share(size.changed),
                confidence: share(size.confidence),
                power: share(size.power),
              }),
              size.missing !== null &&
                (size.missing.a + size.missing.b === 0 ? words.enough : fill(words.more, size.missing)),
              size.days !== null && size.days > 0 && count(words.days, size.days),
            )}
          </p>
        </>
      )}
    </Section>
  );
}
