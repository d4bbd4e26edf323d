import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readEntries } from '../../src/authoring/entries.ts';
import { askFor, askForAll, externalLinks } from '../../src/authoring/external-links.ts';
import { readContent } from '../../src/authoring/read-content.ts';

let server: Server;
let home: string;
const requests: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const status = { '/here': 200, '/gone': 404, '/no-programs': 403 }[request.url ?? ''];
    if (request.url === '/silent') return;
    response.writeHead(
      request.url === '/no-head' ? (request.method === 'HEAD' ? 405 : 200) : (status ?? 500),
    );
    response.end('page');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a page answers, is gone, or its server does not say', async () => {
  const replies = await askForAll(
    ['/here', '/no-head', '/gone', '/no-programs'].map((path) => home + path),
    // These answer in time, however busy the machine is.
    { timeout: 30_000, atOnce: 2 },
  );
  expect(replies.map(({ url, state }) => [url.slice(home.length), state])).toEqual([
    ['/gone', 'gone'],
    ['/here', 'answers'],
    ['/no-head', 'answers'],
    ['/no-programs', 'unclear'],
  ]);
  expect(requests).not.toContain('GET /here');
});

test('a server that says nothing is given up, and is no broken link', async () => {
  const [reply] = await askForAll([`${home}/silent`], { timeout: 500, atOnce: 2 });
  expect(reply?.state).toBe('unclear');
});

test('a server out of reach is no broken link', async () => {
  const reply = await askFor('http://127.0.0.1:1/', 500);
  expect(reply.state).toBe('unclear');
  expect(reply.detail).not.toBe('');
});

test('links out of texts and sources are gathered with the files that hold them', async () => {
  const files = await readContent(join(import.meta.dirname, '..', 'fixtures', 'site'));
  expect([...externalLinks(readEntries(files))]).toEqual([
    ['https://example.org/', ['faqs/basics/how-strong-is-it.mdx']],
    ['https://schema.org/FAQPage', ['articles/a-first-article/index.mdx']],
  ]);
});
