/** The ways to give a source: pasted, typed, chosen or dropped as a file. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { importingWords } from '../../locales/importing';
import { usePageStyles } from '../page.styles';
import { useTopic } from '../words';
import type { SourceTaking } from './useSource';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  file: { display: 'grid', gap: tokens.spacingVerticalXS },
});

export function Asking({ taking, focused }: { taking: SourceTaking; focused: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(importingWords);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (focused) area.current?.querySelector('textarea')?.focus();
  }, [focused]);
  const drop = ({ dataTransfer }: DragEvent) => {
    const [file] = dataTransfer.files;
    if (file) taking.open(file);
    else taking.paste(dataTransfer.getData('text/plain'));
  };
  return (
    <div
      ref={area}
      className={styles.fields}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drop(event);
      }}
    >
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
