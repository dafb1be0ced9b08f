/** What was written into the workbook, whether one Undo takes it back, and the way there. Says it aloud, too. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useAnnounce } from './announce';
import { useJump, type CellPlace } from './useJump';
import { useSpeech } from './words';

export interface Writing extends CellPlace {
  oneUndoStep: boolean;
}

interface WrittenProps {
  writing: Writing;
  sentence: string;
  /** After how it is taken back. */
  more?: string | false;
}

export function Written({ writing, sentence, more }: WrittenProps) {
  const { jump, gone } = useJump();
  const { words, together } = useSpeech();
  const announce = useAnnounce();
  const { written } = words;
  useEffect(() => announce(sentence), [announce, sentence]);
  const area = useRef<HTMLDivElement>(null);
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    pressed.current = document.activeElement;
  }, [writing]);
  // What was pressed goes away at once, or when the workbook has been read again. Who is in the sheet meanwhile stays there.
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = pressed.current === body || pressed.current?.isConnected === false;
    if (!isLost || !document.hasFocus() || (activeElement !== null && activeElement !== body)) return;
    pressed.current = null;
    area.current?.querySelector('button')?.focus();
  });
  return (
    <div ref={area}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {together(sentence, writing.oneUndoStep ? written.undoOnce : written.undo, more)}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => jump(writing)}>
            {written.show}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {gone}
    </div>
  );
}
