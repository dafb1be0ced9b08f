/** The score of the last check, and how it went day by day. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Past } from '../../checks/score';
import type { CheckSpeech } from '../../locales/check';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  score: { ...typographyStyles.title1, margin: 0, color: tokens.colorNeutralForeground1 },
  trend: { display: 'block', color: tokens.colorBrandForeground1, overflow: 'visible' },
});

const [width, height] = [120, 36];

export function Score({
  score,
  trend,
  tables,
  words,
}: {
  score: number;
  trend: Past[];
  tables: number;
  words: CheckSpeech['page'];
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, date } = useSpeech();
  const [first] = trend;
  const last = trend.at(-1);
  return (
    <section className={styles.card} aria-label={words.score}>
      <div className={page.lines}>
        <p className={styles.score} aria-label={fill(words.of, { score })}>
          {score}
        </p>
        <p className={page.small}>{count(words.looked, tables)}</p>
      </div>
      {first && last && first !== last && (
        <figure style={{ margin: 0 }}>
          <svg
            className={styles.trend}
            width={width}
            height={height}
            role="img"
            aria-label={`${words.trend}. ${fill(words.trendText, { first: first.score, from: date(first.day), last: last.score, to: date(last.day) })}`}
          >
            <polyline points={lineOf(trend)} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
          </svg>
          <figcaption className={page.small}>
            {fill(words.before, { score: first.score, date: date(first.day) })}
          </figcaption>
        </figure>
      )}
    </section>
  );
}

/** Full height is 0 to 100, so that a small change looks small. */
function lineOf(trend: Past[]): string {
  const step = width / Math.max(1, trend.length - 1);
  return trend.map(({ score }, index) => `${index * step},${height - (height * score) / 100}`).join(' ');
}
