/** The page that opens: what this workbook holds of ours, and what to do next. */
import { Button, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { namespace } from '../../functions/namespace';
import { dateOf } from '../../sheet/dates';
import { Heading } from '../Heading';
import { Sheets } from '../home/Sheets';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Problem } from '../Problem';
import { useSurvey } from '../useSurvey';
import { useSpeech } from '../words';

/** It knows all that can be inserted, and reads the plans; the page shows itself before. */
const State = lazy(() => import('../home/State').then(({ State: Of }) => ({ default: Of })));

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  foot: {
    marginTop: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& code': { fontFamily: tokens.fontFamilyMonospace },
  },
  promise: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', '& svg': { flexShrink: 0 } },
});

export function Home() {
  const styles = useStyles();
  const page = usePageStyles();
  const { words, fill, date } = useSpeech();
  const { survey, trouble } = useSurvey();
  const [before, after] = words.home.functions.split('{prefix}');

  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="home">{words.home.title}</Heading>
        {survey && survey.asOf !== null && (
          <p className={page.small}>{fill(words.home.asOf, { date: date(dateOf(survey.asOf)) })}</p>
        )}
      </div>
      {trouble && <Problem title={words.home.unread} trouble={trouble} />}
      {!survey && !trouble && <Spinner label={words.home.reading} />}
      {survey && survey.sheets.length === 0 && (
        <section className={styles.start}>
          <div className={page.lines}>
            <h2 className={page.title}>{words.home.empty}</h2>
            <p className={page.text}>{words.home.emptyHelp}</p>
          </div>
          <Button appearance="primary" onClick={() => go('insert')}>
            {words.home.start}
          </Button>
        </section>
      )}
      {survey && survey.sheets.length > 0 && (
        <Suspense fallback={<Sheets survey={survey} />}>
          <State survey={survey} />
        </Suspense>
      )}
      <footer className={styles.foot}>
        <p className={page.small}>
          {before}
          <code>={namespace}.</code>
          {after} <Link href="#functions">{words.home.allFunctions}</Link>
        </p>
        <p className={`${page.small} ${styles.promise}`}>
          <LockClosedRegular aria-hidden />
          {words.home.private}
        </p>
      </footer>
    </div>
  );
}
