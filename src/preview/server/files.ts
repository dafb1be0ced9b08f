/** Serves a folder's files to localhost: content types, ETag, gzip. What is rewritten on the way is not here. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const gzip = promisify(zlib.gzip);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const compressible = /^(text|application)\/|svg/;

export interface Answer {
  body: Buffer;
  type: string;
  headers?: Record<string, string>;
}

/** The file of this name inside the folder; null where there is none. Nothing outside the folder is reachable. */
export async function fileIn(folder: string, name: string): Promise<Answer | null> {
  const file = path.resolve(folder, `./${name}`);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return null;
  return { body: await readFile(file), type: types[path.extname(file)] ?? 'application/octet-stream' };
}

/** Compressed once for as long as the server runs; by content, so a rebuilt file is never served old. */
const compressed = new Map<string, Buffer>();

export async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const tag = `"${createHash('sha1').update(answer.body).digest('base64url')}"`;
  const headers = {
    'Content-Type': answer.type,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: tag,
    Vary: 'Accept-Encoding',
    ...answer.headers,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  let { body } = answer;
  const packed =
    compressible.test(answer.type) && body.length > 1024 && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  if (packed) {
    body = compressed.get(tag) ?? (await gzip(body, { level: 1 }));
    compressed.set(tag, body);
  }
  response.writeHead(200, {
    ...headers,
    'Content-Length': body.length,
    ...(packed && { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
