// The folder of the site on loopback. It hands out the files that were there when it began and nothing else, so no address can lead
// out of the folder; and it answers only to its own name, so that no page of another host reaches it through a name that points here.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

import { freshness, HEADERS } from '../../web/vite/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A site that is being served. `address` ends with a slash. */
export type Serving = { readonly address: string; readonly stop: () => Promise<void> };

/** How it is served: below which path, and on which port if that one is free. */
export type ServeOptions = { readonly below?: string; readonly port?: number };

/** Serves a folder until it is stopped. */
export async function serve(folder: string, { below = '/', port = 0 }: ServeOptions = {}): Promise<Serving> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .map((path) => [path, answerOf(folder, path)]),
  );
  const server = createServer((request, response) => respond(request, response, { server, files, below }));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}${below}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Answer = { readonly headers: Readonly<Record<string, string>>; readonly bytes: (packed: boolean) => Buffer };
type Site = { readonly server: Server; readonly files: ReadonlyMap<string, Answer>; readonly below: string };

/** One file with its headers; it is read, and packed, when first asked for. */
function answerOf(folder: string, path: string): Answer {
  let plain: Buffer | undefined;
  let packed: Buffer | undefined;
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const read = (): Buffer => (plain ??= readFileSync(join(folder, path)));
  return {
    headers: { ...HEADERS, 'content-type': type, 'cache-control': freshness(path) },
    bytes: (asked) => (asked ? (packed ??= gzipSync(read())) : read()),
  };
}

function respond(request: IncomingMessage, response: ServerResponse, { server, files, below }: Site): void {
  const { port } = server.address() as AddressInfo;
  const refuse = (status: number): void => {
    response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain' }).end(`${status}\n`);
  };
  if (request.headers.host !== `127.0.0.1:${port}` && request.headers.host !== `localhost:${port}`) return refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = pathOf(request.url ?? '');
  if (path === undefined) return refuse(400);
  if (`${path}/` === below) {
    response.writeHead(308, { ...HEADERS, location: below }).end();
    return;
  }
  const name = path.startsWith(below) ? path.slice(below.length) : undefined;
  const answer = files.get(name === '' ? 'index.html' : (name ?? ''));
  if (answer === undefined) return refuse(404);
  // Fonts are packed already.
  const packed =
    /\bgzip\b/.test(String(request.headers['accept-encoding'])) && answer.headers['content-type'] !== 'font/woff2';
  const bytes = answer.bytes(packed);
  response.writeHead(200, {
    ...answer.headers,
    vary: 'accept-encoding',
    'content-length': String(bytes.length),
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The path of an address, decoded; none when it cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

/** Listens on loopback, on the port wished for or, where that is taken, on any. */
async function listen(server: Server, port: number): Promise<void> {
  const attempt = (wished: number): Promise<void> =>
    new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(wished, '127.0.0.1', () => {
        server.removeListener('error', failed);
        done();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await attempt(0);
  }
}
