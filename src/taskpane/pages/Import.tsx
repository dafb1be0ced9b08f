/** The import page: rows of another program into a plan table, seen before they are written. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { importingWords } from '../../locales/importing';
import type { Reading } from '../../sheet/reading';
import type { Target } from '../../sheet/import/target';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { NoPlans } from '../NoPlans';
import { Columns } from '../import/Columns';
import { Findings } from '../import/Findings';
import { Outcome } from '../import/Outcome';
import { Preview } from '../import/Preview';
import { SourceFields } from '../import/SourceFields';
import { TargetField } from '../import/TargetField';
import { useImport } from '../import/useImport';
import { Write } from '../import/Write';
import { LongRun } from '../LongRun';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useReading } from '../useReading';
import { useSpeech, useTopic } from '../words';

export function Import() {
  const page = usePageStyles();
  const words = useTopic(importingWords);
  const { reading, trouble, refresh } = useReading({ afterEdits: true });
  const importing = useImport(reading, refresh);
  const { target } = importing;
  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="import">{words.title}</Heading>
        <p className={page.text}>{words.intro}</p>
      </div>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!reading && !trouble && <Spinner label={words.reading} />}
      {reading && !target && <NoPlans words={words} />}
      {reading && target && <Course importing={importing} target={target} reading={reading} />}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

interface CourseProps {
  importing: ReturnType<typeof useImport>;
  target: Target;
  reading: Reading;
}

function Course({ importing, target, reading: { settings } }: CourseProps) {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(importingWords);
  const { targets, taking, source, mappings, rows, ready, choices, task } = importing;
  const { read } = rows;
  const unanswered = target.columns.find(({ key }) => mappings.mapped.unanswered.includes(key));
  useSaid(read?.rows.length);
  return (
    <>
      <TargetField targets={targets} target={target} disabled={task.busy} onChoose={importing.aim} />
      {task.result && <Outcome done={task.result} />}
      <SourceFields taking={taking} disabled={task.busy} />
      {source && (
        <Columns source={source} target={target} settings={settings} mappings={mappings} disabled={task.busy} />
      )}
      {source && !importing.isMapped && <p className={page.text}>{words.nothingMapped}</p>}
      {source && unanswered && <p className={page.text}>{fill(words.answerFirst, { header: unanswered.header })}</p>}
      <UnderWay rows={rows} />
      {source && read && (
        <>
          <Findings
            read={read}
            choices={choices}
            settings={settings}
            mappings={mappings}
            disabled={task.busy}
            onChoose={importing.choose}
          />
          {ready.length > 0 && <Preview read={read} rows={ready} />}
          <Write
            target={target}
            rows={ready}
            read={read.rows.length}
            replace={choices.replace}
            busy={task.busy}
            ready={!rows.isBehind}
            onChoose={importing.choose}
            onWrite={() => void importing.write()}
          />
        </>
      )}
      {task.trouble && <Problem title={words.notWritten} trouble={task.trouble} />}
    </>
  );
}

/** A long source under way, or why it could not be read. */
function UnderWay({ rows: { run, trouble, cancel, again } }: { rows: CourseProps['importing']['rows'] }) {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(importingWords);
  const way = useRef<HTMLDivElement>(null);
  const isCancelled = trouble?.code === 'cancelled';
  // The button that was pressed is gone with what it ended.
  useEffect(() => {
    if (isCancelled) way.current?.querySelector('button')?.focus();
  }, [isCancelled]);
  if (trouble)
    return (
      <div className={page.group}>
        <Problem title={words.notWritten} trouble={trouble} />
        <div ref={way}>
          <Button onClick={again}>{words.readAgain}</Button>
        </div>
      </div>
    );
  if (!run) return null;
  return (
    <LongRun
      sentence={fill(words.working, { ...run })}
      share={run.done / run.total}
      cancel={words.cancel}
      onCancel={cancel}
    />
  );
}

/** How many rows were read is told to who does not see it. */
function useSaid(count: number | undefined): void {
  const speech = useSpeech();
  const words = useTopic(importingWords);
  const announce = useAnnounce();
  const said = count === undefined ? '' : speech.count(words.rows, count);
  useEffect(() => {
    // What was written then is being told instead.
    if (said !== '') announce(said);
  }, [announce, said]);
}
