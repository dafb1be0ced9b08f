import { isPressed } from '../../../src/preview/page/shortcut';

const pressed = { ctrlKey: true, altKey: true, shiftKey: true, metaKey: false, code: 'KeyP' };

test('a shortcut is pressed with all its keys and no other', () => {
  expect(isPressed('Ctrl+Alt+Shift+P', pressed)).toBe(true);
  for (const less of ['ctrlKey', 'altKey', 'shiftKey'] as const)
    expect(isPressed('Ctrl+Alt+Shift+P', { ...pressed, [less]: false })).toBe(false);
  expect(isPressed('Ctrl+Alt+Shift+P', { ...pressed, metaKey: true })).toBe(false);
  expect(isPressed('Ctrl+Alt+Shift+Q', pressed)).toBe(false);
  expect(isPressed('Ctrl+Alt+P', pressed)).toBe(false);
});

test('by the place of the key, digits too', () => {
  expect(isPressed('ctrl+1', { ...pressed, altKey: false, shiftKey: false, code: 'Digit1' })).toBe(true);
});
