/** The tests of the quarter: how many a month against the goal, and each with its verdict and the way to its row. */
import { Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TestLabWords } from '../../locales/en/testLab';
import type { LoggedTest, TestLog, TestMonth } from '../../sheet/testLog';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { shownIn } from './shown';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    '& > *': { minWidth: 0 },
  },
});

const verdicts = ['b', 'a', 'go'] as const;
type VerdictChoice = (typeof verdicts)[number] | 'waiting' | '';

export function TestLogView({
  log,
  words: { log: words, verdicts: verdictWords, testItem },
}: {
  log: TestLog;
  words: TestLabWords;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, fill, count, number } = useSpeech();
  const { change, share } = shownIn(language);
  const [month, setMonth] = useState<number | null>(log.current);
  const [verdict, setVerdict] = useState<VerdictChoice>('');
  const monthName = ({ number: place, from }: TestMonth) =>
    from === null
      ? fill(words.month, { number: place })
      : new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${from}T00:00:00Z`));
  const fits = (test: LoggedTest) =>
    (month === null || test.month === month) &&
    (verdict === '' || (verdict === 'waiting' ? test.verdict === null : test.verdict === verdict));
  const listed = log.tests.filter(fits).reverse();
  const detailsOf = ({ lift, probability, verdictWord, verdict: judged }: LoggedTest) =>
    [
      judged === null ? words.waiting : verdictWord,
      ...(lift === null ? [] : [fill(words.lift, { lift: change(lift) })]),
      ...(probability === null ? [] : [fill(words.win, { win: share(probability) })]),
    ].join(' · ');

  return (
    <Section title={words.title} aside={<span className={page.small}>{count(words.listed, listed.length)}</span>}>
      {log.goal > 0 && <p className={page.text}>{count(words.goal, log.goal)}</p>}
      {log.months.map((each) => {
        const name = monthName(each);
        const shown = each.number === log.current ? fill(words.now, { month: name }) : name;
        return (
          <Field
            key={each.number}
            validationState="none"
            validationMessage={fill(words.of, { month: shown, tests: number(each.tests), goal: number(log.goal) })}
          >
            <ProgressBar
              aria-label={shown}
              thickness="large"
              value={log.goal > 0 ? Math.min(1, each.tests / log.goal) : 1}
              color={each.tests >= log.goal ? 'success' : 'brand'}
            />
          </Field>
        );
      })}
      {log.tests.length === 0 && <p className={page.text}>{words.noTests}</p>}
      {log.tests.length > 0 && (
        <div className={styles.filters}>
          <Field label={words.months}>
            <Select
              value={String(month ?? '')}
              onChange={(_, { value }) => setMonth(value === '' ? null : Number(value))}
            >
              <option value="">{words.everyMonth}</option>
              {log.months.map((each) => (
                <option key={each.number} value={String(each.number)}>
                  {monthName(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.verdict}>
            <Select value={verdict} onChange={(_, { value }) => setVerdict(value as VerdictChoice)}>
              <option value="">{words.everyVerdict}</option>
              {verdicts.map((each) => (
                <option key={each} value={each}>
                  {verdictWords[each === 'go' ? 'open' : each]}
                </option>
              ))}
              <option value="waiting">{words.waiting}</option>
            </Select>
          </Field>
        </div>
      )}
      {log.tests.length > 0 && listed.length === 0 && <p className={page.text}>{words.noMatch}</p>}
      <Jumps
        jumps={listed.map((test) => ({
          title: fill(testItem, { id: test.id, variable: test.variable }),
          text: detailsOf(test),
          to: { sheet: log.table.sheet, address: test.address },
        }))}
      />
    </Section>
  );
}
