/** The README keeps its word: its commands exist, its links lead somewhere, its pictures are there. */
import { existsSync, readFileSync } from 'node:fs';
import { scripts } from '../package.json';

const papers = ['README.md', 'CONTRIBUTING.md'];
const text = (paper: string) => readFileSync(paper, 'utf8');

test.each(papers)('every npm command in %s exists', (paper) => {
  const named = [...text(paper).matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name!);
  const known = [...Object.keys(scripts), 'package'];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test('every fenced command in the README is one of ours', () => {
  const fenced = [...text('README.md').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines]) =>
    lines!.trim().split('\n'),
  );
  const commands = fenced.map((line) => line.replace(/^PLANSHEET_BASE_URL=\S+ /, '').replace(/^npm (run )?/, ''));
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

test.each(papers)('every local link and picture in %s is there', (paper) => {
  const targets = [...text(paper).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});
