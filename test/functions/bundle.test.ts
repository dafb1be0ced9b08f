/** functions.js as it ships: small, and at home where there is no page, no Office.js, nothing but CustomFunctions. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { cards } from '../../src/functions/index';
import { furtherIds } from '../../src/functions/furtherIds';
import { CellError } from './calculator';

const root = join(__dirname, '../..');
const LARGEST = 25 * 1024;

/** In a process of its own, because esbuild does not run inside jest. */
const script = execFileSync(
  process.execPath,
  [
    '-e',
    `process.stdout.write(require('esbuild').buildSync({ entryPoints: ['src/functions.ts'], bundle: true, minify: true, charset: 'utf8',
      format: 'iife', target: 'es2022', write: false, external: ['./functions/further'] }).outputFiles[0].text)`,
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
);

type Call = (...values: unknown[]) => unknown;

function load(globals: Record<string, unknown> = {}): Record<string, Call> {
  const registered: Record<string, Call> = {};
  const CustomFunctions = { associate: (id: string, call: Call) => (registered[id] = call), Error: CellError };
  vm.runInNewContext(script, { CustomFunctions, setTimeout, console: { error: () => undefined }, ...globals });
  return registered;
}

test('is small, with all sentences of three languages', () => {
  expect(script).toContain('须为数字');
  expect(script).toContain('必須是數字');
  expect(gzipSync(script).length).toBeLessThanOrEqual(LARGEST);
  const built = join(root, 'dist/functions.js');
  // What ships is measured where it has been built; a build for development is not made small.
  const shipped = existsSync(built) ? readFileSync(built, 'utf8') : script;
  if (!shipped.includes('\n  ')) expect(gzipSync(shipped).length).toBeLessThanOrEqual(LARGEST);
});

test('leaves examples, sources and help at home', () => {
  expect(script).not.toMatch(/Marketing Metrics|Whether more or less is good|越高越好还是/);
});

test('registers every function, and answers with no page around it', () => {
  const functions = load();
  expect(Object.keys(functions).sort()).toEqual(Object.keys(cards).sort());
  expect(functions.VARIANCE!(120, 100, null, {})).toBe(20);
  expect(() => functions.VARIANCE!('x', 100)).toThrow('actual must be a number');
});

test('a part that cannot be loaded is said, and asked for again', async () => {
  const functions = load();
  for (let i = 0; i < 2; i++)
    await expect(functions[furtherIds[0]]!(1, 2)).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('could not be loaded') as string,
    });
});

test('speaks the language of Excel once that is known, else of the browser', () => {
  const Office: { context?: object } = {};
  const functions = load({ Office, navigator: { language: 'zh-TW' } });
  expect(() => functions.VARIANCE!('x', 1)).toThrow('必須是數字');
  Office.context = { displayLanguage: 'zh-CN', requirements: { isSetSupported: () => true } };
  expect(() => functions.VARIANCE!('x', 1)).toThrow('须为数字');
  expect(functions.VARIANCEPCT!(110, 100)).toMatchObject({ type: 'Double', numberFormat: '0.0%' });
});
