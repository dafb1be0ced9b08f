/** What an import has written, and that the choice of columns is kept. */
import { useEffect, useRef } from 'react';
import { importingWords } from '../../locales/importing';
import { useSpeech, useTopic } from '../words';
import { Written } from '../Written';
import type { Done } from './useImport';

export function Outcome({ done }: { done: Done }) {
  const { fill, count, together } = useSpeech();
  const words = useTopic(importingWords);
  const area = useRef<HTMLDivElement>(null);
  const { sheet, address, inserted, remembered } = done;
  // The button that was pressed is gone with the source.
  useEffect(() => area.current?.querySelector('button')?.focus(), [done]);
  return (
    <div ref={area}>
      <Written
        writing={done}
        sentence={together(
          fill(count(words.written, done.count), { sheet, address }),
          inserted > 0 && count(words.inserted, inserted),
        )}
        more={!remembered && words.forgotten}
      />
    </div>
  );
}
