/** The attribution assistant: from a list of touches or paths to the models side by side, and a sheet with them. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { attributionWords } from '../../locales/attribution';
import { rfmWords } from '../../locales/rfm';
import { channelBudgetOf } from '../../sheet/channelBudget';
import type { Reading } from '../../sheet/reading';
import { useAnnounce } from '../announce';
import { Compared } from '../attribution/Compared';
import { modelsOf, type Model } from '../attribution/compare';
import { Failed } from '../attribution/Failed';
import { Found } from '../attribution/Found';
import { isComplete } from '../attribution/mapping';
import { Setup } from '../attribution/Setup';
import { sheetOf, type SheetForm } from '../attribution/sheetOf';
import { daysOf, useAttribution } from '../attribution/useAttribution';
import { Write } from '../attribution/Write';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { isoDate } from '../insert/draft';
import { LongRun } from '../LongRun';
import { usePageStyles } from '../page.styles';
import { useReading } from '../useReading';
import { useJump } from '../useJump';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where neither the person nor the workbook says otherwise, in days. */
const usualHalfLife = 7;
/** Those most people compare, as far as the list has an answer. */
const usualModels: readonly Model[] = ['last', 'linear', 'decay', 'markov'];

export function Attribution() {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(attributionWords);
  const listWords = useTopic(rfmWords);
  const { fill, count, list, date, together } = useSpeech();
  const { jump, gone } = useJump();
  const announce = useAnnounce();
  const { reading } = useReading({ afterEdits: true });
  const assistant = useAttribution();
  const { region, settings, comparison, run, failure, written } = assistant;
  const [chosen, setChosen] = useState<readonly Model[]>(usualModels);
  const startArea = useRef<HTMLDivElement>(null);
  const writeArea = useRef<HTMLDivElement>(null);
  const said = written
    ? fill(listWords.written, { sheet: written.sheet })
    : comparison && !run
      ? count(words.result, comparison.paths)
      : '';
  useEffect(() => announce(said), [announce, said]);

  const budget = useMemo(() => reading && channelBudgetOf(reading), [reading]);
  const touchTables = reading?.tables.filter(({ template }) => template.name === 'QBK_Touch') ?? [];
  const ofPlan = reading && hasThreshold(reading, 'HalfLife') ? reading.settings.thresholds.get('HalfLife') : undefined;
  const halfLife = { days: ofPlan ?? usualHalfLife, ofPlan: ofPlan !== undefined };
  const days = settings && daysOf(settings, halfLife.days);
  const ready = settings !== null && days !== null && isComplete(settings.kind, settings.mapping);
  const models = comparison
    ? modelsOf[comparison.kind].filter(
        (model) => model === 'last' || (chosen.includes(model) && comparison.credit[model]),
      )
    : [];
  const busy = run !== null;

  const cancel = () => {
    assistant.cancel();
    // The button that is pressed goes away with what it ends.
    (run?.doing === 'write' ? writeArea : startArea).current?.querySelector('button')?.focus();
  };
  const write = (form: SheetForm) => {
    if (!region || !settings || !comparison || days === null) return;
    const today = date(isoDate(new Date()));
    void assistant.write(
      sheetOf({ region, settings, comparison, models, halfLifeDays: days, form, budget, words, fill, list, today }),
    );
  };

  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="attribution">{words.title}</Heading>
        <p className={page.text}>
          {region
            ? fill(region.table === null ? listWords.list : listWords.table, {
                sheet: region.sheet,
                address: region.address,
                table: region.table ?? '',
                rows: region.rows,
              })
            : words.intro}
        </p>
        <div className={styles.actions}>
          {touchTables.map((table) => (
            <Button
              key={table.name}
              appearance={region ? 'secondary' : 'primary'}
              disabledFocusable={busy}
              onClick={() => assistant.takeTable(table)}
            >
              {fill(words.takePlan, { table: table.name, sheet: table.sheet })}
            </Button>
          ))}
          <Button
            appearance={region || touchTables.length > 0 ? 'secondary' : 'primary'}
            disabledFocusable={busy}
            onClick={() => void assistant.take()}
          >
            {listWords.take}
          </Button>
        </div>
      </div>
      {region && settings && (
        <>
          <Setup
            region={region}
            settings={settings}
            halfLife={halfLife}
            words={words}
            listWords={listWords}
            onChange={assistant.change}
          />
          <div ref={startArea} className={styles.actions}>
            <Button
              appearance={comparison ? 'secondary' : 'primary'}
              disabledFocusable={!ready || busy}
              onClick={() => days !== null && void assistant.compareNow(days)}
            >
              {words.start}
            </Button>
          </div>
        </>
      )}
      {region && settings && comparison && (!run || run.doing === 'write') && (
        <>
          <Found comparison={comparison} region={region} settings={settings} words={words} />
          <Compared comparison={comparison} models={models} budget={budget} words={words} onModels={setChosen} />
          <div ref={writeArea}>
            <Write
              comparison={comparison}
              models={models}
              busy={busy}
              words={words}
              listWords={listWords}
              onWrite={write}
            />
          </div>
        </>
      )}
      {run && (
        <LongRun
          sentence={fill({ read: listWords.reading, compare: words.comparing, write: words.writing }[run.doing], {
            done: run.done,
            total: run.total,
          })}
          share={run.doing === 'read' && run.total > 0 ? run.done / run.total : undefined}
          cancel={listWords.cancel}
          onCancel={cancel}
        />
      )}
      {failure && <Failed failure={failure} words={words} listWords={listWords} />}
      {gone}
      {written && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{together(said, written.oneUndoStep ? listWords.undoOnce : listWords.undo)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => jump({ ...written, address: 'A1' })}>
              {listWords.show}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

/** Whether the settings sheet itself says so; else it is what the add-in begins with. */
const hasThreshold = ({ tables }: Reading, key: string): boolean =>
  tables.some(
    ({ template, rows }) => template.name === 'SET_Param' && rows.some(({ values }) => values.key === `P_${key}`),
  );
