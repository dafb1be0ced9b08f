/** What is being typed into a cell right now: the text, the caret, where the editor stands; and a way to complete it. */
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { DocSelectionManagerService } from '@univerjs/docs';
import { IEditorService } from '@univerjs/docs-ui';
import { CellAlertManagerService, IEditorBridgeService } from '@univerjs/sheets-ui';
import { merge } from 'rxjs';
import type { Book } from './book';

export interface TypedText {
  text: string;
  caret: number;
  /** Of the editor on the screen, in pixels of the window. */
  box: { left: number; bottom: number };
}

export interface Typing {
  /** Null when nothing is being typed any more. */
  onTyping(listener: (typed: TypedText | null) => void): () => void;
  complete(text: string, caret: number): void;
}

const both = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];

export function typingOf(book: Book): Typing {
  const editors = book.injector.get(IEditorService);
  const bridge = book.injector.get(IEditorBridgeService);
  const selections = book.injector.get(DocSelectionManagerService);
  const alerts = book.injector.get(CellAlertManagerService);

  function now(): TypedText | null {
    const editor = editors.getFocusEditor();
    if (!editor || !both.includes(editor.getEditorId()) || !bridge.isVisible().visible) return null;
    const text = (editor.getDocumentData().body?.dataStream ?? '').replace(/\r\n$/, '');
    const { left, bottom } = editor.getBoundingClientRect();
    return { text, caret: editor.getCursorPosition(), box: { left, bottom } };
  }
  return {
    onTyping: (listener) => {
      const subscription = merge(selections.textSelection$, bridge.visible$).subscribe(() => {
        // What hovering said of an error is in the way of typing.
        if (bridge.isVisible().visible) alerts.clearAlert();
        listener(now());
      });
      return () => subscription.unsubscribe();
    },
    complete: (text, caret) => {
      const focused = editors.getFocusId();
      for (const id of both) {
        const range = { startOffset: caret, endOffset: caret, collapsed: true };
        editors.getEditor(id)?.replaceText(text, id === focused ? [range] : false);
      }
    },
  };
}
