/** One word for one thing in all texts of a language, whatever the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const others: Record<string, RegExp> = {
  'zh-CN': /您|撤消|分享副本/u,
  'zh-TW': /您|閾值/u,
};
/** As Excel calls its own button. */
const namesOfExcel = /撤消工作表保护/u;

test.each(Object.entries(others))('%s', (language, other) => {
  const folder = join('src/locales', language);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => other.test(line.replace(namesOfExcel, '')))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
