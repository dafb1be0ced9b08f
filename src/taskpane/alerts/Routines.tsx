/** The routines that are due: a review among them is started here, and each gets the stamp that says it was done. */
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { Suspense, useRef, useState } from 'react';
import { stampRoutine } from '../../excel/rhythm';
import type { AlertWords } from '../../locales/en/alerts';
import type { Routine } from '../../sheet/alerts';
import type { Reading } from '../../sheet/reading';
import { isReview } from '../../sheet/reviews';
import { dateOf } from '../../sheet/dates';
import { useAnnounce } from '../announce';
import { isoDate } from '../insert/draft';
import { usePageStyles } from '../page.styles';
import { Problem, troubleOf, type Trouble } from '../Problem';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { StartReview } from './StartReview';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1, flexBasis: '160px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  review: { flexBasis: '100%' },
  late: { color: tokens.colorStatusDangerForeground1 },
});

interface RoutinesProps {
  routines: Routine[];
  reading: Reading;
  /** Serial number of the as-of date, which is what is written. */
  asOf: number;
  words: AlertWords;
  onStamped(): void;
}

export function Routines({ routines, reading, asOf, words, onStamped }: RoutinesProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, date, together, words: pane } = useSpeech();
  const announce = useAnnounce();
  const section = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  /** The review that is open. */
  const [started, setStarted] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<{ sentence: string } | { trouble: Trouble } | null>(null);
  const day = dateOf(asOf);
  const done = day === isoDate(new Date()) ? words.done : fill(words.doneOn, { date: date(day) });

  const weeks = routines.flatMap(({ state, also }) => (state === 'soon' ? [] : also));

  const stamp = async (routine: Routine) => {
    if (busy) return;
    setBusy(true);
    try {
      const { oneUndoStep } = await stampRoutine(routine, asOf);
      const sentence = together(
        fill(words.stamped, { what: routine.what, date: date(day) }),
        oneUndoStep ? pane.written.undoOnce : pane.written.undo,
      );
      setOutcome({ sentence });
      announce(sentence);
      // Its button goes with it.
      section.current?.focus();
      onStamped();
    } catch (error) {
      setOutcome({ trouble: troubleOf(error) });
    }
    setBusy(false);
  };

  return (
    <Section title={words.routines}>
      <div ref={section} tabIndex={-1} className={page.group}>
        <p className={page.small}>
          {together(
            words.routinesHelp,
            routines.length > 0 && fill(words.willStamp, { date: date(day) }),
            ...weeks.map(({ column, sheet }) => fill(words.willStampWeek, { column, sheet })),
          )}
        </p>
        {outcome && 'trouble' in outcome && <Problem title={words.notStamped} trouble={outcome.trouble} />}
        {outcome && 'sentence' in outcome && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{outcome.sentence}</MessageBarBody>
          </MessageBar>
        )}
        {routines.length === 0 && <p className={page.text}>{words.noRoutines}</p>}
        <ul className={page.list}>
          {routines.map((routine) => {
            const { sheet, lastAddress, state, what, owner, due, last } = routine;
            const place = `${sheet} ${lastAddress}`;
            const isOpen = started === place;
            return (
              <li key={place} className={styles.row}>
                <span className={`${page.lines} ${styles.text}`}>
                  <span>{what}</span>
                  <span className={page.small}>
                    <span className={state === 'late' ? styles.late : undefined}>
                      {fill(words.states[state], { date: date(dateOf(due)) })}
                    </span>
                    {[owner, last === null ? words.never : fill(words.last, { date: date(dateOf(last)) })]
                      .filter((part) => part !== '')
                      .map((part) => ` · ${part}`)}
                  </span>
                </span>
                {state !== 'soon' && (
                  <span className={styles.actions}>
                    {isReview(routine) && (
                      <Button
                        size="small"
                        aria-label={fill(words.review.startWhat, { what })}
                        aria-expanded={isOpen}
                        onClick={() => setStarted(isOpen ? null : place)}
                      >
                        {words.review.start}
                      </Button>
                    )}
                    <Button
                      size="small"
                      icon={<CheckmarkRegular />}
                      aria-label={fill(words.doneWhat, { done, what })}
                      disabledFocusable={busy}
                      onClick={() => void stamp(routine)}
                    >
                      {done}
                    </Button>
                  </span>
                )}
                {isOpen && state !== 'soon' && (
                  <div className={styles.review}>
                    <Suspense fallback={<Spinner size="tiny" label={words.reading} />}>
                      <StartReview routine={routine} reading={reading} words={words} onWritten={onStamped} />
                    </Suspense>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}
