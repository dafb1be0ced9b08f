/** The preview's server over real HTTP, on folders made for the test. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { startServer } from '../../../src/preview/server/server';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plansheet-'));
const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;
const files: Record<string, string> = {
  'page/index.html': '<!doctype html><title>Preview</title>',
  'page/main.js': script,
  'dist/taskpane.html': '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>',
  'dist/functions.en.json': '{}',
  'dist/manifest.xml': readFileSync('manifest.xml', 'utf8'),
  'root/node_modules/@microsoft/office-js/dist/office.js': 'window.Office = {};',
  'secret.txt': 'not for anybody',
};

let server: Server;
let url: string;
beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const at = (name: string) => path.join(folder, name);
  ({ server, url } = await startServer({ page: at('page'), dist: at('dist'), root: at('root'), port: 0 }));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const get = (name: string, headers: Record<string, string> = {}) => fetch(new URL(name, url), { headers });

test.each([
  ['/', 'text/html; charset=utf-8', files['page/index.html']],
  ['/preview/main.js', 'text/javascript; charset=utf-8', script],
  ['/office/office.js', 'text/javascript; charset=utf-8', 'window.Office = {};'],
  ['/functions.en.json', 'application/json; charset=utf-8', '{}'],
])('%s', async (name, type, content) => {
  const response = await get(name);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(content);
});

test('the pane comes with our Office.js, and neither page may reach beyond this server', async () => {
  const pane = await get('/taskpane.html');
  expect(await pane.text()).toBe('<script src="/preview/shim.js"></script><script src="/office/office.js"></script>');
  for (const response of [pane, await get('/')]) {
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test('the manifest as the page needs it', async () => {
  const manifest = (await (await get('/preview/manifest.json')).json()) as { pane: { address: string } };
  expect(manifest.pane.address).toBe('/taskpane.html');
});

test('what the browser has already is not sent again', async () => {
  const tag = (await get('/preview/main.js')).headers.get('etag') ?? '';
  expect(tag).toMatch(/^".+"$/);
  expect((await get('/preview/main.js', { 'If-None-Match': tag })).status).toBe(304);
  writeFileSync(path.join(folder, 'page/main.js'), `${script};`);
  expect((await get('/preview/main.js', { 'If-None-Match': tag })).status).toBe(200);
  writeFileSync(path.join(folder, 'page/main.js'), script);
});

test('large text is compressed', async () => {
  const packed = await get('/preview/main.js', { 'Accept-Encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(200);
  expect(await packed.text()).toBe(script);
});

/** `fetch` tidies addresses; this sends them as they are. */
function raw(target: string, more: { method?: string; host?: string } = {}): Promise<number> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request(
      {
        port,
        host: 'localhost',
        path: target,
        method: more.method ?? 'GET',
        headers: { Host: more.host ?? 'localhost' },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    )
      .on('error', reject)
      .end();
  });
}

test('nothing outside its folders, nothing for other names, nothing but reading', async () => {
  expect(await raw('/../secret.txt')).toBe(404);
  expect(await raw('/preview/..%2f..%2fsecret.txt')).toBe(404);
  expect(await raw('/office/../../../../../secret.txt')).toBe(404);
  expect(await raw('/missing.js')).toBe(404);
  expect(await raw('/%')).toBe(400);
  expect(await raw('/', { host: 'rebound.example' })).toBe(404);
  expect(await raw('/', { method: 'POST' })).toBe(404);
  expect(await raw('/', { method: 'HEAD' })).toBe(200);
});

test('when the usual port is taken, another is found; when a port was asked for, it is an error', async () => {
  const at = { page: path.join(folder, 'page'), dist: path.join(folder, 'dist'), root: folder };
  const port = Number(new URL(url).port);
  await expect(startServer({ ...at, port })).rejects.toThrow(/EADDRINUSE/);
  const first = await startServer(at);
  const second = await startServer(at);
  expect(second.url).not.toBe(first.url);
  for (const each of [first, second]) await new Promise((resolve) => each.server.close(resolve));
});
