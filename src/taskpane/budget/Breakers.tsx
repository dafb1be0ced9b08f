/** Lines that have tripped, are watched or overrun their plan: why, the way to the cell that says so, and an adjustment to answer it. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CheckSpeech } from '../../locales/check';
import type { BudgetWords } from '../../locales/en/budget';
import type { Reading } from '../../sheet/reading';
import { sentenceOf } from '../check/sentence';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useJump } from '../useJump';
import { useSpeech } from '../words';
import { watchedLines, type WatchedLine } from './watchedLines';
import { useBudgetStyles } from './budget.styles';
import { useFigures } from './figures';

interface BreakersProps {
  reading: Reading;
  words: BudgetWords;
  ofCheck: CheckSpeech;
  /** For lines of a plan that has a log of adjustments. */
  onPropose(line: WatchedLine): void;
}

export function Breakers({ reading, words, ofCheck, onPropose }: BreakersProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill } = speech;
  const reasonsOf = useReasons(reading, words);
  const lines = useMemo(() => watchedLines(reading), [reading]);
  const { jump, gone } = useJump();
  const stateOf = ({ state }: WatchedLine) =>
    state === 'reopened' ? words.breakers.reopened : reading.settings.wordOf('breaker', state);
  return (
    <Section title={words.breakers.title}>
      {lines.length === 0 && <p className={page.text}>{words.breakers.calm}</p>}
      {gone}
      <ul className={page.list}>
        {lines.map((line) => (
          <li key={`${line.table.name} ${line.id}`} className={styles.item}>
            <div className={page.lines}>
              <span>
                <span className={line.state === 'watch' ? undefined : styles.bad}>{stateOf(line)}</span> · {line.title}
              </span>
              {[...reasonsOf(line), ...line.findings.map((finding) => sentenceOf(finding, ofCheck, speech))].map(
                (sentence) => (
                  <span key={sentence} className={page.small}>
                    {sentence}
                  </span>
                ),
              )}
              <span className={page.small}>{line.table.sheet}</span>
            </div>
            <div className={`${styles.actions} ${styles.below}`}>
              <Button
                size="small"
                aria-label={`${speech.words.written.show}: ${line.title}`}
                onClick={() => jump(line.place)}
              >
                {speech.words.written.show}
              </Button>
              {line.plan.table('QBK_Adj') && (
                <Button
                  size="small"
                  aria-label={fill(words.breakers.proposeFor, { line: line.title })}
                  onClick={() => onPropose(line)}
                >
                  {words.breakers.propose}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The figures behind a state, with the limits they are held against. */
function useReasons({ settings }: Reading, { breakers }: BudgetWords): (line: WatchedLine) => string[] {
  const { count, fill, list } = useSpeech();
  const figures = useFigures();
  const limit = (key: string) => settings.thresholds.get(key) ?? 0;
  return ({ run, over }) => [
    ...(run.length > 0
      ? [
          fill(count(breakers.run, run.length), {
            limit: figures.amount(limit('BreakRoi')),
            figures: list(run.map(figures.amount)),
          }),
        ]
      : []),
    ...(over === null
      ? []
      : [fill(breakers.over, { pct: figures.percent(over), limit: figures.percent(limit('CostOver')) })]),
  ];
}
