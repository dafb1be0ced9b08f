/** The snapshots that are kept: compare one with now, or take it out after being asked. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { removeSnapshot } from '../../excel/archive/removeSnapshot';
import type { ArchiveWords } from '../../locales/en/archive';
import type { Snapshot } from '../../sheet/archive/snapshotRows';
import { dateOf } from '../../sheet/dates';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { ArchiveProblem } from './ArchiveProblem';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface SnapshotListProps {
  snapshots: readonly Snapshot[];
  words: ArchiveWords;
  onRemoved(): Promise<unknown>;
  onCompare(id: string): void;
}

export function SnapshotList({ snapshots, words, onRemoved, onCompare }: SnapshotListProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, date, time, together, words: pane } = useSpeech();
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const task = useTask<{ sentence: string }>();
  const own = words.snapshots;
  useEffect(() => {
    if (asked !== null) question.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, [asked]);

  const remove = async (id: string) => {
    const done = await task.run(async () => {
      const { oneUndoStep } = await removeSnapshot(id);
      return { sentence: together(fill(own.removed, { id }), oneUndoStep ? pane.written.undoOnce : pane.written.undo) };
    });
    setAsked(null);
    // Its buttons go with it.
    list.current?.focus();
    if (done) announce(done.sentence);
    await onRemoved();
  };
  return (
    <Section title={own.list}>
      <div ref={list} tabIndex={-1} className={page.group}>
        {task.trouble && <ArchiveProblem title={own.notRemoved} trouble={task.trouble} words={words} />}
        {task.result && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{task.result.sentence}</MessageBarBody>
          </MessageBar>
        )}
        {snapshots.length === 0 && <p className={page.text}>{own.empty}</p>}
        <ul className={page.list}>
          {snapshots.map(({ id, taken, asOf, planName, note, values }) => (
            <li key={id} className={styles.item}>
              <span className={page.lines}>
                <span>{planName}</span>
                {note !== '' && <span>{note}</span>}
                <span className={page.small}>
                  {[
                    ...(asOf === null ? [] : [fill(own.asOf, { date: date(dateOf(asOf)) })]),
                    fill(own.line, { id, date: date(dateOf(taken)), time: time(clockOf(taken)) }),
                    count(own.values, values),
                  ].join(' · ')}
                </span>
              </span>
              {asked === id ? (
                <div ref={question} role="group" aria-label={fill(own.removeThis, { id })} className={page.group}>
                  <span className={page.text}>{fill(count(own.ask, values), { id })}</span>
                  <div className={styles.actions}>
                    <Button size="small" disabledFocusable={task.busy} onClick={() => void remove(id)}>
                      {own.remove}
                    </Button>
                    <Button
                      size="small"
                      disabledFocusable={task.busy}
                      onClick={() => {
                        setAsked(null);
                        list.current?.focus();
                      }}
                    >
                      {own.keep}
                    </Button>
                  </div>
                </div>
              ) : (
                <div className={styles.actions}>
                  <Button size="small" aria-label={fill(own.compareThis, { id })} onClick={() => onCompare(id)}>
                    {own.compare}
                  </Button>
                  <Button
                    size="small"
                    aria-label={fill(own.removeThis, { id })}
                    disabledFocusable={task.busy}
                    onClick={() => setAsked(id)}
                  >
                    {own.remove}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** The hour and minute of a serial number, on any day. */
function clockOf(serial: number): Date {
  const minutes = Math.round((serial % 1) * 1440);
  return new Date(2000, 0, 1, Math.floor(minutes / 60), minutes % 60);
}
