/** A review that is due: its dated rows into the table it uses, or the way to them where they stand already; and its agenda to copy. */
import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { addRows } from '../../excel/rows/addRows';
import type { AlertWords } from '../../locales/en/alerts';
import { promptWords } from '../../locales/prompts';
import { alertsOf, type Routine } from '../../sheet/alerts';
import { dateOf } from '../../sheet/dates';
import type { Reading } from '../../sheet/reading';
import { reviewStarts, type ReviewStart } from '../../sheet/reviews';
import { useAnnounce } from '../announce';
import { copy } from '../functions/copy';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Written, type Writing } from '../Written';
import { useTask } from '../share/useTask';
import { useTableTitle } from '../TableOptions';
import { useSpeech, useTopic } from '../words';
import { agendaOf } from './agenda';

interface StartReviewProps {
  routine: Routine;
  reading: Reading;
  words: AlertWords;
  onWritten(): void;
}

export function StartReview({ routine, reading, words, onWritten }: StartReviewProps) {
  const page = usePageStyles();
  const { fill, words: pane } = useSpeech();
  const own = words.review;
  const starts = useMemo(() => reviewStarts(routine, reading), [routine, reading]);
  const [chosen, setChosen] = useState(0);
  const start = starts[chosen] ?? starts[0];
  const nameOf = ({ pack, copy: its }: ReviewStart) => {
    const packs: Record<string, string> = pane.packs;
    const name = packs[pack] ?? pack;
    return its > 1 ? fill(own.planName, { pack: name, copy: String(its) }) : name;
  };
  return (
    <div className={page.group}>
      {starts.length > 1 && (
        <Field label={own.plan}>
          <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            {starts.map((one, index) => (
              <option key={one.table.name} value={String(index)}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {start ? (
        <Begin key={start.table.name} start={start} words={words} onWritten={onWritten} />
      ) : (
        <p className={page.text}>{own.noTable}</p>
      )}
      <Agenda routine={routine} reading={reading} start={start} words={words} />
    </div>
  );
}

function Begin({ start, words, onWritten }: Pick<StartReviewProps, 'words' | 'onWritten'> & { start: ReviewStart }) {
  const page = usePageStyles();
  const { fill, count, date } = useSpeech();
  const titleOf = useTableTitle();
  const task = useTask<Writing & { sentence: string }>();
  const own = words.review;
  const { table, rows, begun } = start;
  const day = date(dateOf(start.date));
  const write = async () => {
    const done = await task.run(async () => {
      const { sheet, address, oneUndoStep } = await addRows({ table, rows });
      return { sentence: fill(count(own.written, rows.length), { date: day }), sheet, address, oneUndoStep };
    });
    if (done) onWritten();
  };
  return (
    <>
      {task.trouble && <Problem title={own.failed} trouble={task.trouble} />}
      {task.result && <Written writing={task.result} sentence={task.result.sentence} />}
      {!task.result && begun && (
        <>
          <p className={page.text}>{fill(rows.length > 0 ? own.partly : own.begun, { date: day })}</p>
          <Jumps jumps={[{ title: own.show, text: `${begun.sheet} ${begun.address}`, to: begun }]} />
        </>
      )}
      {!task.result && !begun && rows.length === 0 && <p className={page.text}>{own.noLines}</p>}
      {!task.result && rows.length > 0 && (
        <>
          <p className={page.small}>
            {fill(count(own.will, rows.length), { date: day, table: titleOf(table), sheet: table.sheet })}
          </p>
          <div>
            <Button size="small" disabledFocusable={task.busy} onClick={() => void write()}>
              {own.write}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

type AgendaProps = Omit<StartReviewProps, 'onWritten'> & { start: ReviewStart | undefined };

function Agenda({ routine, reading, start, words }: AgendaProps) {
  const page = usePageStyles();
  const speech = useSpeech();
  const announce = useAnnounce();
  const { cards } = useTopic(promptWords);
  const [said, setSaid] = useState('');
  const own = words.review;
  const text = useMemo(() => {
    const sheets = new Set(
      reading.sheets
        .filter(({ template, copy: its }) => template.pack === start?.pack && its === start.copy)
        .map(({ name }) => name),
    );
    const alerts = alertsOf(reading).filter(({ sheet }) => sheets.has(sheet));
    const questions = (start?.agenda ?? [0]).map((line) => cards.P34.lines[line] ?? '');
    return agendaOf({ routine, questions, open: start?.open ?? [], alerts }, words, speech);
  }, [routine, reading, start, cards, words, speech]);
  const onCopy = async () => {
    const outcome = (await copy(text)) ? words.text.copied : words.text.notCopied;
    setSaid(outcome);
    announce(outcome);
  };
  return (
    <>
      <Field label={own.agenda}>
        <Textarea value={text} readOnly rows={7} resize="vertical" />
      </Field>
      <div>
        <Button size="small" icon={<CopyRegular />} onClick={() => void onCopy()}>
          {own.copy}
        </Button>
      </div>
      {said !== '' && <span className={page.small}>{said}</span>}
    </>
  );
}
