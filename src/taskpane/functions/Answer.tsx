/** What a formula answers, as cells would show it: one value, a spilled table, or an error with its sentence. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSpeech, type Speech } from '../words';
import { calculate, type Answer as Given, type ShownCell } from './calculate';

const useStyles = makeStyles({
  cells: {
    ...typographyStyles.body1,
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& td': {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      whiteSpace: 'nowrap',
    },
  },
  sheet: {
    overflowX: 'auto',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  number: { textAlign: 'end' },
  value: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: 'tabular-nums' },
  error: { ...typographyStyles.body1, margin: 0 },
});

const mostRows = 6;

/** Of a worked example: constants only. */
export function Answer({ formula }: { formula: string }) {
  const { language } = useSpeech();
  const [answer, setAnswer] = useState<Given | null>(null);
  useEffect(() => {
    let wanted = true;
    void calculate(formula, language).then((given) => {
      if (wanted) setAnswer(given);
    });
    return () => {
      wanted = false;
    };
  }, [formula, language]);

  return answer && <AnswerCells answer={answer} formula={formula} />;
}

export function AnswerCells({ answer, formula }: { answer: Given; formula: string }) {
  const styles = useStyles();
  const speech = useSpeech();
  if ('unknown' in answer) return null;
  if ('error' in answer) {
    return (
      <p className={styles.error}>
        <strong>{answer.error}</strong> {answer.sentence}
      </p>
    );
  }
  const { rows } = answer;
  if (rows.length === 1 && rows[0]?.length === 1) return <p className={styles.value}>{shownAs(rows[0][0]!, speech)}</p>;
  return (
    // Wider than the pane it scrolls, and so has to take the focus.
    <div
      className={styles.sheet}
      tabIndex={0}
      role="group"
      aria-label={speech.fill(speech.words.functions.answer, { formula })}
    >
      <table className={styles.cells}>
        <tbody>
          {rows.slice(0, mostRows).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className={typeof plain(cell) === 'number' ? styles.number : undefined}>
                  {shownAs(cell, speech)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length > mostRows && (
            <tr>
              <td colSpan={rows[0]?.length}>…</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

const plain = (cell: ShownCell) => (typeof cell === 'object' ? cell.basicValue : cell);

/** The number formats the functions answer with; a number without one as a cell in General shows it. */
const fractions: Record<string, { digits: number; percent?: true }> = {
  '#,##0': { digits: 0 },
  '#,##0.00': { digits: 2 },
  '0.00': { digits: 2 },
  '0.0000': { digits: 4 },
  '0.0%': { digits: 1, percent: true },
};

export function shownAs(cell: ShownCell, { language }: Speech): string {
  const value = plain(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  const format = typeof cell === 'object' ? cell.numberFormat : '';
  if (format === 'yyyy-mm-dd') return isoOf(value);
  const fraction = fractions[format];
  if (!fraction) return new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(value);
  const { digits, percent } = fraction;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(percent && { style: 'percent' }),
  }).format(value);
}

/** Excel counts days from the end of 1899. */
function isoOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
