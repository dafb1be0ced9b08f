/** Incidents, voice alerts and lessons of the plans, ticked and copied into the case base, where they outlive their plan. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { keepCases } from '../../excel/archive/keepCases';
import { closestLanguage } from '../../locales/languages';
import { sheetWords as planWords } from '../../locales/sheets';
import { caseRow } from '../../sheet/archive/caseRows';
import { casesIn, type Case } from '../../sheet/archive/cases';
import { dateOf, serialOf } from '../../sheet/dates';
import { isoDate } from '../insert/draft';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { Written, type Writing } from '../Written';
import { ArchiveProblem } from './ArchiveProblem';
import { planName } from './planName';
import type { ArchiveViewProps } from './Snapshots';
import { Ticks } from './Ticks';

export function Cases({ reading, archive, words, sheetWords, onWritten }: ArchiveViewProps) {
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, count, date } = speech;
  const task = useTask<Writing & { sentence: string }>();
  const spoken = planWords[closestLanguage(reading.settings.language ?? speech.language)];
  const all = useMemo(() => casesIn(reading, spoken), [reading, spoken]);
  const offered = all.filter(({ key }) => !archive.cases.has(key));
  // Until something is ticked, what proposes itself.
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const ticked = chosen ?? new Set(offered.filter(({ proposed }) => proposed).map(({ key }) => key));
  const wanted = offered.filter(({ key }) => ticked.has(key));
  const own = words.cases;
  const place = { sheet: archive.sheet ?? sheetWords.name, table: sheetWords.tables.ARC_Case?.title ?? '' };
  const copy = async () => {
    const done = await task.run(async () => {
      const today = serialOf(isoDate(new Date()));
      const rows = wanted.map((one) => caseRow(one, today, planName(one.plan, reading, words, speech)));
      const { sheet, address, oneUndoStep } = await keepCases(rows, sheetWords);
      return { sentence: count(own.copied, rows.length), sheet, address, oneUndoStep };
    });
    if (done) setChosen(null);
    await onWritten();
  };
  const details = ({ source, date: day, level, sheet }: Case) =>
    [source, ...(day === null ? [] : [date(dateOf(day))]), level, sheet].filter((part) => part !== '').join(' · ');
  return (
    <Section title={own.title}>
      <p className={page.text}>{own.help}</p>
      {all.length === 0 && <p className={page.text}>{own.none}</p>}
      {all.length > 0 && offered.length === 0 && <p className={page.text}>{own.allThere}</p>}
      {offered.length > 0 && (
        <>
          <Ticks
            ticks={offered.map((one) => ({ key: one.key, title: one.what, details: details(one) }))}
            ticked={ticked}
            all={own.all}
            onTick={setChosen}
          />
          {offered.length < all.length && <p className={page.small}>{count(own.there, all.length - offered.length)}</p>}
          <p className={page.small}>{fill(archive.sheet === null ? own.willAdd : own.willAppend, place)}</p>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={task.busy || wanted.length === 0}
              onClick={() => void copy()}
            >
              {count(own.copy, wanted.length)}
            </Button>
          </div>
        </>
      )}
      {task.trouble && <ArchiveProblem title={own.failed} trouble={task.trouble} words={words} />}
      {task.result && <Written writing={task.result} sentence={task.result.sentence} />}
    </Section>
  );
}
