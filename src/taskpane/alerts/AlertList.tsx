/** The alerts that are listed, each a way to the cell that judges. Says so when that cell's sheet is gone. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { AlertWords } from '../../locales/en/alerts';
import type { Alert } from '../../sheet/alerts';
import { usePageStyles } from '../page.styles';
import { useRoving } from '../roving';
import { useJump } from '../useJump';
import { useSpeech } from '../words';
import { SeverityMark } from './SeverityMark';
import { judgementIn } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    '& svg': { marginTop: '2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});

export function AlertList({ alerts, words }: { alerts: Alert[]; words: AlertWords }) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const { jump, gone } = useJump();
  const { tabIndexOf, onKeyDown, onFocus } = useRoving(alerts.length, 'button');
  return (
    <>
      {gone}
      <ul className={styles.list} onKeyDown={onKeyDown} onFocus={onFocus}>
        {alerts.map((alert, index) => {
          const { severity, sheet, address, item, owner } = alert;
          const details = [judgementIn(alert, words, speech), owner, sheet].filter((detail) => detail !== '');
          return (
            <li key={`${sheet} ${address}`}>
              <button type="button" className={styles.row} tabIndex={tabIndexOf(index)} onClick={() => jump(alert)}>
                <SeverityMark severity={severity} label={words.severities[severity]} />
                <span className={page.lines}>
                  <span>{item}</span>
                  <span className={page.small}>{details.join(' · ')}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
