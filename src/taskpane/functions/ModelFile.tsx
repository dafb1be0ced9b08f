/** A model file for KPI.PREDICT: chosen, checked, and put into the workbook, where the function reads it. */
import { Button, Spinner } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { AnalyticsError } from '../../analytics/problem';
import { readTrees } from '../../analytics/trees';
import { keepModel, type ModelKept } from '../../excel/keepModel';
import { modelWords } from '../../locales/model';
import { useAnnounce } from '../announce';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { Problem, troubleOf, type Trouble } from '../Problem';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';

const MEGABYTE = 1_000_000;
/** Every call of the function hands the text over anew, and Excel on the web takes 5 MB. */
const LARGEST = 4 * MEGABYTE;

type State =
  | { at: 'idle' }
  | { at: 'work' }
  | { at: 'refused'; sentence: string }
  | { at: 'failed'; trouble: Trouble }
  | { at: 'done'; kept: ModelKept };

export function ModelFile() {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const { page: words, sheet } = useTopic(modelWords);
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ at: 'idle' });

  const keep = async (file: File) => {
    const sizes = { size: (file.size / MEGABYTE).toFixed(1), limit: LARGEST / MEGABYTE };
    if (file.size > LARGEST) return setState({ at: 'refused', sentence: fill(words.large, sizes) });
    setState({ at: 'work' });
    announce(words.working);
    try {
      const text = (await file.text()).trim();
      readTrees(text);
      const signal = new AbortController().signal;
      const kept = await keepModel({ file: file.name, text, words: sheet }, () => undefined, signal);
      setState({ at: 'done', kept });
      announce(fill(words.done, { reference: kept.reference }));
    } catch (error) {
      setState(
        error instanceof AnalyticsError
          ? { at: 'refused', sentence: fill(words.wrong, { got: String(error.facts['got'] ?? '') }) }
          : { at: 'failed', trouble: troubleOf(error) },
      );
    }
  };

  return (
    <Section title={words.title}>
      <p className={page.text}>{words.text}</p>
      <div>
        <Button
          icon={<DocumentAddRegular />}
          disabledFocusable={state.at === 'work'}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.choose}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again.
            target.value = '';
            if (file) void keep(file);
          }}
        />
      </div>
      {state.at === 'work' && <Spinner size="tiny" label={words.working} />}
      {state.at === 'refused' && (
        <p className={page.text} role="alert">
          {state.sentence}
        </p>
      )}
      {state.at === 'failed' && <Problem title={words.failed} trouble={state.trouble} />}
      {state.at === 'done' && (
        <>
          <p className={page.text}>{fill(words.done, { reference: state.kept.reference })}</p>
          <Jumps jumps={[{ title: state.kept.sheet, to: { sheet: state.kept.sheet, address: 'A1' } }]} />
        </>
      )}
    </Section>
  );
}
