/**
 * Makes what the preview serves, only when it is older than its sources: the add-in (webpack, into dist/) and the
 * preview's own page (esbuild, into the cache under a hash of everything that goes into it).
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

export const root = path.resolve(__dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/plansheet');
export const dist = path.join(root, 'dist');

export type Report = (line: string) => void;

/** The folder with the built page. */
export async function buildPage(report: Report): Promise<string> {
  const sources = await filesUnder(path.join(root, 'src/preview'));
  const key = await hashOf([...sources, path.join(root, 'package-lock.json')]);
  const folder = path.join(cache, 'preview', key);
  if (await exists(folder)) {
    const now = new Date();
    await utimes(folder, now, now);
    return folder;
  }
  const finished = started('the spreadsheet page', report);
  const unfinished = `${folder}.${process.pid}`;
  const page = path.join(root, 'src/preview/page');
  const made = Promise.all([
    build({
      entryPoints: { main: path.join(page, 'main.tsx') },
      outdir: unfinished,
      bundle: true,
      splitting: true,
      minify: true,
      // The stand-in names its classes in messages ("does not implement Range.copyFrom").
      keepNames: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      loader: { '.woff2': 'file', '.svg': 'dataurl' },
      legalComments: 'linked',
      logLevel: 'warning',
    }),
    build({
      entryPoints: { shim: path.join(root, 'src/preview/office/desktopShim.ts') },
      outdir: unfinished,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      logLevel: 'warning',
    }),
  ]);
  await made.catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  });
  await cp(path.join(page, 'index.html'), path.join(unfinished, 'index.html'));
  await forgetOld(path.dirname(folder));
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Another preview, started at the same moment, has made the same.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  finished();
  return folder;
}

/** Builds dist/ unless it was made from these very sources, or is younger than all of them. */
export async function buildAddin(report: Report): Promise<void> {
  const preview = path.join(root, 'src/preview') + path.sep;
  const sources = [
    ...(await filesUnder(path.join(root, 'src'))).filter((file) => !file.startsWith(preview)),
    ...(await filesUnder(path.join(root, 'assets'))),
    ...['manifest.xml', 'webpack.config.js', 'package-lock.json'].map((name) => path.join(root, name)),
  ];
  const stamp = path.join(cache, 'dist.hash');
  const key = await hashOf(sources);
  const built = await filesUnder(dist).catch(() => []);
  const made = built.length > 0 && (await readFile(stamp, 'utf8').catch(() => '')) === key;
  if (made || (built.length > 0 && (await newest(sources)) < (await oldest(built)))) return;
  const finished = started('the add-in', report);
  await run('npm', ['run', '--silent', 'build']);
  await mkdir(cache, { recursive: true });
  await writeFile(stamp, key);
  finished();
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`)),
    );
  });
}

function started(what: string, report: Report): () => void {
  const start = Date.now();
  report(`Building ${what} …`);
  return () => report(`Built ${what} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return (
    entries
      .filter((entry) => entry.isFile())
      // Node before 20.12 calls it `path`.
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort()
  );
}

async function hashOf(files: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
const times = async (files: string[]) => Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
const newest = async (files: string[]) => Math.max(...(await times(files)));
const oldest = async (files: string[]) => Math.min(...(await times(files)));

/** Builds that nobody has used for a day; a younger one may be served by another preview right now. */
async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const build = path.join(folder, name);
    if (Date.now() - (await stat(build)).mtimeMs > 86_400_000) await rm(build, { recursive: true, force: true });
  }
}
