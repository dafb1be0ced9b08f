/** What a test says: the verdict in words, how sure it is, and the figures behind it. */
import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { TestLabWords } from '../../locales/en/testLab';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import type { Judgement } from './judge';
import { shownIn } from './shown';

const useStyles = makeStyles({
  outcome: { display: 'grid', gap: tokens.spacingVerticalS },
  verdict: { ...typographyStyles.subtitle1, margin: 0 },
  scale: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  mark: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  table: {
    ...typographyStyles.body1,
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'start', color: tokens.colorNeutralForeground2 },
    '& th, & td': { padding: `${tokens.spacingVerticalXS} 0`, verticalAlign: 'top' },
    '& td': { textAlign: 'end', paddingInlineStart: tokens.spacingHorizontalS },
    '& tr + tr': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
});

export function Outcome({ judgement, words }: { judgement: Judgement; words: TestLabWords }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, fill } = useSpeech();
  const { share, change, points, smallPoints, probability } = shownIn(language);
  const { confidence, win, verdict, lift, small, split } = judgement;
  const rows: [string, string][] = [
    [words.measures.rateA, share(judgement.rateA)],
    [words.measures.rateB, share(judgement.rateB)],
    [words.measures.lift, lift === null ? words.noLift : change(lift)],
    [words.measures.difference, points(judgement.difference)],
    [
      fill(words.measures.interval, { confidence: share(confidence) }),
      fill(words.span, { low: points(judgement.low), high: points(judgement.high) }),
    ],
    [words.measures.loss, smallPoints(judgement.loss)],
    ...(judgement.p === null ? [] : [[words.measures.p, probability(judgement.p)] as [string, string]]),
  ];
  return (
    <div className={styles.outcome}>
      <p className={styles.verdict}>{words.verdicts[verdict]}</p>
      <div role="img" aria-label={`${words.probability}: ${share(win)}`} className={styles.scale}>
        <div className={styles.bar} style={{ width: `${100 * win}%` }} />
        {[1 - confidence, confidence].map((at) => (
          <div key={at} className={styles.mark} style={{ insetInlineStart: `${100 * at}%` }} />
        ))}
      </div>
      <p className={page.text}>
        {fill(words.reasons[verdict], { win: share(win), confidence: share(confidence), other: share(1 - confidence) })}
      </p>
      <table className={styles.table}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {small && <p className={page.text}>{words.small}</p>}
      {split < 0.001 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fill(words.split, { p: probability(split) })}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
