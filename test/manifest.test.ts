/**
 * The manifest against the code: what Excel or the schema would not tell before a user meets it. Order of elements, resource ids,
 * translations, files and their pixel sizes, names the code must answer to.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { namespace } from '../src/functions/namespace';
import { languageCodes } from '../src/locales/languages';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const base = 'https://localhost:3000/';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}
type Raw = { ':@'?: Record<string, string>; '#text'?: string } & Record<string, unknown>;

function read(raw: Raw[]): Element[] {
  return raw.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (!name) return [];
    const inside = node[name] as Raw[];
    return {
      name: name.replace(/^bt:/, ''),
      attributes: node[':@'] ?? {},
      children: read(inside),
      text: inside.map((child) => child['#text'] ?? '').join(''),
    };
  });
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
});
const parsed = read((parser.parse(text) as Raw[]).filter((node) => !('?xml' in node)));
const officeApp = parsed[0]!;

function all(name: string, from: Element = officeApp): Element[] {
  return from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
}
const only = (name: string, from?: Element): Element => {
  const found = all(name, from);
  expect(found.map((element) => element.name)).toEqual([name]);
  return found[0]!;
};
const names = (element: Element): string[] => element.children.map((child) => child.name);
const overridesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(element.children.map((child) => [child.attributes['Locale'], child.attributes['Value']]));

const overrides = only('VersionOverrides');
const resources = only('Resources');
const entries = resources.children.flatMap((group) => group.children);
const defaultOf = (id: string): string =>
  entries.find((entry) => entry.attributes['id'] === id)!.attributes['DefaultValue']!;
/** English is the default and never an override. */
const translated = languageCodes.filter((code) => code !== 'en');

describe('order of elements, as Office reads them', () => {
  const order: [where: string, element: Element, expected: string[]][] = [
    [
      'OfficeApp',
      officeApp,
      [
        'Id',
        'Version',
        'ProviderName',
        'DefaultLocale',
        'DisplayName',
        'Description',
        'IconUrl',
        'HighResolutionIconUrl',
      ].concat(['Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides', 'ExtendedOverrides']),
    ],
    ['VersionOverrides', overrides, ['Hosts', 'Resources']],
    ['Host', all('Host', overrides)[0]!, ['Runtimes', 'AllFormFactors', 'DesktopFormFactor']],
    ['DesktopFormFactor', only('DesktopFormFactor'), ['FunctionFile', 'ExtensionPoint', 'ExtensionPoint']],
    ['custom functions', all('ExtensionPoint')[0]!, ['Script', 'Page', 'Metadata', 'Namespace']],
    ['Resources', resources, ['Images', 'Urls', 'ShortStrings', 'LongStrings']],
  ];
  it.each(order)('%s', (_, element, expected) => expect(names(element)).toEqual(expected));

  it('a tab names itself after its groups, a group before its controls', () => {
    expect(names(only('CustomTab')).at(-1)).toBe('Label');
    for (const group of all('Group')) expect(names(group).slice(0, 3)).toEqual(['Label', 'Icon', 'Control']);
  });

  it('a group holds at most six controls, the cell menu exactly one', () => {
    for (const group of all('Group')) expect(all('Control', group).length).toBeLessThanOrEqual(6);
    expect(names(only('OfficeMenu'))).toEqual(['Control']);
    expect(only('OfficeMenu').attributes['id']).toBe('ContextMenuCell');
  });
});

