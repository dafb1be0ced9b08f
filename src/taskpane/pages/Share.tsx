/** The page for a workbook that travels: what a colleague without the add-in sees, two ways to do without it, the way back, and repair. */
import { Button, Dropdown, Field, makeStyles, Option, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Converted } from '../../excel/share/convert';
import { storeName } from '../../excel/share/originals';
import type { Outlook } from '../../excel/share/outlook';
import type { Scope } from '../../excel/share/scope';
import { shareWords } from '../../locales/share';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { go, usePlace } from '../place';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { Convert, Outcome } from '../share/Convert';
import { Places } from '../share/Places';
import { Repair } from '../share/Repair';
import { Restore } from '../share/Restore';
import { useOutlook } from '../share/useOutlook';
import { useTask } from '../share/useTask';
import { useSurvey } from '../useSurvey';
import { useSpeech, useTopic } from '../words';

const workbook: Scope = { kind: 'workbook' };
const selection: Scope = { kind: 'selection' };

const useStyles = makeStyles({ scope: { minWidth: 0 }, sheets: { display: 'grid', gap: tokens.spacingVerticalS } });

export function Share() {
  const page = usePageStyles();
  const words = useTopic(shareWords);
  const [scope, setScope] = useState<Scope>(workbook);
  const { outlook, trouble, look } = useOutlook(scope);
  const task = useTask<Converted>();

  // Led here from the menu of a cell, as in `#share/selection`.
  const { page: at, detail } = usePlace();
  const wanted = at === 'share' ? detail : '';
  const [led, setLed] = useState('');
  if (wanted !== led) {
    setLed(wanted);
    if (wanted === 'selection') setScope(selection);
  }

  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="share">{words.title}</Heading>
        <p className={page.text}>{words.intro}</p>
      </div>
      <ScopeChoice
        scope={scope}
        onScope={(chosen) => {
          setScope(chosen);
          task.clear();
          // What led here has been overruled.
          if (detail !== '') go('share');
        }}
      />
      <Outcome task={task} />
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!outlook && !trouble && <Spinner label={words.reading} />}
      {outlook && (
        <>
          <Seen outlook={outlook} scope={scope} onAgain={look} />
          <Convert scope={scope} outlook={outlook} task={task} busy={task.busy} onDone={look} />
        </>
      )}
      <Restore
        kept={outlook?.kept ?? 0}
        busy={task.busy}
        outdated={task.result !== null}
        onDone={() => {
          task.clear();
          look();
        }}
      />
      <Repair busy={task.busy} onDone={look} />
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

function ScopeChoice({ scope, onScope }: { scope: Scope; onScope(scope: Scope): void }) {
  const styles = useStyles();
  const words = useTopic(shareWords);
  const { survey } = useSurvey();
  const sheets = (survey?.existing.sheetNames ?? []).filter((name) => name !== storeName);
  const scopes = new Map<string, [Scope, string]>([
    ['workbook', [workbook, words.workbook]],
    ['selection', [selection, words.selection]],
    ...sheets.map((sheet): [string, [Scope, string]] => [`sheet ${sheet}`, [{ kind: 'sheet', sheet }, sheet]]),
  ]);
  const chosen = scope.kind === 'sheet' ? `sheet ${scope.sheet}` : scope.kind;
  return (
    <Field label={words.scope}>
      <Dropdown
        className={styles.scope}
        value={scopes.get(chosen)?.[1] ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          const found = scopes.get(optionValue ?? '');
          if (found) onScope(found[0]);
        }}
      >
        {[...scopes].map(([value, [, text]]) => (
          <Option key={value} value={value}>
            {text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Seen({ outlook, scope, onAgain }: { outlook: Outlook; scope: Scope; onAgain(): void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, list } = useSpeech();
  const words = useTopic(shareWords);
  const sheets = outlook.sheets.filter(({ cells }) => cells > 0);
  const cells = sheets.reduce((total, sheet) => total + sheet.cells, 0);
  const again = (
    <Button size="small" appearance="subtle" onClick={onAgain}>
      {words.again}
    </Button>
  );
  return (
    <Section title={cells + outlook.names.length === 0 ? words.none : count(words.found, cells)} aside={again}>
      <ul className={`${page.list} ${styles.sheets}`}>
        {sheets.map(({ name, cells: here, native, others }) => (
          <li key={name} className={page.lines}>
            <span>{name}</span>
            <span className={page.small}>
              {fill(words.sheetLine, { cells: here, native, values: here - native, others })}
            </span>
          </li>
        ))}
      </ul>
      <Places
        title={count(words.waitingTitle, outlook.waiting.length)}
        text={words.waitingHelp}
        places={outlook.waiting}
      />
      <Places title={count(words.errorsTitle, outlook.errors.length)} text={words.errorsHelp} places={outlook.errors} />
      <Places
        title={count(words.readersTitle, outlook.readers.length)}
        text={words.readersHelp}
        places={outlook.readers}
      />
      <Places title={count(words.heldTitle, outlook.held.length)} text={words.heldHelp} places={outlook.held} />
      <Places
        title={count(words.losingTitle, outlook.losing.places.length + outlook.losing.charts.length)}
        text={words.losingHelp}
        places={outlook.losing.places}
        names={outlook.losing.charts}
      />
      {outlook.names.length > 0 && (
        <div className={page.lines}>
          <span>{count(words.namesTitle, outlook.names.length)}</span>
          <span className={page.small}>
            {fill(scope.kind === 'workbook' ? words.namesHelp : words.namesElsewhere, { names: list(outlook.names) })}
          </span>
        </div>
      )}
    </Section>
  );
}
