/** Holidays as a list: when, what, off or worked; each with a way to take it out where that is offered. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Holiday } from '../../excel/settingsSheet/holidays';
import { settingsWords } from '../../locales/settings';
import { dateOf } from '../../sheet/dates';
import { usePageStyles } from '../page.styles';
import { useSpeech, useTopic } from '../words';
import { spansOf } from './daysInRow';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

interface HolidaySpansProps {
  days: readonly Holiday[];
  busy?: boolean;
  onRemove?(dates: number[]): void;
}

export function HolidaySpans({ days, busy = false, onRemove }: HolidaySpansProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, date } = useSpeech();
  const { holidays: words } = useTopic(settingsWords);
  const when = (dates: number[]) => {
    const [first = 0, last = first] = [dates[0], dates.at(-1)];
    const from = date(dateOf(first), 'long');
    return first === last ? from : fill(words.span, { from, to: date(dateOf(last), 'long') });
  };
  return (
    <ul className={page.list}>
      {spansOf(days).map(({ dates, name, kind }) => (
        <li key={dates[0]} className={styles.row}>
          <div className={page.lines}>
            <span>{when(dates)}</span>
            <span className={`${page.small} ${styles.name}`}>
              {[name, words.kinds[kind]].filter((part) => part !== '').join(' · ')}
            </span>
          </div>
          {onRemove && (
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              disabled={busy}
              aria-label={fill(words.remove, { days: when(dates) })}
              title={fill(words.remove, { days: when(dates) })}
              onClick={() => onRemove(dates)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
