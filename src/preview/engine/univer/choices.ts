/** While somebody types an argument that knows its values (a mode, a level), a small list offers them above the cell. */
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { IEditorService, type Editor } from '@univerjs/docs-ui';
import type { EngineFunction, EngineParameter } from '../engine';
import type { Book } from './book';
import { typingAt, type Typing } from './formula/caret';

type Choice = NonNullable<EngineParameter['choices']>[number];

const editors = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY];
const watched = /^doc\.(?:mutation\.rich-text-editing|operation\.set-selections)$/;

export interface ChoiceList {
  attach(book: Book, functions: () => Iterable<EngineFunction>): void;
  dispose(): void;
}

/** Made before Univer starts, so that the keys of an open list reach it first. */
export function choiceList(): ChoiceList {
  let functions: () => Iterable<EngineFunction> = () => [];
  let service: IEditorService | null = null;
  let stop = () => {};
  const list = document.createElement('div');
  list.setAttribute('role', 'listbox');
  list.className = 'plansheet-choices';
  Object.assign(list.style, listStyle);
  document.body.append(list);
  let offered: Choice[] = [];
  let chosen = -1;
  let where: { editor: Readonly<Editor>; typing: Typing } | null = null;

  window.addEventListener('keydown', onKey, true);

  function look(): void {
    const editor = service?.getFocusEditor();
    const focused = editor && editors.includes(editor.getEditorId()) && editor.isFocus() ? editor : null;
    const text = focused?.getDocumentData().body?.dataStream.replace(/\r\n$/, '') ?? '';
    const caret = focused?.getSelectionRanges()[0]?.endOffset ?? 0;
    const typing = focused ? typingAt(text, caret) : null;
    const next = typing ? matching(typing) : [];
    where = focused && typing ? { editor: focused, typing } : null;
    if (next.length !== offered.length || next.some((choice, index) => choice !== offered[index]))
      chosen = next.length ? 0 : -1;
    offered = next;
    draw();
  }

  function matching({ name, argument, text }: Typing): Choice[] {
    const wanted = name.toUpperCase();
    const card = [...functions()].find((candidate) => candidate.name.toUpperCase() === wanted);
    const last = card?.parameters.at(-1);
    const parameter = card?.parameters[argument] ?? (last?.repeating ? last : undefined);
    const typed = text.replace(/^"/, '').toLowerCase();
    return (parameter?.choices ?? []).filter(
      (choice) => literal(choice).replaceAll('"', '').toLowerCase().startsWith(typed) && literal(choice) !== text,
    );
  }

  function draw(): void {
    const rect = where?.editor.getBoundingClientRect();
    list.style.display = offered.length && rect ? 'block' : 'none';
    if (!offered.length || !rect) return;
    list.replaceChildren(...offered.map((choice, index) => item(choice, index)));
    const above = rect.top - list.offsetHeight - 6;
    list.style.left = `${Math.max(4, Math.min(rect.left, innerWidth - list.offsetWidth - 4))}px`;
    list.style.top = `${above > 0 ? above : rect.bottom + 80}px`;
  }

  function item(choice: Choice, index: number): HTMLElement {
    const row = document.createElement('div');
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(index === chosen));
    row.title = choice.tip;
    Object.assign(row.style, {
      padding: '4px 10px',
      cursor: 'pointer',
      background: index === chosen ? '#e3e5ea' : 'transparent',
      borderRadius: '4px',
    });
    const value = document.createElement('strong');
    value.textContent = literal(choice);
    const label = document.createElement('span');
    label.textContent = choice.label === String(choice.value) ? choice.tip : choice.label;
    label.style.marginLeft = '10px';
    label.style.color = '#5f6571';
    row.append(value, label);
    // Before the editor loses the focus.
    row.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(choice);
    });
    return row;
  }

  function take(choice: Choice): void {
    if (!where) return;
    const { editor, typing } = where;
    const text = editor.getDocumentData().body?.dataStream.replace(/\r\n$/, '') ?? '';
    const rest = text.slice(typing.start + typing.text.length).replace(/^"/, '');
    const caret = typing.start + literal(choice).length;
    editor.replaceText(text.slice(0, typing.start) + literal(choice) + rest, [
      { startOffset: caret, endOffset: caret, collapsed: true },
    ]);
    editor.focus();
    look();
  }

  function onKey(event: KeyboardEvent): void {
    const choice = offered[chosen];
    if (list.style.display === 'none' || !choice || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length;
      draw();
    } else if (event.key === 'Tab') take(choice);
    else if (event.key === 'Escape') {
      offered = [];
      draw();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  return {
    attach: (book, known) => {
      functions = known;
      service = book.injector.get(IEditorService);
      const listening = book.commands.onCommandExecuted(({ id }) => {
        if (watched.test(id)) queueMicrotask(look);
        else if (id.includes('set-cell-edit-visible')) setTimeout(look);
      });
      stop = () => listening.dispose();
    },
    dispose: () => {
      stop();
      window.removeEventListener('keydown', onKey, true);
      list.remove();
    },
  };
}

const literal = ({ value }: Choice): string => (typeof value === 'number' ? String(value) : `"${value}"`);

const listStyle = {
  position: 'fixed',
  display: 'none',
  zIndex: '1100',
  padding: '4px',
  maxHeight: '260px',
  overflowY: 'auto',
  background: '#fff',
  border: '1px solid #d5d8de',
  borderRadius: '8px',
  boxShadow: '0 4px 16px rgba(0, 0, 0, 0.14)',
  font: '13px/1.5 system-ui, sans-serif',
} as const;
