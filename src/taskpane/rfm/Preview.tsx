/** What the scoring found: cuts, segments with their size and worth, the 5 × 5 grid. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RfmWords } from '../../locales/en/rfm';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import type { Scheme, Scoring } from './score';
import { segmentName } from './sheetOf';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
    '& thead th:not(:first-child)': { textAlign: 'end' },
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
    '& td': { textAlign: 'end' },
    '& tbody tr': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  bar: {
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  cell: { textAlign: 'center', color: tokens.colorNeutralForeground1 },
});

export function Preview({ scoring, scheme, words }: { scoring: Scoring; scheme: Scheme; words: RfmWords }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, number, fill, count, date } = useSpeech();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const { cuts, grid, segments, unread, blank } = scoring;
  const most = Math.max(...segments.map(({ customerShare }) => customerShare));
  const fullest = Math.max(...grid.flat(), 1);
  const scores = [1, 2, 3, 4, 5];
  /** What a score begins above; the lowest ends at the first cut. Recency counts the other way. */
  const from = (values: readonly number[], score: number) =>
    score === 1 ? `≤ ${number(values[0]!)}` : `> ${number(values[score - 2]!)}`;
  const upTo = (values: readonly number[], score: number) =>
    score === 1 ? `> ${number(values[3]!)}` : `≤ ${number(values[5 - score]!)}`;

  return (
    <>
      <Section title={count(words.result, segmentTotal(scoring))}>
        <p className={page.text}>{fill(words.resultText, { orders: scoring.rows, date: date(isoOf(scoring.asOf)) })}</p>
        {unread.first && (
          <p className={page.text}>
            {fill(count(words.unread, unread.count), { row: unread.first.row + 1, value: unread.first.value })}
          </p>
        )}
        {blank > 0 && <p className={page.small}>{count(words.blank, blank)}</p>}
      </Section>
      <Section title={words.segments}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.headers.segment}</th>
              <th scope="col">{words.headers.customers}</th>
              <th scope="col">{words.headers.amountShare}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map(({ key, customers, customerShare, amountShare }) => (
              <tr key={key}>
                <th scope="row">
                  {segmentName(language, scheme, key)}
                  <div className={styles.bar} style={{ width: `${most > 0 ? (100 * customerShare) / most : 0}%` }} />
                </th>
                <td>{`${number(customers)} (${percent.format(customerShare)})`}</td>
                <td>{percent.format(amountShare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={words.grid}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {scores.map((score) => (
                <th key={score} scope="col" className={styles.cell}>
                  {fill(words.gridColumn, { score })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.map((cells, row) => (
              <tr key={row}>
                <th scope="row">{fill(words.gridRow, { score: 5 - row })}</th>
                {cells.map((customers, column) => (
                  <td
                    key={column}
                    className={styles.cell}
                    style={{
                      backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${Math.round((45 * customers) / fullest)}%, transparent)`,
                    }}
                  >
                    {customers >= 10_000 ? compact.format(customers) : number(customers)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={words.cuts}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.cut}</th>
              <th scope="col">{words.measures.recency}</th>
              <th scope="col">{words.measures.orders}</th>
              <th scope="col">{words.measures.amount}</th>
            </tr>
          </thead>
          <tbody>
            {[...scores].reverse().map((score) => (
              <tr key={score}>
                <th scope="row">{score}</th>
                <td>{upTo(cuts.recency, score)}</td>
                <td>{from(cuts.orders, score)}</td>
                <td>{from(cuts.amount, score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

export const segmentTotal = ({ segmentOf }: Scoring): number => segmentOf.length;
export const isoOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
