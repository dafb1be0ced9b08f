/** One call explained: definition, what it reads, each step, the rule that decided, what to watch out for, the source. */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import type { Facts, Step, Told } from '../../functions/explain/telling';
import { filled } from '../../functions/sentences';
import type { ExplainWords } from '../../locales/en/explain';
import { functionSentences } from '../../locales/functions';
import type { FunctionEntry } from '../functions/reference';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech, type Speech } from '../words';
import type { Place, ToldArgument, ToldCall } from './explainCell';
import { argumentValue, figure, inFigures, inWords, stepValue } from './formulaText';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalSNudge },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
  value: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums', textAlign: 'end', maxWidth: '160px' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  label: { ...typographyStyles.body1, minWidth: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, gridColumn: '1 / -1', margin: 0 },
  place: { justifySelf: 'start', padding: 0, minWidth: 0, height: 'auto', ...typographyStyles.caption1 },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '& svg': { fontSize: '20px', color: tokens.colorBrandForeground1 },
    '@media (forced-colors: active)': { border: '1px solid' },
  },
  columns: {
    margin: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    ...typographyStyles.body1,
    '& dd': { margin: 0 },
  },
});

interface CallViewProps {
  call: ToldCall;
  entry: FunctionEntry;
  words: ExplainWords;
  onJump(place: Place): void;
}

export function CallView({ call, entry, words, onJump }: CallViewProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, language } = speech;
  const { told, error, without } = call;
  const headers = functionSentences[language].headers;
  return (
    <>
      <Section title={entry.name}>
        <p className={page.text}>{entry.summary}</p>
        {error && <ErrorView error={error} words={words} onJump={onJump} />}
        {told?.rule && (
          <div className={styles.rule}>
            <LightbulbRegular aria-hidden />
            <span>{filled(words.rules[told.rule.rule], told.rule.facts)}</span>
          </div>
        )}
        {told?.turns.map(({ turn, facts }) => (
          <p key={turn} className={page.text}>
            {filled(words.turns[turn], shownFacts(facts, speech))}
          </p>
        ))}
        {without && (
          <p className={page.text}>
            {without === 'tooMany' ? words.page.tooMany : fill(words.page.only, { part: without.part })}
          </p>
        )}
      </Section>
      {told && told.steps.length > 0 && (
        <Section title={words.page.steps}>
          <ol className={styles.list}>
            {told.steps.map((step, at) => (
              <StepView key={at} step={step} told={told} words={words} />
            ))}
          </ol>
        </Section>
      )}
      {told &&
        told.columns.length > 0 &&
        told.steps.every(({ what }) => typeof what === 'string' || !('column' in what)) && (
          <Section title={words.page.columns}>
            <p className={page.small}>{words.page.headerRow}</p>
            <dl className={styles.columns}>
              {told.columns.map((column) => (
                <div key={column}>
                  <dt>
                    <strong>{headers[column]}</strong>
                  </dt>
                  <dd>{(words.columns as Record<string, string | undefined>)[column]}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
      <Section title={words.page.arguments}>
        <ul className={styles.list}>
          {call.args
            .filter(({ text }, at) => text !== '' || !entry.parameters[at]!.optional)
            .map((argument) => (
              <ArgumentView key={argument.name} argument={argument} entry={entry} words={words} onJump={onJump} />
            ))}
        </ul>
      </Section>
      <Section title={words.page.care}>
        <p className={page.text}>{entry.care}</p>
        <p className={page.small}>{fill(words.page.source, { source: entry.source })}</p>
        <Link href={`#functions/${entry.id}`}>{fill(words.page.more, { name: entry.name })}</Link>
      </Section>
    </>
  );
}

const shownFacts = (facts: Facts, speech: Speech): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, figure(fact, speech)]));

function StepView({ step, told, words }: { step: Step; told: Told; words: ExplainWords }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { what, formula, value, format } = step;
  const meaning =
    typeof what === 'object' && 'column' in what ? (words.columns as Record<string, string>)[what.column] : undefined;
  const figures = inFigures(formula, told.known, speech);
  return (
    <li className={styles.row}>
      <span className={styles.label}>{labelOf(what, words, speech)}</span>
      <span className={styles.value}>{stepValue(value, format, speech)}</span>
      {formula !== '' && (
        <p className={styles.small}>
          {inWords(formula, words)}
          {figures !== formula && ` = ${figures}`}
        </p>
      )}
      {meaning !== undefined && <p className={styles.small}>{meaning}</p>}
    </li>
  );
}

function labelOf(what: Step['what'], words: ExplainWords, { language }: Speech): string {
  if (typeof what === 'string') return words.terms[what];
  return 'column' in what ? functionSentences[language].headers[what.column] : what.text;
}

/** As `P_Warn`: by it the threshold is found again in the settings. */
const isName = (text: string) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) && !/^[A-Z]{1,3}\d+$/i.test(text);

interface ArgumentViewProps {
  argument: ToldArgument;
  entry: FunctionEntry;
  words: ExplainWords;
  onJump(place: Place): void;
}

function ArgumentView({ argument, entry, words, onJump }: ArgumentViewProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { name, text, place, value } = argument;
  const help = entry.parameters.find((parameter) => parameter.name === name)?.text ?? '';
  const count = Array.isArray(value) ? (value as unknown[][]).reduce((sum, row) => sum + row.length, 0) : 1;
  const blank = value === null || value === '';
  const shown = text === '' ? words.page.left : blank ? words.page.blank : argumentValue(name, value, speech);
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        <span className={styles.name}>{name}</span>
      </span>
      <span className={styles.value}>
        {value === undefined ? '' : count > 1 ? speech.count(words.page.cells, count) : shown}
      </span>
      {count > 1 && <p className={styles.small}>{argumentValue(name, value, speech)}</p>}
      <p className={styles.small}>{help}</p>
      {place ? (
        <Button appearance="transparent" size="small" className={styles.place} onClick={() => onJump(place)}>
          {[...(isName(text) ? [text] : []), `${place.sheet}!${place.address}`].join(' · ')}
        </Button>
      ) : (
        text !== '' && <code className={styles.small}>{text}</code>
      )}
    </li>
  );
}

function ErrorView({
  error: { code, sentence, from },
  words,
  onJump,
}: {
  error: NonNullable<ToldCall['error']>;
  words: ExplainWords;
  onJump(place: Place): void;
}) {
  const { fill } = useSpeech();
  const known = (words.errors as Record<string, string | undefined>)[code] ?? '';
  const address = from ? `${from.sheet}!${from.address}` : '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {words.page.problem}: {code}
        </MessageBarTitle>{' '}
        {sentence !== '' ? sentence : from ? fill(words.page.from, { address }) : known}{' '}
        {from && <Link onClick={() => onJump(from)}>{fill(words.page.goTo, { address })}</Link>}
      </MessageBarBody>
    </MessageBar>
  );
}
