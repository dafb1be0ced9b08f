/** The page that checks the workbook: run, score, findings with what can be done about them, report. */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { rules } from '../../checks';
import type { Finding } from '../../checks/run';
import { insertReport } from '../../excel/check/report';
import { goTo } from '../../excel/workbook';
import { checkWords } from '../../locales/check';
import { useAnnounce } from '../announce';
import { Findings } from '../check/Findings';
import { IgnoredList } from '../check/IgnoredList';
import { reportOf } from '../check/reportOf';
import { Score } from '../check/Score';
import { openOf, useCheck } from '../check/useCheck';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { go, usePlace } from '../place';
import { Problem, troubleOf, type Trouble } from '../Problem';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Reported = { sheet: string } | { trouble: Trouble };

export function Check() {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, count, together } = speech;
  const words = useTopic(checkWords);
  const { page: said } = words;
  const announce = useAnnounce();
  const { running, checked, trouble, fixed, run, cancel, fix, ignore, heed } = useCheck();
  const [gone, setGone] = useState(false);
  const [reported, setReported] = useState<Reported | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const focusRun = () => actions.current?.querySelector('button')?.focus();

  const start = async () => {
    setGone(false);
    setReported(null);
    const done = await run();
    if (done) announce(count(said.done, openOf(done).length));
  };

  // Led here by the ribbon to have it done.
  const { page: at, detail } = usePlace();
  const led = useRef('');
  useEffect(() => {
    if (at !== 'check' || detail === led.current) return;
    led.current = detail;
    // Once this rendering is over.
    if (detail === 'run' && !running) queueMicrotask(() => void start());
  });

  const jump = ({ place }: Finding) => {
    goTo(place.sheet, place.address).then(
      () => setGone(false),
      () => setGone(true),
    );
  };
  const put = async (findings: Finding[]) => {
    setReported(null);
    const done = await fix(findings);
    if (!done) return;
    announce(count(said.fixed, done.done.length));
    focusRun();
  };
  const report = async () => {
    if (!checked) return;
    try {
      const { sheet } = await insertReport(...reportOf(checked, words, speech));
      setReported({ sheet });
      announce(fill(said.reported, { sheet }));
    } catch (error) {
      setReported({ trouble: troubleOf(error) });
    }
  };

  const open = checked ? openOf(checked) : [];
  const step = running?.progress?.step ?? 'read';
  const { done = 0, total = 1 } = running?.progress ?? {};
  return (
    <div className={page.body} aria-busy={running !== null}>
      <div className={page.group}>
        <Heading view="check">{said.title}</Heading>
        <p className={page.text}>{fill(said.intro, { rules: rules.length })}</p>
      </div>
      <div ref={actions} className={styles.actions}>
        <Button appearance="primary" disabledFocusable={running !== null} onClick={() => void start()}>
          {checked ? said.again : said.run}
        </Button>
        {running && (
          <Button disabledFocusable={running.cancelling} onClick={cancel}>
            {said.cancel}
          </Button>
        )}
      </div>
      {running && (
        <Field
          validationMessage={step === 'read' ? said.read : fill(said.rules, { done, total })}
          validationState="none"
        >
          <ProgressBar aria-label={said.bar} thickness="large" {...(step === 'rules' && { value: done / total })} />
        </Field>
      )}
      {trouble && (
        <Problem
          title={{ check: said.failed, fix: said.notFixed, keep: said.notKept }[trouble.during]}
          trouble={trouble.trouble}
        />
      )}
      {gone && <Told intent="warning">{said.gone}</Told>}
      {fixed && (
        <Told intent={fixed.changed.length > 0 ? 'warning' : 'success'}>
          {together(
            count(said.fixed, fixed.done.length),
            fixed.done.length > 0 && (fixed.oneUndoStep ? said.undo : said.undoSteps),
            fixed.changed.length > 0 && count(said.changed, fixed.changed.length),
          )}
        </Told>
      )}
      {checked && checked.tables === 0 && (
        <section className={page.group}>
          <h2 className={page.title}>{said.empty}</h2>
          <p className={page.text}>{said.emptyHelp}</p>
          <div>
            <Button onClick={() => go('insert')}>{said.insert}</Button>
          </div>
        </section>
      )}
      {checked && checked.tables > 0 && (
        <>
          {checked.pending > 0 && <Told intent="warning">{count(said.pending, checked.pending)}</Told>}
          {checked.score !== null && (
            <Score score={checked.score} trend={checked.trend} tables={checked.tables} words={said} />
          )}
          {open.length === 0 ? (
            <Told intent="success">{said.clean}</Told>
          ) : (
            <Findings
              findings={open}
              words={words}
              busy={running !== null}
              onJump={jump}
              onFix={(findings) => void put(findings)}
              onIgnore={({ id }, sentence, reason) => ignore(id, sentence, reason)}
            />
          )}
          {checked.ignored.length > 0 && (
            <IgnoredList
              ignored={checked.ignored}
              ids={new Set(checked.findings.map(({ id }) => id))}
              words={said}
              busy={running !== null}
              onHeed={({ id }) => {
                void heed(id).then((kept) => {
                  if (!kept) return;
                  announce(said.heeded);
                  focusRun();
                });
              }}
            />
          )}
          {checked.findings.length > 0 && (
            <div className={page.group}>
              <div>
                <Button disabledFocusable={running !== null} onClick={() => void report()}>
                  {said.report}
                </Button>
              </div>
              <p className={page.small}>{said.reportHelp}</p>
              {reported &&
                ('sheet' in reported ? (
                  <Told intent="success">{fill(said.reported, { sheet: reported.sheet })}</Told>
                ) : (
                  <Problem title={said.notReported} trouble={reported.trouble} />
                ))}
            </div>
          )}
        </>
      )}
      <Help title={said.help.title} text={said.help.text} />
    </div>
  );
}

function Told({ intent, children }: { intent: 'success' | 'warning'; children: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
