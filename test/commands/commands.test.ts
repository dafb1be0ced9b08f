/** A ribbon button of the manifest, pressed in the stand-in for Excel, reaches its command. */
import { startExcel, type StartedExcel } from '../host/office';

let excel: StartedExcel;
const location = { hash: '' };

beforeEach(async () => {
  location.hash = '#home';
  Object.assign(globalThis, { window: { location } });
  excel = await startExcel({ global: true });
});
afterEach(() => {
  excel.dispose();
  Reflect.deleteProperty(globalThis, 'window');
});

test('Insert plan shows the pane on its insert page', async () => {
  excel.host.runtime.shown = 'Background';
  await import('../../src/commands/commands');
  excel.host.runCommand('InsertPlan', 'Plansheet.Tab.InsertPlan');
  await excel.events();
  expect(location.hash).toBe('insert');
  expect(excel.host.runtime.shown).toBe('Visible');
});
