/** The day everything is judged on: typed, or today. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { setAsOf } from '../../excel/settingsSheet/settingsSheet';
import { settingsWords } from '../../locales/settings';
import { useAnnounce } from '../announce';
import { Problem } from '../Problem';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  date: { flexGrow: 1, minWidth: '140px' },
});

/** Excel counts days from the end of 1899. */
const epoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;
const isoOf = (serial: number) => new Date(epoch + Math.floor(serial) * day).toISOString().slice(0, 10);
const serialOf = (iso: string) => Math.round((Date.parse(`${iso}T00:00:00Z`) - epoch) / day);

/** On this person's calendar. */
function todayIso(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export function AsOf({ asOf, onDone }: { asOf: number | null; onDone(): void }) {
  const styles = useStyles();
  const { fill, date } = useSpeech();
  const words = useTopic(settingsWords);
  const announce = useAnnounce();
  const task = useTask<true>();
  const there = asOf === null ? '' : isoOf(asOf);
  const [typed, setTyped] = useState<string | null>(null);

  const put = async (iso: string) => {
    if (iso === there || Number.isNaN(serialOf(iso))) return;
    const done = await task.run(() => setAsOf(serialOf(iso)).then(() => true as const));
    setTyped(null);
    if (!done) return;
    announce(fill(words.asOfSet, { date: date(iso) }));
    onDone();
  };
  return (
    <>
      {task.trouble && <Problem title={words.failed} trouble={task.trouble} />}
      <Field label={words.asOf} hint={words.asOfHelp}>
        {(control) => (
          <div className={styles.line}>
            <Input
              {...control}
              className={styles.date}
              type="date"
              value={typed ?? there}
              disabled={task.busy}
              onChange={(_, { value }) => setTyped(value)}
              onBlur={() => void put(typed ?? there)}
              onKeyDown={({ key }) => {
                if (key === 'Enter') void put(typed ?? there);
              }}
            />
            <Button disabled={task.busy} onClick={() => void put(todayIso())}>
              {words.today}
            </Button>
          </div>
        )}
      </Field>
    </>
  );
}
