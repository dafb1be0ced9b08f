/** Whether a keyboard shortcut, as an add-in writes it, is what was pressed. */
type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'code'>;

/** `Ctrl+Alt+Shift+P`. By the key's place, not its sign: with Alt held a keyboard may write another one. */
export function isPressed(shortcut: string, { ctrlKey, altKey, shiftKey, metaKey, code }: Keys): boolean {
  const parts = shortcut.toUpperCase().split('+');
  const has = (name: string) => parts.includes(name);
  return (
    !metaKey &&
    ctrlKey === has('CTRL') &&
    altKey === has('ALT') &&
    shiftKey === has('SHIFT') &&
    code.replace(/^(Key|Digit)/, '').toUpperCase() === parts.at(-1)
  );
}
