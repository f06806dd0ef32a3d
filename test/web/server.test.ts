// The local server hands out the files of one folder to this machine, and nothing else.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { serve, type Serving } from '../../scripts/web/server.ts';
import { HEADERS } from '../../web/vite/policy.ts';

const outside = mkdtempSync(join(tmpdir(), 'comity-server-'));
const folder = join(outside, 'site');
let site: Serving;
let port: number;

before(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'assets', 'a-1234.js'), 'export const a = 1;\n');
  site = await serve(folder, { below: '/tools/comity/' });
  port = Number(new URL(site.address).port);
});
after(async () => {
  await site.stop();
  rmSync(outside, { recursive: true });
});

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer };

/** Asks with the path as it is written: `fetch` would tidy it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

test('the page is there under its folder and by name, with every header and asked for anew each time', async () => {
  for (const path of ['/tools/comity/', '/tools/comity/index.html', '/tools/comity/?a=1']) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(body.toString(), '<title>page</title>');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-cache');
    for (const [name, value] of Object.entries(HEADERS)) assert.equal(headers[name], value, name);
  }
  assert.equal((await ask('/tools/comity')).headers['location'], '/tools/comity/');
});

test('a file named by its digest may be kept for ever, and is packed for whoever can unpack it', async () => {
  const { headers, body } = await ask('/tools/comity/assets/a-1234.js', { 'accept-encoding': 'gzip, br' });
  assert.match(String(headers['cache-control']), /immutable/);
  assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(gunzipSync(body).toString(), 'export const a = 1;\n');
  const plain = await ask('/tools/comity/assets/a-1234.js');
  assert.equal(plain.body.toString(), 'export const a = 1;\n');
  const head = await ask('/tools/comity/assets/a-1234.js', {}, 'HEAD');
  assert.deepEqual([head.status, head.body.length], [200, 0]);
});

test('no address leads out of the folder', async () => {
  for (const path of [
    '/tools/comity/../secret.txt',
    '/tools/comity/%2e%2e/secret.txt',
    '/tools/comity/..%2fsecret.txt',
    '/tools/comity/assets/../../secret.txt',
    '/tools/comity/..%5csecret.txt',
    '/tools/comity//secret.txt',
    '/secret.txt',
    '/',
    '/tools/comity/assets',
    '/tools/comity/assets/',
  ]) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /secret/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
  assert.equal((await ask('/tools/comity/%ff')).status, 400);
});

test('only its own name is answered, and only reading', async () => {
  for (const host of ['example.org', `example.org:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]) {
    assert.equal((await ask('/tools/comity/', { host })).status, 421, host);
  }
  assert.equal((await ask('/tools/comity/', { host: `localhost:${port}` })).status, 200);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    assert.equal((await ask('/tools/comity/', {}, method)).status, 405, method);
});

test('nothing listens beyond this machine', async (context) => {
  const other = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  if (other === undefined) {
    context.diagnostic('this machine has no other address to try');
    return;
  }
  const outcome = await new Promise<string>((done) => {
    const socket = createConnection({ host: other.address, port })
      .on('connect', () => done('connected'))
      .on('error', ({ message }) => done(message));
    socket.setTimeout(2000, () => done('no answer'));
  });
  assert.notEqual(outcome, 'connected');
});

test('where the port wished for is taken another is found', async () => {
  const second = await serve(folder, { port });
  assert.notEqual(new URL(second.address).port, String(port));
  assert.equal((await fetch(second.address)).status, 200);
  await second.stop();
});
