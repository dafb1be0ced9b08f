/** The preview's web server: the page, the add-in's files as they are built, Office.js from the npm package. Localhost only. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileIn, send, type Answer } from './files';
import { readManifest } from './manifest';
import { paneForPreview } from './pane';

export interface ServerOptions {
  /** The built page. */
  page: string;
  /** The built add-in. */
  dist: string;
  /** The project's folder, where node_modules is. */
  root: string;
  /** Default 3100, or any free one when that is taken; 0 for any. */
  port?: number | undefined;
}

const usualPort = 3100;

/** Nothing that runs in the preview can reach beyond this server. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export async function startServer(options: ServerOptions): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    answer(request, options)
      .then((found) => (found ? send(request, response, found) : refuse(response, 404, 'There is no such file here.')))
      .catch((error: unknown) => {
        // An address that is none, such as /%, is the asker's fault.
        const status = error instanceof URIError ? 400 : 500;
        refuse(response, status, error instanceof Error ? error.message : String(error));
      });
  });
  const wanted = options.port ?? usualPort;
  await listen(server, wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || options.port !== undefined) throw error;
    return listen(server, 0);
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(request: IncomingMessage, { page, dist, root }: ServerOptions): Promise<Answer | null> {
  // A page elsewhere that points its own name at this machine gets nothing.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const headers = { 'Content-Security-Policy': policy };

  if (name === '/') return withHeaders(await fileIn(page, 'index.html'), headers);
  if (name === '/preview/manifest.json') {
    const manifest = readManifest(await readFile(path.join(dist, 'manifest.xml'), 'utf8'));
    return { body: Buffer.from(JSON.stringify(manifest)), type: 'application/json; charset=utf-8' };
  }
  if (name.startsWith('/preview/')) return fileIn(page, name.slice('/preview/'.length));
  if (name.startsWith('/office/')) {
    return fileIn(path.join(root, 'node_modules/@microsoft/office-js/dist'), name.slice('/office/'.length));
  }
  const file = await fileIn(dist, name);
  if (!file || !name.endsWith('.html')) return file;
  return withHeaders({ ...file, body: Buffer.from(paneForPreview(file.body.toString(), name)) }, headers);
}

const withHeaders = (file: Answer | null, headers: Record<string, string>) => file && { ...file, headers };

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentence);
}