describe('resource ids', () => {
  const defined = entries.map((entry) => entry.attributes['id']!);
  const used = (function collect(element: Element): string[] {
    return element.children
      .flatMap((child) => [child.attributes['resid'], ...collect(child)])
      .filter((id) => id !== undefined);
  })(overrides);

  it('are defined once', () => expect(defined).toEqual([...new Set(defined)]));
  it('are all defined', () => expect(used.filter((id) => !defined.includes(id))).toEqual([]));
  it('are all used', () => expect(defined.filter((id) => !used.includes(id))).toEqual([]));
  it('have at most 32 characters', () => expect([...defined, ...used].filter((id) => id.length > 32)).toEqual([]));

  it('one page serves runtime, functions, commands and pane', () => {
    const runtime = only('Runtime');
    expect(runtime.attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    const pages = [
      only('FunctionFile'),
      only('SourceLocation', only('Page')),
      ...all('SourceLocation', only('DesktopFormFactor')),
    ];
    expect(new Set(pages.map((page) => page.attributes['resid']))).toEqual(new Set(['Taskpane.Url']));
    expect(only('SourceLocation', only('DefaultSettings')).attributes['DefaultValue']).toBe(defaultOf('Taskpane.Url'));
    expect(all('TaskpaneId')).toEqual([]);
  });
});

describe('languages', () => {
  const strings = entries.filter(
    (entry) => entry.name === 'String' && entry.attributes['id'] !== 'Functions.Namespace',
  );
  const localised = [
    only('DisplayName'),
    all('Description').find((element) => element.children.length > 0)!,
    ...strings,
  ];
  const nameOf = (element: Element): string => element.attributes['id'] ?? element.name;

  it('English is the default', () => expect(only('DefaultLocale').text).toBe('en-US'));

  it('every text is there in every language (missing ones are listed)', () => {
    const missing = localised.flatMap((element) =>
      translated
        .filter((code) => !overridesOf(element)[code])
        .map((code) => `${nameOf(element)}: add <Override Locale="${code}" Value="…" />`),
    );
    expect(missing).toEqual([]);
  });

  it('no language the add-in does not speak, none twice, none empty', () => {
    for (const element of [...localised, ...entries]) {
      const locales = element.children.map((child) => child.attributes['Locale']);
      expect(locales).toEqual(translated.filter((code) => locales.includes(code)));
      for (const value of Object.values(overridesOf(element))) expect(value.trim()).not.toBe('');
    }
  });

  it("each language has its own metadata file, and the namespace is the functions' own in all", () => {
    const metadata = entries.find((entry) => entry.attributes['id'] === 'Functions.Metadata.Url')!;
    expect(metadata.attributes['DefaultValue']).toBe(`${base}functions.en.json`);
    expect(overridesOf(metadata)).toEqual(
      Object.fromEntries(translated.map((code) => [code, `${base}functions.${code}.json`])),
    );
    expect(defaultOf('Functions.Namespace')).toBe(namespace);
    expect(entries.find((entry) => entry.attributes['id'] === 'Functions.Namespace')!.children).toEqual([]);
  });

  it('texts keep the lengths Office allows', () => {
    const tooLong = (elements: Element[], most: number): string[] =>
      elements
        .filter((element) =>
          [element.attributes['DefaultValue']!, ...Object.values(overridesOf(element))].some(
            (value) => value.length > most,
          ),
        )
        .map(nameOf);
    expect(tooLong([only('DisplayName'), ...only('ShortStrings').children], 125)).toEqual([]);
    expect(tooLong([localised[1]!, ...only('LongStrings').children], 250)).toEqual([]);
    expect(only('ProviderName').text.length).toBeLessThanOrEqual(125);
  });
});

describe('addresses and files', () => {
  const urls = [...text.matchAll(/(?:DefaultValue|Value|Url)="([a-z]+:\/\/[^"]+)"/g)].map((match) => match[1]!);

  it('every address is https and of our own origin, so that the build can move them all', () => {
    expect(urls.length).toBeGreaterThan(30);
    expect(urls.filter((url) => !url.startsWith(base))).toEqual([]);
    expect(text.match(/http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)[^"<\s]+/g) ?? []).toEqual([]);
  });

  it('every address is a file of the project or of its build', () => {
    const sources: Record<string, string> = {
      'taskpane.html': 'src/taskpane/taskpane.html',
      'functions.js': 'src/functions.ts',
      'shortcuts.json': 'src/commands/shortcuts.json',
      ...Object.fromEntries(
        languageCodes.map((code) => [`functions.${code}.json`, `src/locales/${code}/functions.ts`]),
      ),
    };
    const missing = [...new Set(urls)]
      .map((url) => url.slice(base.length))
      .filter((file) => !existsSync(join(root, sources[file] ?? file)));
    expect(missing).toEqual([]);
  });

  /** Width and height stand at bytes 16 and 20 of a PNG file. */
  const pixels = (url: string): [number, number] => {
    const bytes = readFileSync(join(root, url.slice(base.length)));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };

  it('every icon has the size it is asked for, in all sizes', () => {
    const icons = all('Icon');
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      expect(icon.children.map((image) => Number(image.attributes['size']))).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of icon.children) {
        const size = Number(image.attributes['size']);
        expect(pixels(defaultOf(image.attributes['resid']!))).toEqual([size, size]);
      }
    }
  });

  it('the list of add-ins shows 32 and 64 pixels', () => {
    expect(pixels(only('IconUrl').attributes['DefaultValue']!)).toEqual([32, 32]);
    expect(pixels(only('HighResolutionIconUrl').attributes['DefaultValue']!)).toEqual([64, 64]);
  });

  it('no picture lies about unused', () => {
    const pictures = readdirSync(join(root, 'assets/icons')).filter((file) => file.endsWith('.png'));
    expect(pictures.filter((file) => !text.includes(`assets/icons/${file}`))).toEqual([]);
  });
});

describe('keyboard shortcuts', () => {
  const { actions, shortcuts } = JSON.parse(readFileSync(join(root, 'src/commands/shortcuts.json'), 'utf8')) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
  };
  const ids = actions.map(({ id }) => id);
  const keys = shortcuts.map(({ key }) => key.default);

  it('each does what a button or an item of the menu does, under its name in every language', () => {
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    const buttons = [...all('FunctionName').map((element) => element.text), 'ShowPane'];
    expect([...ids].sort()).toEqual([...new Set(buttons)].sort());
    for (const { id, type, name } of actions) {
      const label = entries.find((entry) => entry.attributes['id'] === `${id}.Label`)!;
      const inAll = [label.attributes['DefaultValue']!, ...Object.values(overridesOf(label))];
      // Office shows one further language at most, so the name holds all.
      expect([id, type, name.split(' / ')]).toEqual([id, 'ExecuteFunction', [...new Set(inAll)]]);
    }
  });

  it("none is Excel's, a browser's or there twice: all begin as Microsoft recommends", () => {
    expect(keys.filter((key) => !/^Ctrl\+Alt\+Shift\+[A-Z0-9]$/.test(key))).toEqual([]);
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe('what the code answers to', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    });
  const commands = sources(join(root, 'src/commands'))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

  it('every function command of the manifest is associated in src/commands', () => {
    const wanted = [...new Set(all('FunctionName').map((element) => element.text))];
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !new RegExp(`\\b${name}\\b`).test(commands))).toEqual([]);
  });

  const pageIds = [...readFileSync(join(root, 'src/taskpane/pages/index.ts'), 'utf8').matchAll(/\bid: '(\w+)'/g)].map(
    (match) => match[1]!,
  );

  it('every command leads to a page that is there', () => {
    const places = [...commands.matchAll(/^ {2}\w+: '([\w/]+)',$/gm)].map((match) => match[1]!.split('/')[0]!);
    expect(places.length).toBeGreaterThan(1);
    expect(places.filter((page) => !pageIds.includes(page))).toEqual([]);
  });

  it('control ids are unique and at most 125 characters', () => {
    const ids = ['CustomTab', 'Group', 'Control', 'Item']
      .flatMap((name) => all(name))
      .map((element) => element.attributes['id']!);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  it('asks for the API sets the code is checked against', () => {
    const sets = only('Sets').children.map((set) => [set.attributes['Name'], set.attributes['MinVersion']]);
    expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', ExcelApi: '1.12' });
  });

  it('is a task pane for workbooks with a proper id, a version and the right to write', () => {
    expect(officeApp.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(only('Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only('Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
    expect(all('Host').map((host) => host.attributes)).toEqual([{ Name: 'Workbook' }, { 'xsi:type': 'Workbook' }]);
    expect(only('Permissions').text).toBe('ReadWriteDocument');
  });
});
