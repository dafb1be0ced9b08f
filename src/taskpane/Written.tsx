/** What was written into the workbook, whether one Undo takes it back, and the way there. Says it aloud, too. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import { goTo } from '../excel/workbook';
import { useAnnounce } from './announce';
import { useSpeech } from './words';

export interface Writing {
  sheet: string;
  address: string;
  oneUndoStep: boolean;
}

interface WrittenProps {
  writing: Writing;
  sentence: string;
  /** After how it is taken back. */
  more?: string | false;
}

export function Written({ writing: { sheet, address, oneUndoStep }, sentence, more }: WrittenProps) {
  const { words, together } = useSpeech();
  const announce = useAnnounce();
  const { written } = words;
  useEffect(() => announce(sentence), [announce, sentence]);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{together(sentence, oneUndoStep ? written.undoOnce : written.undo, more)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void goTo(sheet, address)}>
          {written.show}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
