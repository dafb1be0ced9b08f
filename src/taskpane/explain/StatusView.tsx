/** Why a status says what it says: the tests that decided, how far the next word is, and what a cell that leaves the rule should say. */
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ExplainWords } from '../../locales/en/explain';
import { alertWords } from '../../locales/alerts';
import { SeverityMark } from '../alerts/SeverityMark';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech, useTopic, type Speech } from '../words';
import { valueAs } from './formulaText';
import type { Side, ToldStatus, ToldTest, ToldTurn } from './statusOf';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
  light: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
});

interface StatusViewProps {
  status: ToldStatus;
  /** As the cell shows it. */
  shown: string;
  /** A function of ours is explained below, with its own reason. */
  hasCall: boolean;
  words: ExplainWords;
}

export function StatusView({ status, shown, hasCall, words }: StatusViewProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const alerts = useTopic(alertWords);
  const own = words.status;
  const { light, tests, turns, follows, word } = status;
  const says = wordOf(word, words, speech);
  const isOther = tests !== null && !follows && valueAs(word, '', speech) !== shown;
  // The function below says all there is to say.
  if (hasCall && follows && !light && tests?.length === 0 && turns.length === 0) return null;
  const title = shown === '' ? own.titleEmpty : speech.fill(own.title, { word: shown });
  return (
    <Section title={title}>
      {light && (
        <span className={styles.light}>
          <SeverityMark severity={light} label={alerts.severities[light]} />
          {alerts.severities[light]}
        </span>
      )}
      {isOther && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{speech.fill(own.leaves, { word: says })}</MessageBarBody>
        </MessageBar>
      )}
      {!isOther && !follows && <p className={page.small}>{own.byRule}</p>}
      {tests === null && <p className={page.text}>{own.unknown}</p>}
      {tests !== null && tests.length === 0 && !hasCall && <p className={page.text}>{own.always}</p>}
      {tests !== null && tests.length > 0 && (
        <ul className={styles.list}>
          {tests.map((test, at) => (
            <li key={at}>{testSentence(test, words, speech)}</li>
          ))}
        </ul>
      )}
      {turns.map((turn, at) => (
        <p key={at} className={page.text}>
          {turnSentence(turn, words, speech)}
        </p>
      ))}
    </Section>
  );
}

const wordOf = (word: unknown, words: ExplainWords, speech: Speech): string =>
  typeof word === 'boolean'
    ? word
      ? words.status.marked
      : words.status.unmarked
    : word === ''
      ? words.page.blank
      : valueAs(word, '', speech);

/** What it is called, with its value; a constant is its value. */
function told({ label, value, numberFormat }: Side, words: ExplainWords, speech: Speech): string {
  const shown = value === '' || value === null ? words.page.blank : valueAs(value, numberFormat, speech);
  return label === '' ? shown : speech.fill(words.status.side, { label, value: shown });
}

function testSentence({ left, operator, right, holds }: ToldTest, words: ExplainWords, speech: Speech): string {
  const own = words.status;
  const { label } = left;
  if (operator === null || right === null) return speech.fill(holds ? own.isTrue : own.isFalse, { label });
  if (right.value === '') return speech.fill(operator === '=' ? own.isBlank : own.isFilled, { label });
  const sides = { left: told(left, words, speech), right: told(right, words, speech) };
  return speech.fill(own.tests[operator], sides);
}

function turnSentence({ limit, from, distance, word }: ToldTurn, words: ExplainWords, speech: Speech): string {
  const { numberFormat } = limit;
  const { turnsUp, turnsDown } = words.status;
  // At the limit itself there is no distance to be said: the sentence of the other way says none.
  const goesUp = distance === 0 ? from === 'atMost' || from === 'below' : distance > 0;
  return speech.fill((goesUp ? turnsUp : turnsDown)[from], {
    limit: valueAs(limit.value, numberFormat, speech),
    distance: valueAs(Math.abs(distance), numberFormat, speech),
    word: wordOf(word, words, speech),
  });
}
