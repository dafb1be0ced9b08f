/** Putting the functions back: how many are kept, what came of it, and what to do with cells that were changed meanwhile. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { restore, type Changed, type Restored } from '../../excel/share/restore';
import { shareWords } from '../../locales/share';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { Places } from './Places';
import { useTask } from './useTask';

interface RestoreProps {
  kept: number;
  busy: boolean;
  /** Cells were converted since: what came of the last time is no longer so. */
  outdated: boolean;
  onDone(): void;
}

export function Restore({ kept, busy, outdated, onDone }: RestoreProps) {
  const page = usePageStyles();
  const { count, together } = useSpeech();
  const words = useTopic(shareWords);
  const announce = useAnnounce();
  const task = useTask<Restored>();
  const put = async (changed: Changed) => {
    const result = await task.run(() => restore({ kind: 'workbook' }, changed));
    if (!result) return;
    announce(count(words.restored, result.restored));
    onDone();
  };
  const { trouble } = task;
  const result = outdated ? null : task.result;
  if (kept === 0 && !result && !trouble) return null;
  const disabled = busy || task.busy;
  return (
    <Section title={words.restoreTitle}>
      {trouble && <Problem title={words.restoreFailed} trouble={trouble} />}
      {result && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {together(
                count(words.restored, result.restored),
                result.deleted > 0 && count(words.deleted, result.deleted),
              )}
            </MessageBarBody>
          </MessageBar>
          <Places
            title={count(words.changedTitle, result.changed.length + result.changedNames.length)}
            text={words.changedHelp}
            places={result.changed}
            names={result.changedNames}
          >
            <Button size="small" disabled={disabled} onClick={() => void put('restored')}>
              {words.changedOver}
            </Button>
            <Button size="small" disabled={disabled} onClick={() => void put('forgotten')}>
              {words.changedKeep}
            </Button>
          </Places>
          <Places
            title={count(words.lostTitle, result.lost.length + result.lostNames.length)}
            text={words.lostHelp}
            places={result.lost}
            names={result.lostNames}
          />
        </>
      )}
      {kept > 0 && (
        <>
          <p className={page.text}>{count(words.restoreHelp, kept)}</p>
          <div>
            <Button disabled={disabled} onClick={() => void put('stays')}>
              {words.restoreDo}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
