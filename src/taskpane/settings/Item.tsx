/** An item of a list: its word, written when one is done with it and it stands in the list only once. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListItem } from '../../excel/settingsSheet/lists';
import { settingsWords } from '../../locales/settings';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** How words of a list are compared. */
export const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

interface ItemProps {
  item: ListItem;
  busy: boolean;
  isThere(label: string): boolean;
  onLabel(label: string): void;
}

export function Item({ item: { label }, busy, isThere, onLabel }: ItemProps) {
  const styles = useStyles();
  const { fill } = useSpeech();
  const { lists: words } = useTopic(settingsWords);
  const [typed, setTyped] = useState<string | null>(null);
  const next = (typed ?? label).trim();
  const twice = folded(next) !== folded(label) && isThere(next);
  const put = () => {
    if (next !== '' && next !== label && !twice) onLabel(next);
    else if (!twice) setTyped(null);
  };
  return (
    <Field {...(twice && { validationState: 'error', validationMessage: words.twice })}>
      <Input
        className={styles.input}
        aria-label={fill(words.item, { label })}
        maxLength={40}
        disabled={busy}
        value={typed ?? label}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={put}
        onKeyDown={({ key }) => {
          if (key === 'Enter') put();
          if (key === 'Escape') setTyped(null);
        }}
      />
    </Field>
  );
}
