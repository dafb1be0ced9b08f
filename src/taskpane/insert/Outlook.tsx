/** Shows what an insert will add before it is made, what it uses as it is, and what will stay unlinked. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentAddRegular, LinkDismissRegular, type FluentIcon } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { Answers } from '../../sheet/answers';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import type { Surveying } from '../useSurvey';
import { useSpeech } from '../words';
import { foresee, shapingOf, type Foreseen, type Wanted } from './foresee';
import { Problem, troubleOf, type Trouble } from '../Problem';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    gap: tokens.spacingHorizontalS,
    '& svg': { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  },
  added: { '& svg': { color: tokens.colorBrandForeground1 } },
});

interface OutlookProps {
  wanted: Wanted;
  answers: Answers;
  surveying: Surveying;
  today: string;
}

export function Outlook({ wanted, answers, surveying: { survey, trouble }, today }: OutlookProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { words, fill, count } = useSpeech();
  const [outlook, setOutlook] = useState<Foreseen | Trouble | null>(null);
  const asked = JSON.stringify({ wanted, answers: shapingOf(answers) });
  useEffect(() => {
    if (!survey) return undefined;
    // A whole pack takes a moment to compile: typing comes first.
    const waiting = setTimeout(() => {
      try {
        const now = JSON.parse(asked) as { wanted: Wanted; answers: Answers };
        setOutlook(foresee(now.wanted, now.answers, survey.existing, today));
      } catch (error) {
        setOutlook(troubleOf(error));
      }
    }, 150);
    return () => clearTimeout(waiting);
  }, [asked, survey, today]);

  if (trouble) return <Problem title={words.home.unread} trouble={trouble} />;
  if (!outlook) return <p className={page.small}>{words.form.looking}</p>;
  if ('code' in outlook) return <Problem title={words.problems.title} trouble={outlook} />;
  return (
    <Section title={words.form.creates} className={styles.box}>
      <ul className={page.list}>
        {outlook.added.map(({ code, name, wanted: usual, tables, rows }) => (
          <Row key={code} Icon={DocumentAddRegular} className={styles.added}>
            <strong>{name}</strong>
            <span className={page.small}>
              {count(words.form.contents, tables)} · {count(words.form.rows, rows)}
              {name !== usual && ` · ${fill(words.form.renamed, { wanted: usual, name })}`}
            </span>
          </Row>
        ))}
        {outlook.reused.map((name) => (
          <Row key={name} Icon={CheckmarkCircleRegular}>
            <span>{name}</span>
            <span className={page.small}>{words.form.reused}</span>
          </Row>
        ))}
        {outlook.unlinked.length > 0 && (
          <Row Icon={LinkDismissRegular}>
            <span className={page.small}>{count(words.form.unlinked, outlook.unlinked.length)}</span>
          </Row>
        )}
      </ul>
    </Section>
  );
}

function Row({ Icon, className, children }: { Icon: FluentIcon; className?: string; children: ReactNode }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <li className={mergeClasses(styles.row, className)}>
      <Icon aria-hidden />
      <div className={page.lines}>{children}</div>
    </li>
  );
}
