/** A new snapshot of a plan, with what it will write and where; below it those that are kept. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { keepSnapshot } from '../../excel/archive/keepSnapshot';
import type { ArchiveFound } from '../../excel/archive/readArchive';
import type { PlanId } from '../../sheet/archive/entry';
import type { ArchiveSheetWords } from '../../sheet/archive/archiveSheet';
import { serialOf } from '../../sheet/dates';
import type { Reading } from '../../sheet/reading';
import type { ArchiveWords } from '../../locales/en/archive';
import { isoDate } from '../insert/draft';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { Written, type Writing } from '../Written';
import { ArchiveProblem } from './ArchiveProblem';
import { planName } from './planName';
import { SnapshotList } from './SnapshotList';

export interface ArchiveViewProps {
  reading: Reading;
  archive: ArchiveFound;
  words: ArchiveWords;
  /** Of the archive's sheet, in the language of the workbook. */
  sheetWords: ArchiveSheetWords;
  onWritten(): Promise<unknown>;
}

export function Snapshots(props: ArchiveViewProps & { onCompare(id: string): void }) {
  const { reading, archive, words, sheetWords, onWritten, onCompare } = props;
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, count } = speech;
  const [chosen, setChosen] = useState(0);
  const [note, setNote] = useState('');
  const task = useTask<Writing & { sentence: string }>();
  // What is kept stays in reach when its plan is gone.
  const plan = reading.plans[chosen] ?? reading.plans[0];
  const own = words.snapshots;
  const take = async (of: PlanId) => {
    const done = await task.run(async () => {
      const order = { plan: of, planName: planName(of, reading, words, speech), note: note.trim(), taken: now() };
      const { id, values, sheet, address, oneUndoStep } = await keepSnapshot(order, sheetWords);
      return { sentence: fill(count(own.taken, values), { id }), sheet, address, oneUndoStep };
    });
    if (done) setNote('');
    await onWritten();
  };
  return (
    <>
      {plan && (
        <Section title={own.title}>
          <Field label={words.plan}>
            <Select value={String(reading.plans.indexOf(plan))} onChange={(_, { value }) => setChosen(Number(value))}>
              {reading.plans.map((one, index) => (
                <option key={`${one.pack} ${one.copy}`} value={String(index)}>
                  {planName(one, reading, words, speech)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={own.note} hint={own.noteHint}>
            <Input value={note} maxLength={200} autoComplete="off" onChange={(_, { value }) => setNote(value)} />
          </Field>
          <p className={page.small}>
            {fill(archive.sheet === null ? own.willAdd : own.willAppend, { sheet: archive.sheet ?? sheetWords.name })}
          </p>
          <div>
            <Button appearance="primary" disabledFocusable={task.busy} onClick={() => void take(plan)}>
              {task.busy ? own.taking : own.take}
            </Button>
          </div>
          {task.trouble && <ArchiveProblem title={own.failed} trouble={task.trouble} words={words} />}
          {task.result && <Written writing={task.result} sentence={task.result.sentence} />}
        </Section>
      )}
      <SnapshotList
        snapshots={archive.snapshots}
        words={words}
        onRemoved={() => {
          task.clear();
          return onWritten();
        }}
        onCompare={onCompare}
      />
    </>
  );
}

/** On this person's clock. */
function now(): number {
  const moment = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return serialOf(`${isoDate(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`);
}
