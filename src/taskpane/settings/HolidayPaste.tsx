/** The box for a list of holidays, and what was understood of it before anything is written. */
import { Button, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import type { Holiday } from '../../excel/settingsSheet/holidays';
import { settingsWords } from '../../locales/settings';
import { useKept } from '../kept';
import { usePageStyles } from '../page.styles';
import { useSpeech, useTopic } from '../words';
import { HolidaySpans } from './HolidaySpans';
import { readHolidayText } from './holidayText';

interface HolidayPasteProps {
  there: readonly Holiday[];
  /** Of dates without one. */
  year: number;
  busy: boolean;
  /** Answers whether it was done. */
  onAdd(days: Holiday[]): Promise<boolean>;
}

export function HolidayPaste({ there, year, busy, onAdd }: HolidayPasteProps) {
  const page = usePageStyles();
  const { fill, count, together } = useSpeech();
  const { holidays: words } = useTopic(settingsWords);
  const [text, setText] = useKept('settings.holidays', '');
  const { days, doubles, unread } = readHolidayText(text, year);
  const known = new Set(there.map(({ date }) => date));
  const fresh = days.filter(({ date }) => !known.has(date));
  const kept = days.length - fresh.length;
  return (
    <>
      <Field label={words.paste} hint={fill(words.pasteHelp, { year: String(year) })}>
        <Textarea
          rows={4}
          resize="vertical"
          placeholder={fill(words.example, { year: String(year) })}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {unread.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {count(words.unread, unread.length)}
            <ul className={page.list}>
              {unread.map(({ line, text: said, why }) => (
                <li key={line}>{fill(words.line, { line, text: said, why: words.why[why] })}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {days.length > 0 && (
        <>
          <p className={page.text}>
            {together(
              fresh.length > 0 && words.preview,
              kept > 0 && count(words.kept, kept),
              doubles > 0 && count(words.doubles, doubles),
            )}
          </p>
          <HolidaySpans days={fresh} />
        </>
      )}
      {fresh.length > 0 && (
        <div>
          <Button
            appearance="primary"
            disabled={busy}
            onClick={() => void onAdd(fresh).then((done) => done && setText(''))}
          >
            {count(words.add, fresh.length)}
          </Button>
        </div>
      )}
    </>
  );
}
