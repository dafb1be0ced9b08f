/** What the library's own parts need of a host: ribbon actions, custom functions, the runtime, themes, dialogs. */
import { darkTheme } from '../../../src/preview/office/desktop';
import { MessageCategory } from '../../../src/preview/wire/protocol';
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
afterEach(() => excel.dispose());
const until = async (done: () => boolean) => {
  for (let tries = 0; !done() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done()).toBe(true);
};

test('a ribbon button runs what was associated with its function, with an event to complete', async () => {
  excel = await startExcel({ global: true });
  const ran: string[] = [];
  Office.actions.associate('insertPlan', (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  await until(() => excel.host.commandListeners.size > 0);
  excel.host.runCommand('insertPlan', 'ButtonInsert');
  await until(() => ran.length > 0);
  expect(ran).toEqual(['ButtonInsert']);
});

test('a shortcut runs the same function without an event', async () => {
  excel = await startExcel({ global: true });
  const ran: unknown[] = [];
  Office.actions.associate('insertPlan', (event: unknown) => ran.push(event));
  await until(() => excel.host.runtime.actionsReady);
  excel.host.runAction('insertPlan');
  await until(() => ran.length > 0);
  expect(ran).toEqual([null]);
});

test('a custom function invoked over the wire answers, and its errors carry their code', async () => {
  excel = await startExcel({ global: true });
  excel.CustomFunctions.associate('VARIANCE', ((actual: number, target: number) => actual - target) as never);
  excel.CustomFunctions.associate('BROKEN', (() => {
    throw new excel.CustomFunctions.Error('#N/A' as never, 'Nothing there');
  }) as never);
  await until(() => excel.host.runtime.customFunctionsReady);
  const invoke = (id: number, name: string, args: unknown[]) =>
    excel.host.book.events.post(MessageCategory.CustomFunction, 1000, '', [id, name, args, 'Sheet1!A1', 0]);
  invoke(1, 'VARIANCE', [12, 10]);
  invoke(2, 'BROKEN', []);
  excel.host.bridge.flush();
  const results = () => excel.host.runtime.invocationResults;
  await until(() => results().length >= 2);
  expect(
    results()
      .find(([id]) => id === 1)
      ?.slice(0, 3),
  ).toEqual([1, true, 2]);
  expect(results().find(([id]) => id === 2)?.[1]).toBe(false);
});

test('the pane can be shown, hidden and started with the document', async () => {
  excel = await startExcel({ global: true });
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe('Load');
  const shown = excel.host.runtime.shown;
  await Office.addin.hide();
  expect(excel.host.runtime.shown).not.toBe(shown);
  await Office.addin.showAsTaskpane();
  expect(excel.host.runtime.shown).toBe(shown);
});

test('ribbon buttons are enabled through the service', async () => {
  excel = await startExcel({ global: true });
  await Office.ribbon.requestUpdate({ tabs: [{ id: 'Tab', controls: [{ id: 'Insert', enabled: false }] }] });
  expect(excel.host.runtime.ribbon).toEqual({ Insert: { enabled: false } });
});

test('language, region and theme', async () => {
  excel = await startExcel({ global: true, locale: 'zh-TW', dataLocale: 'zh-CN', theme: darkTheme });
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(['zh-TW', 'zh-CN']);
  expect(Office.context.officeTheme).toMatchObject({ bodyBackgroundColor: '#262626', bodyForegroundColor: '#ffffff' });
});

test('dialogs: refused cleanly, or shown by the page', async () => {
  const show = () =>
    new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
      Office.context.ui.displayDialogAsync('https://localhost:3000/help.html', { width: 40, height: 50 }, resolve),
    );
  excel = await startExcel({ global: true });
  expect((await show()).status).toBe('failed');
  excel.dispose();

  const asked: unknown[] = [];
  const closed: string[] = [];
  let say: (text: string) => void = () => undefined;
  excel = await startExcel({
    global: true,
    openDialog: (request, events) => {
      asked.push(request);
      say = events.message;
      return { close: () => closed.push('closed') };
    },
  });
  const { status, value } = await show();
  expect(status).toBe('succeeded');
  expect(asked).toEqual([{ url: 'https://localhost:3000/help.html', width: 40, height: 50 }]);
  const heard: unknown[] = [];
  value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => heard.push(event));
  say('chosen');
  expect(heard).toMatchObject([{ message: 'chosen' }]);
  value.close();
  expect(closed).toEqual(['closed']);
});
