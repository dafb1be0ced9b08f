/** The RFM assistant: from the list the person clicked into to segments, and a sheet with them. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { rfmWords } from '../../locales/rfm';
import type { RfmWords } from '../../locales/en/rfm';
import { useAnnounce } from '../announce';
import { copy } from '../functions/copy';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { LongRun } from '../LongRun';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { neededFields } from '../rfm/mapping';
import { isoOf, Preview, segmentTotal } from '../rfm/Preview';
import { Setup } from '../rfm/Setup';
import { segmentName, sheetOf, valuesOnly } from '../rfm/sheetOf';
import { serialOf, useRfm, type Failure, type Run } from '../rfm/useRfm';
import { Section } from '../Section';
import { useJump } from '../useJump';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Rfm() {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(rfmWords);
  const { language, fill, count, date, together } = useSpeech();
  const { jump, gone } = useJump();
  const announce = useAnnounce();
  const assistant = useRfm(language === 'en' ? 'GRID11' : 'CN8');
  const { region, settings, scoring, run, failure, written } = assistant;
  const [form, setForm] = useState<'formula' | 'values' | null>(null);
  const [copied, setCopied] = useState('');
  const startArea = useRef<HTMLDivElement>(null);
  const writeArea = useRef<HTMLDivElement>(null);
  const said = written
    ? fill(words.written, { sheet: written.sheet })
    : scoring && !run
      ? count(words.result, segmentTotal(scoring))
      : '';
  useEffect(() => announce(said), [announce, said]);

  const complete = settings !== null && neededFields(settings.kind).every((field) => settings.mapping[field] >= 0);
  const only = scoring && settings ? valuesOnly({ ...settings, scoring }) : null;
  const chosen = only !== null && (only !== 'rows' || form === null) ? 'values' : (form ?? 'formula');
  const write = () => {
    if (!region || !settings || !scoring) return;
    const sheet = sheetOf({
      ...settings,
      region,
      scoring,
      asOf: serialOf(settings.asOf),
      form: chosen,
      language,
      words,
      fill,
      date: (serial) => date(isoOf(serial)),
    });
    void assistant.write(sheet, chosen === 'values' ? segmentTotal(scoring) : 0);
  };

  const cancel = () => {
    assistant.cancel();
    // The button that is pressed goes away with what it ends.
    (run?.doing === 'write' ? writeArea : startArea).current?.querySelector('button')?.focus();
  };
  const copyTags = async () => {
    if (!scoring || !settings) return;
    const tags = scoring.order.map(
      (at) => `${scoring.ids[at]!}\t${segmentName(language, settings.scheme, scoring.segmentOf[at]!)}`,
    );
    const done = await copy([`${words.fields.customer}\t${words.headers.segment}`, ...tags].join('\n'));
    announce(done ? words.copied : words.notCopied);
    setCopied(done ? words.copied : words.notCopied);
  };

  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="rfm">{words.title}</Heading>
        {!region && <p className={page.text}>{words.intro}</p>}
        {region && (
          <p className={page.text}>
            {fill(region.table === null ? words.list : words.table, {
              sheet: region.sheet,
              address: region.address,
              table: region.table ?? '',
              rows: region.rows,
            })}
          </p>
        )}
        <div className={styles.actions}>
          <Button
            appearance={region ? 'secondary' : 'primary'}
            disabledFocusable={run !== null}
            onClick={() => void assistant.take()}
          >
            {region ? words.again : words.take}
          </Button>
        </div>
      </div>
      {region && settings && (
        <>
          <Setup
            region={region}
            settings={settings}
            unread={scoring !== null && scoring.unread.count > 0}
            words={words}
            onChange={assistant.change}
          />
          <div ref={startArea} className={styles.actions}>
            <Button
              appearance={scoring ? 'secondary' : 'primary'}
              disabledFocusable={!complete || run !== null}
              onClick={() => void assistant.start()}
            >
              {words.start}
            </Button>
          </div>
        </>
      )}
      {scoring && settings && run?.doing !== 'read' && (
        <>
          <Preview scoring={scoring} scheme={settings.scheme} words={words} />
          <Section title={words.write}>
            {only === null || only === 'rows' ? (
              <Field label={words.form} hint={only === 'rows' && chosen === 'values' ? words.onlyValues.rows : ''}>
                <RadioGroup value={chosen} onChange={(_, { value }) => setForm(value as 'formula' | 'values')}>
                  {(['formula', 'values'] as const).map((each) => (
                    <Radio key={each} value={each} label={words.forms[each]} />
                  ))}
                </RadioGroup>
              </Field>
            ) : (
              <p className={page.text}>{words.onlyValues[only]}</p>
            )}
            {copied !== '' && <p className={page.small}>{copied}</p>}
            <p className={page.small}>{fill(words.willWrite, { name: words.sheet, count: segmentTotal(scoring) })}</p>
            <div ref={writeArea} className={styles.actions}>
              <Button appearance="primary" disabledFocusable={run !== null} onClick={write}>
                {words.writeButton}
              </Button>
              <Button disabledFocusable={run !== null} onClick={() => void copyTags()}>
                {words.copyTags}
              </Button>
            </div>
          </Section>
        </>
      )}
      {run && <Running run={run} words={words} onCancel={cancel} />}
      {failure && <Failed failure={failure} words={words} />}
      {gone}
      {written && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{together(said, written.oneUndoStep ? words.undoOnce : words.undo)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => jump({ ...written, address: 'A1' })}>
              {words.show}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

function Running({ run, words, onCancel }: { run: Run; words: RfmWords; onCancel(): void }) {
  const { fill } = useSpeech();
  const sentence = { read: words.reading, score: words.scoring, write: words.writing }[run.doing];
  const share = run.doing === 'score' || run.total === 0 ? undefined : run.done / run.total;
  return (
    <LongRun
      sentence={fill(sentence, { done: run.done, total: run.total })}
      share={share}
      cancel={words.cancel}
      onCancel={onCancel}
    />
  );
}

function Failed({ failure, words }: { failure: Failure; words: RfmWords }) {
  if (failure.kind === 'trouble' && failure.trouble.code !== 'cancelled')
    return <Problem title={words.notWritten} trouble={failure.trouble} />;
  const sentence = failure.kind === 'trouble' ? words.cancelled : words[failure.kind];
  return (
    <MessageBar intent={failure.kind === 'trouble' ? 'info' : 'warning'} layout="multiline" role="alert">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
