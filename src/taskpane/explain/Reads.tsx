/** What a formula reads: what it is called, its value, and the way to its cells. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ExplainWords } from '../../locales/en/explain';
import { Section } from '../Section';
import { useSpeech } from '../words';
import type { Place } from './explainCell';
import { valueAs } from './formulaText';
import type { Side } from './statusOf';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalSNudge },
  row: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalM },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  value: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums', textAlign: 'end', maxWidth: '160px' },
  place: { justifySelf: 'start', padding: 0, minWidth: 0, height: 'auto', ...typographyStyles.caption1 },
});

interface ReadsProps {
  reads: readonly Side[];
  words: ExplainWords;
  onJump(place: Place): void;
}

export function Reads({ reads, words, onJump }: ReadsProps) {
  const styles = useStyles();
  const speech = useSpeech();
  if (reads.length === 0) return null;
  const shown = ({ value, numberFormat, text }: Side) => {
    if (Array.isArray(value)) return speech.count(words.page.cells, (value as unknown[][]).flat().length);
    if (value === undefined) return '';
    return value === '' || value === null ? words.page.blank : (text ?? valueAs(value, numberFormat, speech));
  };
  return (
    <Section title={words.page.arguments}>
      <ul className={styles.list}>
        {reads.map((side) => (
          <li key={side.label} className={styles.row}>
            <span className={styles.label}>{side.label}</span>
            <span className={styles.value}>{shown(side)}</span>
            {side.place && (
              <Button
                appearance="transparent"
                size="small"
                className={styles.place}
                onClick={() => side.place && onJump(side.place)}
              >
                {`${side.place.sheet}!${side.place.address}`}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
