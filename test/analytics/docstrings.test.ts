/** Every function of analytics says what it answers, and its examples give the answers printed beside them. */
import { join, relative } from 'node:path';
import { approximately, plain } from '../functions/approximately';
import { documentedExports, filesIn } from '../functions/docstrings';

const folder = join(__dirname, '../../src/analytics');
const functions = documentedExports(folder).filter(({ kind }) => kind === 'function');

describe.each(functions.map((found) => [`${relative(folder, found.file)} ${found.name}`, found] as const))(
  '%s',
  (_, { file, name, comment, examples }) => {
    test('has a doc comment with an example', () => {
      expect(comment).toMatch(/^\/\*\*\s*\S/);
      expect(examples.length).toBeGreaterThan(0);
    });

    test.each(examples)('%s', (example) => {
      const cut = example.lastIndexOf(' // ');
      expect(cut).toBeGreaterThan(0);
      const module = jest.requireActual<Record<string, unknown>>(file);
      expect(example).toContain(`${name}(`);
      const run = (code: string): unknown =>
        new Function(...Object.keys(module), `return (${code});`)(...Object.values(module)) as unknown;
      expect(plain(run(example.slice(0, cut)))).toEqual(approximately(run(example.slice(cut + 4)), 12));
    });
  },
);

test('every file opens with what lives in it', () => {
  const silent = filesIn(folder).filter(
    (file) => !/^\/\*\*/.test(jest.requireActual<typeof import('node:fs')>('node:fs').readFileSync(file, 'utf8')),
  );
  expect(silent).toEqual([]);
});
