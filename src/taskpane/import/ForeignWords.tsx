/** Words of the source that no list knows: each is said to stand for an entry of the list, or for nothing. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { importingWords } from '../../locales/importing';
import type { ForeignWord } from '../../sheet/import/notes';
import type { Settled } from '../../sheet/import/remembered';
import type { ReadSettings } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  words: { display: 'grid', gap: tokens.spacingVerticalS },
});

interface ForeignWordsProps {
  foreign: readonly ForeignWord[];
  settings: ReadSettings;
  decided: Settled['decided'];
  disabled: boolean;
  onDecide(list: string, word: string, code: string | null): void;
}

const valueOf = (code: string | undefined): string =>
  code === undefined ? 'undecided' : code === '' ? 'empty' : `is ${code}`;
const codeOf = (value: string): string | null =>
  value === 'undecided' ? null : value === 'empty' ? '' : value.slice('is '.length);

/** So many at first, and so many more each time: more would be another list. */
const first = 12;
const more = 48;

export function ForeignWords({ foreign, settings, decided, disabled, onDecide }: ForeignWordsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { count, fill } = useSpeech();
  const words = useTopic(importingWords);
  const [most, setMost] = useState(first);
  const section = useRef<HTMLElement>(null);
  // The button that was pressed may be gone: it goes on at the first word it has shown.
  useEffect(() => {
    if (most > first) section.current?.querySelectorAll('select')[most - more]?.focus();
  }, [most]);
  if (foreign.length === 0) return null;
  const rest = foreign.length - most;
  return (
    <section ref={section} className={styles.words} aria-label={words.unknown}>
      <h3 className={page.title}>{words.unknown}</h3>
      <p className={page.text}>{words.unknownHelp}</p>
      {foreign.slice(0, most).map(({ list, word, text, count: rows }) => (
        <Field key={`${list} ${word}`} label={fill(count(words.unknownWord, rows), { text })}>
          <Select
            value={valueOf(decided[list]?.[word])}
            disabled={disabled}
            onChange={(_, { value }) => onDecide(list, word, codeOf(value))}
          >
            <option value="undecided">{words.undecided}</option>
            <option value="empty">{words.leaveWord}</option>
            {(settings.lists.get(list) ?? []).map(({ code, label }) => (
              <option key={code} value={`is ${code}`}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setMost(most + more)}>
            {count(words.unknownMore, Math.min(rest, more))}
          </Button>
        </div>
      )}
    </section>
  );
}
