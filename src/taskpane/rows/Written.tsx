/** What was written, how it is taken back, and the way to it. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from '../announce';
import { Jumps } from '../Jumps';
import { useSpeech } from '../words';

export interface WrittenRows {
  sentence: string;
  to: { sheet: string; address: string };
  oneUndoStep: boolean;
}

interface WrittenProps {
  written: WrittenRows;
  /** Names the way there. */
  show: string;
  words: { undo: string; severalUndo: string };
}

export function Written({ written: { sentence, to, oneUndoStep }, show, words }: WrittenProps) {
  const { together } = useSpeech();
  const announce = useAnnounce();
  const said = together(sentence, oneUndoStep ? words.undo : words.severalUndo);
  useEffect(() => announce(said), [announce, said]);
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{said}</MessageBarBody>
      </MessageBar>
      <Jumps jumps={[{ title: show, text: `${to.sheet} ${to.address}`, to }]} />
    </>
  );
}
