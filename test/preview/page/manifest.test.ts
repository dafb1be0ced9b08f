import { readFileSync } from 'node:fs';
import { iconFor, textIn } from '../../../src/preview/page/manifest';
import { ManifestProblem, readManifest } from '../../../src/preview/server/manifest';

const xml = readFileSync('manifest.xml', 'utf8');
const manifest = readManifest(xml);

test('the ribbon has the buttons of the manifest, in its order and in the chosen language', () => {
  const [group] = manifest.tab.groups;
  expect(textIn(group!.label, 'zh-TW')).toBe('計畫');
  const first = group!.controls.slice(0, 2);
  expect(first.map(({ label }) => [textIn(label, 'en'), textIn(label, 'zh-CN')])).toEqual([
    ['Open pane', '打开窗格'],
    ['Insert plan', '插入计划表'],
  ]);
  expect(first.map((control) => 'action' in control && control.action)).toEqual([
    { kind: 'showTaskpane' },
    { kind: 'execute', functionName: 'InsertPlan' },
  ]);
});

test('addresses are those of this server, whatever the add-in was built for', () => {
  for (const base of ['https://localhost:3000/', 'https://example.com/tools/plansheet/']) {
    const built = readManifest(xml.replaceAll('https://localhost:3000/', base));
    expect(built.pane.address).toBe('/taskpane.html');
    expect(textIn(built.functions.metadata, 'zh-CN')).toBe('/functions.zh-CN.json');
    expect(textIn(built.functions.metadata, 'en')).toBe('/functions.en.json');
    expect(built.shortcuts).toBe('/shortcuts.json');
    expect(iconFor(built.tab.groups[0]!.controls[0]!.icons, 32)).toBe('/assets/icons/open-pane-32.png');
  }
  expect(textIn(manifest.functions.namespace, 'zh-CN')).toBe('KPI');
});

test('the cell menu holds the items of its menu', () => {
  const [menu] = manifest.cellMenu;
  const items = menu && 'items' in menu ? menu.items : [];
  expect(items.find(({ id }) => id === 'Plansheet.Cell.InsertFunction')).toMatchObject({
    label: { default: 'Insert function', 'zh-CN': '插入函数', 'zh-TW': '插入函數' },
    action: { kind: 'execute', functionName: 'InsertFunction' },
  });
});

test('icons: the asked size, else the next larger, else the largest', () => {
  const icons = { 16: 'a', 32: 'b', 80: 'c' };
  expect([16, 20, 32, 64, 96].map((size) => iconFor(icons, size))).toEqual(['a', 'b', 'b', 'c', 'c']);
});

test('what is missing is named', () => {
  expect(() => readManifest(xml.replace('<bt:String id="ShowPane.Label"', '<bt:String id="Other.Label"'))).toThrow(
    new ManifestProblem('manifest.xml: the resource ShowPane.Label is not defined.'),
  );
  expect(() => readManifest('<OfficeApp/>')).toThrow(ManifestProblem);
});
