/** Words of the source that no list knows: each is said to stand for an entry of the list, or for nothing. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
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

/** More would be another list. */
const most = 12;

export function ForeignWords({ foreign, settings, decided, disabled, onDecide }: ForeignWordsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { count, fill } = useSpeech();
  const words = useTopic(importingWords);
  if (foreign.length === 0) return null;
  return (
    <section className={styles.words} aria-label={words.unknown}>
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
      {foreign.length > most && <p className={page.small}>{count(words.unknownMore, foreign.length - most)}</p>}
    </section>
  );
}
