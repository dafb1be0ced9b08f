/** The add-in uses no member of Office.js above the manifest's requirement sets without asking Excel first. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { RequirementSets, needsOf, type Floor, type Offence } from './host/requirementSets';

const root = resolve(__dirname, '..');
/** The rooms that may speak of Office.js; `arrows.test.ts` keeps it out of the others. */
const rooms = ['src/excel', 'src/commands', 'src/functions'].map((room) => join(root, room));
const planted = join(root, 'src/excel/planted.ts');

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** What `<Requirements>` of the manifest's base part demands. */
function floorOfManifest(): Floor {
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const sets = manifest.matchAll(/<Set\s+Name="([^"]+)"\s+MinVersion="([^"]+)"\s*\/>/g);
  return Object.fromEntries([...sets].map(([, name = '', version = '']) => [name, version]));
}

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);
const plain = ts.createCompilerHost(options);
/** The type packages are large; both programs share them. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Files of the add-in, or one that exists only here. */
function programOf(names: string[], text = ''): ts.Program {
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: (name) => resolve(name) === planted || plain.fileExists(name),
    readFile: (name) => (resolve(name) === planted ? text : plain.readFile(name)),
    getSourceFile: (name, ...more) => {
      if (resolve(name) === planted) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
      if (!parsed.has(name)) parsed.set(name, plain.getSourceFile(name, ...more));
      return parsed.get(name);
    },
  };
  return ts.createProgram(names, options, host);
}

const show = ({ file, line, member, needs }: Offence) =>
  `${file.replace(`${root}/`, '')}:${line} ${member} needs ${needs}`;

test('the manifest states a floor', () => {
  expect(floorOfManifest()).toMatchObject({ ExcelApi: '1.12', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' });
});

test('no member above it is used without a guard', () => {
  const sets = new RequirementSets(programOf(rooms.flatMap(files)), floorOfManifest());
  const offences = sets.offences((name) => rooms.some((room) => resolve(name).startsWith(room)));
  expect(offences.map(show)).toEqual([]);
});

describe('planted', () => {
  const resize = `context.workbook.tables.getItem('t').resize('A1:B2');`;
  const offends: [what: string, body: string, found: string[]][] = [
    ['a method', resize, ['Table.resize: ExcelApi 1.13']],
    ['a method of every set', `context.workbook.worksheets.add('x');`, []],
    ['a property', `context.workbook.worksheets.getItem('x').tabId;`, ['Worksheet.tabId: ExcelApi 1.14']],
    ['a load text', `context.workbook.worksheets.load('items/name,items/tabId');`, ['Worksheet.tabId: ExcelApi 1.14']],
    [
      'an option',
      `await Excel.run({ mergeUndoGroup: true }, async () => 1);`,
      ['RunOptions.mergeUndoGroup: ExcelApi 1.20'],
    ],
    ['a destructured member', `const { notes } = context.workbook; notes;`, ['Workbook.notes: ExcelApi 1.18']],
    [
      'a member of the desktop only',
      `context.workbook.application.windows;`,
      ['Application.windows: ExcelApiDesktop 1.1'],
    ],
    ['an event', `context.workbook.worksheets.onNameChanged;`, ['WorksheetCollection.onNameChanged: ExcelApi 1.17']],
    ['a guard too low', `if (supports('ExcelApi', '1.12')) ${resize}`, ['Table.resize: ExcelApi 1.13']],
    ['a guard of another set', `if (supports('SharedRuntime', '1.13')) ${resize}`, ['Table.resize: ExcelApi 1.13']],
    ['a guard the wrong way round', `if (!supports('ExcelApi', '1.13')) ${resize}`, ['Table.resize: ExcelApi 1.13']],
    [
      'a guard that is one of two',
      `if (supports('ExcelApi', '1.13') || context) ${resize}`,
      ['Table.resize: ExcelApi 1.13'],
    ],
    ['guarded by if', `if (supports('ExcelApi', '1.13')) ${resize}`, []],
    [
      'guarded by an earlier return',
      `if (!Office.context.requirements.isSetSupported('ExcelApi', '1.14')) return;\n${resize}`,
      [],
    ],
    ['guarded by and', `supports('ExcelApi', '1.13') && ${resize}`, []],
    ['guarded by a condition', `supports('ExcelApi', '1.13') ? ${resize.slice(0, -1)} : undefined;`, []],
    ['guarded by a constant', `const can = supports('ExcelApi', '1.20');\nif (can) ${resize}`, []],
    [
      'guarded by a function',
      `const can = () => supports('ExcelApi', '1.13');\nif (can() && context) { ${resize} }`,
      [],
    ],
    ['guarded by else', `if (!supports('ExcelApi', '1.13')) { context.application; } else { ${resize} }`, []],
  ];
  const head = 'context: Excel.RequestContext, supports: (set: string, version: string) => boolean';
  const texts = offends.map(([, body], index) => `export async function planted${index}(${head}) {\n${body}\n}\n`);
  let found: Offence[];
  beforeAll(() => {
    const sets = new RequirementSets(programOf([planted], texts.join('')), floorOfManifest());
    found = sets.offences((name) => resolve(name) === planted);
  });

  test.each(offends.map(([what, , expected], index) => ({ what, expected, index })))('$what', ({ expected, index }) => {
    const linesOf = (some: string[]) => some.join('').split('\n').length;
    const [first, end] = [linesOf(texts.slice(0, index)), linesOf(texts.slice(0, index + 1))];
    const here = found.filter(({ line }) => line >= first && line < end);
    expect(here.map(({ member, needs }) => `${member}: ${needs}`)).toEqual(expected);
  });
});

test.each<[string, boolean, string]>([
  ['[Api set: ExcelApi 1.1 for get, 1.8 for set]', false, 'ExcelApi 1.1'],
  ['[Api set: ExcelApi 1.1 for get, 1.8 for set]', true, 'ExcelApi 1.8'],
  ['[Api set: ExcelApi 1.1 for reading visibility; 1.2 for setting it.]', true, 'ExcelApi 1.2'],
  ['**Requirement set**: {@link https://x | RibbonApi 1.1}', false, 'RibbonApi 1.1'],
])('%s', (jsdoc, writes, needs) => {
  expect(needsOf(jsdoc, writes).map(({ set, version }) => `${set} ${version.join('.')}`)).toEqual([needs]);
});
