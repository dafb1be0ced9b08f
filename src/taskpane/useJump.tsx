/** The way to a cell; where its sheet is no longer there, what to say about it. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { goTo } from '../excel/workbook';
import { useSpeech } from './words';

export interface CellPlace {
  sheet: string;
  address: string;
}

export function useJump(): { jump(to: CellPlace): void; gone: ReactNode } {
  const { words, fill } = useSpeech();
  const [lost, setLost] = useState<string | null>(null);
  return {
    jump({ sheet, address }) {
      goTo(sheet, address).then(
        () => setLost(null),
        () => setLost(sheet),
      );
    },
    gone: lost !== null && (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{fill(words.home.gone, { sheet: lost })}</MessageBarBody>
      </MessageBar>
    ),
  };
}
