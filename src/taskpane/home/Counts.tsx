/** How many things are overdue, red and amber, each a way to their list. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { HomeWords } from '../../locales/en/home';
import { useSpeech } from '../words';

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  number: { ...typographyStyles.subtitle1 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export interface Count {
  name: keyof HomeWords['counts'];
  count: number;
}

export function Counts({ counts, words }: { counts: Count[]; words: HomeWords }) {
  const styles = useStyles();
  const { number, fill } = useSpeech();
  return (
    <div className={styles.counts}>
      {counts.map(({ name, count }) => (
        <a
          key={name}
          className={styles.count}
          href={name === 'routines' ? '#alerts' : `#alerts/${name}`}
          aria-label={fill(words.open, { label: words.counts[name], count })}
        >
          <span className={styles.number}>{number(count)}</span>
          <span className={styles.label}>{words.counts[name]}</span>
        </a>
      ))}
    </div>
  );
}
