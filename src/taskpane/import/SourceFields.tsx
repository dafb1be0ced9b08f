/** Where the rows come from: a box to paste into, a file, and how it is taken apart, with its first lines to look at. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { importingWords } from '../../locales/importing';
import { encodings, type Encoding } from '../../sheet/import/encoding';
import { LongRun } from '../LongRun';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { CellTable } from './CellTable';
import { separators, type Separator } from './parse';
import type { Parsed, SourceTaking } from './useSource';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  file: { display: 'grid', gap: tokens.spacingVerticalXS },
  summary: { ...typographyStyles.body1, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
});

const separatorNames = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar' } as const;
/** As many rows may hold the headers, and as many are shown. */
const headerChoices = 15;
const sampleRows = 4;

export function SourceFields({ taking, disabled }: { taking: SourceTaking; disabled: boolean }) {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(importingWords);
  const { parsed, share, refusal, trouble } = taking;
  // Whoever puts a source aside wants another one.
  const [again, setAgain] = useState(false);
  const clear = () => {
    setAgain(true);
    taking.clear();
  };
  return (
    <Section title={words.source}>
      {parsed ? (
        <Taken parsed={parsed} taking={taking} disabled={disabled} onClear={clear} />
      ) : (
        <Asking taking={taking} focused={again} />
      )}
      {share !== null && (
        <LongRun
          sentence={fill(words.parsing, { percent: Math.round(100 * share) })}
          share={share}
          cancel={words.cancel}
          onCancel={taking.cancel}
        />
      )}
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{fill(words.refused[refusal.why], refusal.facts)}</MessageBarBody>
        </MessageBar>
      )}
      {trouble && trouble.code !== 'cancelled' && <Problem title={words.notWritten} trouble={trouble} />}
      {trouble?.code === 'cancelled' && <p className={page.small}>{words.cancelled}</p>}
    </Section>
  );
}

function Asking({ taking, focused }: { taking: SourceTaking; focused: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(importingWords);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (focused) area.current?.querySelector('textarea')?.focus();
  }, [focused]);
  return (
    <div ref={area} className={styles.fields}>
      <Field label={words.paste} hint={words.pasteHelp}>
        <Textarea
          rows={3}
          resize="vertical"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          // A long text is slow in a box; it is read without ever standing there.
          onPaste={(event) => {
            if (typed !== '') return;
            event.preventDefault();
            taking.paste(event.clipboardData.getData('text/plain'));
          }}
        />
      </Field>
      {typed.trim() !== '' && (
        <div>
          <Button appearance="primary" onClick={() => taking.paste(typed)}>
            {words.readTyped}
          </Button>
        </div>
      )}
      <div className={styles.file}>
        <div>
          <Button icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            hidden
            aria-label={words.choose}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // The same file may be chosen again.
              target.value = '';
              if (file) taking.open(file);
            }}
          />
        </div>
        <p className={page.small}>{words.fileHelp}</p>
      </div>
    </div>
  );
}

interface TakenProps {
  parsed: Parsed;
  taking: SourceTaking;
  disabled: boolean;
  onClear(): void;
}

function Taken({ parsed, taking, disabled, onClear }: TakenProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const words = useTopic(importingWords);
  const { given, encoding, separator, rows, headerRow, source } = parsed;
  const again = useRef<HTMLDivElement>(null);
  // The box that was pasted into is gone: reading goes on at what became of it.
  useEffect(() => again.current?.querySelector('button')?.focus(), []);
  return (
    <div className={styles.fields}>
      <p className={page.text}>
        {fill(count(words.got, source.rows.length), {
          name: given.name ?? words.pasted,
          columns: source.columns.length,
        })}
      </p>
      <div ref={again}>
        <Button size="small" disabled={disabled} onClick={onClear}>
          {words.remove}
        </Button>
      </div>
      <CellTable
        label={words.sample}
        headers={source.columns.map(({ header }) => header)}
        rows={source.rows.slice(0, sampleRows)}
      />
      <details>
        <summary className={styles.summary}>{words.apart}</summary>
        <div className={styles.fields}>
          {encoding !== null && (
            <Field label={words.encoding}>
              <Select
                value={encoding}
                disabled={disabled}
                onChange={(_, { value }) => taking.change({ encoding: value as Encoding })}
              >
                {encodings.map((each) => (
                  <option key={each} value={each}>
                    {words.encodings[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={words.separator}>
            <Select
              value={separator}
              disabled={disabled}
              onChange={(_, { value }) => taking.change({ separator: value as Separator })}
            >
              {separators.map((each) => (
                <option key={each} value={each}>
                  {words.separators[separatorNames[each]]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.headers}>
            <Select
              value={String(headerRow)}
              disabled={disabled}
              onChange={(_, { value }) => taking.change({ headerRow: Number(value) })}
            >
              {rows.slice(0, headerChoices).map((cells, at) => (
                <option key={at} value={String(at)}>
                  {fill(words.headerRow, { row: at + 1, texts: cells.join(' · ').slice(0, 60) })}
                </option>
              ))}
              <option value="-1">{words.noHeaders}</option>
            </Select>
          </Field>
        </div>
      </details>
    </div>
  );
}
