/** What was written and where, whether one Undo takes it back, and the way there. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { goTo } from '../../excel/workbook';
import { importingWords } from '../../locales/importing';
import { useAnnounce } from '../announce';
import { useSpeech, useTopic } from '../words';
import type { Done } from './useImport';

export function Written({ done }: { done: Done }) {
  const { fill, count, together } = useSpeech();
  const words = useTopic(importingWords);
  const announce = useAnnounce();
  const bar = useRef<HTMLDivElement>(null);
  const { sheet, address, inserted, oneUndoStep, remembered } = done;
  const sentence = fill(count(words.written, done.count), { sheet, address });
  // The button that was pressed is gone with the source.
  useEffect(() => bar.current?.querySelector('button')?.focus(), [done]);
  useEffect(() => announce(sentence), [announce, sentence]);
  return (
    <div ref={bar}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {together(
            sentence,
            inserted > 0 && count(words.inserted, inserted),
            oneUndoStep ? words.undoOnce : words.undo,
            !remembered && words.forgotten,
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void goTo(sheet, address)}>
            {words.show}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
