/** Buttons, menu items and keyboard shortcuts, pressed in the stand-in for Excel, reach their commands. */
import { readFileSync } from 'node:fs';
import { startExcel, type StartedExcel } from '../host/office';

let excel: StartedExcel;
const location = { hash: '' };

beforeEach(async () => {
  location.hash = '#home';
  Object.assign(globalThis, { window: { location } });
  excel = await startExcel({ global: true });
  jest.resetModules();
  await import('../../src/commands/commands');
  excel.host.runtime.shown = 'Background';
});
afterEach(() => {
  excel.dispose();
  Reflect.deleteProperty(globalThis, 'window');
});

test('Insert plan shows the pane on its insert page', async () => {
  excel.host.runCommand('InsertPlan', 'Plansheet.Tab.InsertPlan');
  await excel.events();
  expect(location.hash).toBe('insert');
  expect(excel.host.runtime.shown).toBe('Visible');
});

const { actions } = JSON.parse(readFileSync('src/commands/shortcuts.json', 'utf8')) as { actions: { id: string }[] };

test.each(actions)('the shortcut of $id shows the pane', async ({ id }) => {
  excel.host.runAction(id);
  await excel.events();
  expect(excel.host.runtime.shown).toBe('Visible');
  if (id === 'ShowPane') expect(location.hash).toBe('#home');
  else expect(location.hash).toMatch(/^[a-z]+(\/[a-z]+)?$/);
});
