/** What should be looked at before the drafted tasks are written, in the words of the check. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { WorkCalendar } from '../../analytics/calendar';
import type { RowCells } from '../../excel/rows/addRows';
import type { CheckSpeech } from '../../locales/check';
import type { TaskWords } from '../../locales/en/tasks';
import { sentenceOf } from '../check/sentence';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import type { TaskDraft } from './draft';
import { findingsOf, isIdle, obstacleOf } from './findings';
import type { Master } from './masters';

/** More than these are not read before writing. */
const shown = 8;

interface NotesProps {
  master: Master;
  tasks: readonly TaskDraft[];
  ids: readonly string[];
  rows: readonly RowCells[];
  calendar: WorkCalendar;
  words: TaskWords;
  ofCheck: CheckSpeech;
}

export function Notes({ master, tasks, ids, rows, calendar, words, ofCheck }: NotesProps) {
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, count, date } = speech;
  const findings = findingsOf(master, rows);
  const sentences = tasks.flatMap((task, at) => {
    const facts = { id: ids[at] ?? '', start: task.start, end: task.end };
    const obstacle = obstacleOf(task);
    if (obstacle) return [fill(words.problems[obstacle], facts)];
    const days = { start: date(task.start), end: date(task.end) };
    return [
      ...(isIdle(task, calendar) ? [fill(words.idle, { ...facts, ...days })] : []),
      ...(findings[at] ?? []).map((finding) => sentenceOf(finding, ofCheck, speech)),
    ];
  });
  if (sentences.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.notesTitle}</MessageBarTitle>
        <ul className={page.list}>
          {sentences.slice(0, shown).map((sentence, index) => (
            <li key={`${index} ${sentence}`}>{sentence}</li>
          ))}
          {sentences.length > shown && <li>{count(words.more, sentences.length - shown)}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
