/** What went wrong in Excel: a sentence that says what to do, and the words Excel used for whoever looks into it. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { PlanProblem } from '../excel/problem';
import { CompileProblem } from '../sheet/problem';
import { useSpeech, type Speech } from './words';

type Facts = Record<string, unknown>;
export interface Trouble {
  code: PlanProblem['code'] | CompileProblem['code'];
  facts: Facts;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof PlanProblem || error instanceof CompileProblem) return { code: error.code, facts: error.facts };
  return { code: 'unexpected', facts: { message: error instanceof Error ? error.message : String(error) } };
}

const useStyles = makeStyles({
  details: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalXS },
  facts: { margin: 0, fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap' },
});

/** `title` says what did not happen. */
export function Problem({ title, trouble }: { title: string; trouble: Trouble }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { words } = speech;
  const cancelled = trouble.code === 'cancelled';
  // Then it is not true that nothing happened.
  const untitled = cancelled || trouble.code === 'leftBehind' || trouble.code === 'halfDone';
  const details = detailsOf(trouble);
  return (
    <MessageBar intent={cancelled ? 'info' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        {!untitled && <MessageBarTitle>{title}</MessageBarTitle>} {problemSentence(trouble, speech)}
        {details && (
          <details className={styles.details}>
            <summary>{words.problems.details}</summary>
            <pre className={styles.facts}>{details}</pre>
          </details>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

export function problemSentence({ code, facts }: Trouble, { words, fill, list }: Speech): string {
  const slots = Object.entries(facts).map(([name, fact]) => [
    name,
    Array.isArray(fact) ? list(fact.map(String)) : String(fact),
  ]);
  return fill(words.problems[code], Object.fromEntries(slots));
}

/** Only what cannot be said in a sentence of ours needs Excel's own words. */
function detailsOf({ code, facts }: Trouble): string {
  if (code !== 'unexpected' && code !== 'notSupported') return '';
  return Object.entries(facts)
    .filter(([, fact]) => fact !== '')
    .map(([name, fact]) => `${name}: ${String(fact)}`)
    .join('\n');
}
