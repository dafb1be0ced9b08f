/** What an import has written, and that the choice of columns is kept. */
import { importingWords } from '../../locales/importing';
import { useSpeech, useTopic } from '../words';
import { Written } from '../Written';
import type { Done } from './useImport';

export function Outcome({ done }: { done: Done }) {
  const { fill, count, together } = useSpeech();
  const words = useTopic(importingWords);
  const { sheet, address, inserted, remembered } = done;
  return (
    <Written
      writing={done}
      sentence={together(
        fill(count(words.written, done.count), { sheet, address }),
        inserted > 0 && count(words.inserted, inserted),
      )}
      more={!remembered && words.forgotten}
    />
  );
}
