/** One function: when to use it, its arguments, worked examples with what they answer, what to watch out for, where it comes from. */
import { Button, Link, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular, CopyRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { Answer } from './Answer';
import { copy } from './copy';
import { FunctionForm } from './FunctionForm';
import type { FunctionEntry } from './reference';

/** Comes with the trees that read a model. */
const ModelFile = lazy(() => import('./ModelFile').then(({ ModelFile: Choice }) => ({ default: Choice })));

const useStyles = makeStyles({
  syntax: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  example: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, alignSelf: 'center' },
  answer: { gridColumn: '1 / -1', minWidth: 0 },
});

export function FunctionDetail({ entry }: { entry: FunctionEntry }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { words, fill } = useSpeech();
  const announce = useAnnounce();
  const { name, parameters } = entry;
  const syntax = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(', ');
  const put = async (formula: string) =>
    announce((await copy(formula)) ? words.functions.copied : words.functions.notCopied);

  return (
    <div className={page.body}>
      <div className={page.group}>
        <div>
          <Button
            className={page.back}
            appearance="subtle"
            size="small"
            icon={<ArrowLeftRegular />}
            onClick={() => go('functions')}
          >
            {words.functions.back}
          </Button>
        </div>
        <Heading view={`functions/${entry.id}`}>{name}</Heading>
        <p className={styles.text}>{entry.summary}</p>
        <p className={styles.syntax}>{`=${name}(${syntax})`}</p>
      </div>
      <Suspense fallback={<Spinner label={words.frame.loading} />}>
        <FunctionForm key={entry.id} entry={entry} />
        {entry.id === 'PREDICT' && <ModelFile />}
      </Suspense>
      <Section title={words.functions.examples}>
        {entry.examples.map((formula) => (
          <div key={formula} className={styles.example}>
            <code className={styles.formula}>{formula}</code>
            <Button
              appearance="subtle"
              size="small"
              icon={<CopyRegular />}
              aria-label={fill(words.functions.copy, { formula })}
              title={words.functions.copyShort}
              onClick={() => void put(formula)}
            />
            <div className={styles.answer}>
              <Answer formula={formula} />
            </div>
          </div>
        ))}
      </Section>
      <Section title={words.functions.use}>
        <p className={styles.text}>{entry.use}</p>
      </Section>
      <Section title={words.functions.care}>
        <p className={styles.text}>{entry.care}</p>
      </Section>
      <p className={page.small}>{fill(words.functions.source, { source: entry.source })}</p>
      <Link href={entry.help} target="_blank">
        {words.functions.help}
      </Link>
    </div>
  );
}
