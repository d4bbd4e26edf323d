/**
 * Measures the search against others: `npm run bench:search` (README.md here).
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../src/commands/find-browser.ts';
import { contentFolder } from '../../src/content-folder.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { readSynonyms } from '../../src/search/read-synonyms.ts';
import { urls } from '../../src/urls.ts';
import { readCsv, readSite, recombine, writePages, type Document } from './corpus.ts';
import { mechanicalQueries, type Query } from './mechanical.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'string' },
    site: { type: 'string', default: 'dist' },
    documents: { type: 'string' },
    half: { type: 'string', default: 'report' },
    engines: { type: 'string', default: 'promptstead,pagefind,minisearch,lunr' },
    misses: { type: 'boolean', default: false },
    work: { type: 'string' },
  },
});

/** Queries whose kind is reported apart from the others; of queries given from outside all count. */
const APART = options.queries === undefined ? 'paraphrase' : undefined;
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'";

interface Figures {
  readonly queries: number;
  readonly mrr: number;
  readonly success1: number;
  readonly success5: number;
}

interface Outcome extends Figures {
  readonly byKind: Readonly<Record<string, Figures>>;
  readonly firstBytes: number;
  readonly furtherBytes: number;
  readonly p50ms: number;
  readonly p95ms: number;
  /** The same where the query is new and its parts of the index are fetched first. */
  readonly newP50ms: number;
  readonly newP95ms: number;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
};

/** Serves the folder compressed and counts what it sends. */
async function serve(folder: string) {
  let sent = 0;
  const ready = new Map<string, { body: Buffer; encoded: boolean }>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    const answer = async () => {
      const known = ready.get(path);
      if (known) return known;
      if (path === '/')
        return {
          body: Buffer.from(
            '<!doctype html><html lang="en"><title>Search</title><script type="module" src="/bench.js"></script></html>',
          ),
          encoded: false,
        };
      const plain = await readFile(join(folder, path));
      const packed = brotliCompressSync(plain);
      const made =
        packed.length < plain.length
          ? { body: packed, encoded: true }
          : { body: plain, encoded: false };
      ready.set(path, made);
      return made;
    };
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    answer().then(
      ({ body, encoded }) => {
        // The harness itself and its page are no engine's cost.
        if (path !== '/' && path !== '/bench.js') sent += body.length;
        response.setHeader(
          'Content-Type',
          path === '/' ? 'text/html' : (TYPES[extname(path)] ?? 'application/octet-stream'),
        );
        response.setHeader('Content-Security-Policy', POLICY);
        if (encoded) response.setHeader('Content-Encoding', 'br');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => server.close(),
  };
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
const quantile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? 0;

function figures(ranks: readonly number[]): Figures {
  return {
    queries: ranks.length,
    mrr: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
    success1: mean(ranks.map((rank) => Number(rank === 1))),
    success5: mean(ranks.map((rank) => Number(rank > 0 && rank <= 5))),
  };
}

/** One engine's answers to all queries. */
async function measure(
  browser: Browser,
  engine: string,
  queries: readonly Query[],
  documents: readonly Document[],
  server: Awaited<ReturnType<typeof serve>>,
  engineBytes: number,
): Promise<Outcome> {
  const idsByUrl = new Map(documents.map(({ url, ids }) => [url, ids]));
  const open = async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(engine, error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(engine, message.text());
    });
    await page.goto(server.home);
    await page.evaluate(async (name) => {
      await (window as unknown as { load: (name: string) => Promise<void> }).load(name);
    }, engine);
    return page;
  };
  const run = (page: Awaited<ReturnType<typeof open>>, asked: readonly string[]) =>
    page.evaluate(
      (list) =>
        (
          window as unknown as {
            run: (list: readonly string[]) => Promise<{ urls: string[]; ms: number }[]>;
          }
        ).run(list),
      asked,
    );
  const first: number[] = [];
  const step = Math.max(1, Math.floor(queries.length / 12));
  for (const { q } of queries.filter((_, index) => index % step === 0)) {
    const before = server.sent();
    const page = await open();
    await run(page, [q]);
    first.push(server.sent() - before + engineBytes);
    await page.context().close();
  }
  const page = await open();
  // The first query pays for starting up; it is measured in bytes above.
  await run(page, ['prompt']);
  const before = server.sent();
  const answers = await run(
    page,
    queries.map(({ q }) => q),
  );
  const warm = await run(
    page,
    queries.map(({ q }) => q),
  );
  const further = (server.sent() - before) / Math.max(1, queries.length);
  await page.context().close();

  const ranks = queries.map(({ rel }, index) => {
    const wanted = new Set(rel.map(String));
    return (
      1 +
      (answers[index]?.urls ?? []).findIndex((url) =>
        (idsByUrl.get(decodeURI(url)) ?? []).some((id) => wanted.has(String(id))),
      )
    );
  });
  if (options.misses)
    queries.forEach(({ kind, q, rel }, index) => {
      if (ranks[index] !== 1)
        console.log(
          `  ${engine} ${kind}: "${q}" ${ranks[index]} wanted ${rel.slice(0, 4).join(',')} got ${(
            answers[index]?.urls ?? []
          )
            .slice(0, 3)
            .map(
              (url) =>
                `${idsByUrl.get(url)?.[0]} ${documents.find((one) => one.url === url)?.title.slice(0, 40)}`,
            )
            .join(' | ')}`,
        );
    });
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const times = warm.map(({ ms }) => ms);
  const firstTimes = answers.map(({ ms }) => ms);
  return {
    ...figures(ranks.filter((_, index) => queries[index]?.kind !== APART)),
    byKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        figures(ranks.filter((_, index) => queries[index]?.kind === kind)),
      ]),
    ),
    firstBytes: Math.round(mean(first)),
    furtherBytes: Math.round(further),
    p50ms: quantile(times, 0.5),
    p95ms: quantile(times, 0.95),
    newP50ms: quantile(firstTimes, 0.5),
    newP95ms: quantile(firstTimes, 0.95),
  };
}

async function readQueries(file: string): Promise<Query[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Query);
}

function print(name: string, outcomes: Readonly<Record<string, Outcome>>): void {
  const engines = Object.keys(outcomes);
  const kinds = Object.keys(Object.values(outcomes)[0]?.byKind ?? {});
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n${name}\n`);
  console.log(row(['MRR@10 (success@1, @5)', 'queries', ...engines]));
  console.log(row(['---', ...['', ...engines].map(() => '---:')]));
  const cell = (one: Figures | undefined) =>
    one ? `${one.mrr.toFixed(3)} (${one.success1.toFixed(2)}, ${one.success5.toFixed(2)})` : '';
  const all = (pick: (outcome: Outcome) => Figures | undefined) =>
    engines.map((engine) => cell(outcomes[engine] && pick(outcomes[engine])));
  const first = Object.values(outcomes)[0];
  console.log(
    row([
      APART !== undefined && kinds.includes(APART) ? `all but ${APART}` : 'all',
      `${first?.queries}`,
      ...all((outcome) => outcome),
    ]),
  );
  for (const kind of kinds)
    console.log(
      row([kind, `${first?.byKind[kind]?.queries}`, ...all(({ byKind }) => byKind[kind])]),
    );
  const plain = (label: string, pick: (outcome: Outcome) => string) =>
    console.log(
      row([
        label,
        '',
        ...engines.map((engine) => (outcomes[engine] ? pick(outcomes[engine]) : '')),
      ]),
    );
  plain('first answer, kB', ({ firstBytes }) => (firstBytes / 1000).toFixed(0));
  plain('further query, kB', ({ furtherBytes }) => (furtherBytes / 1000).toFixed(1));
  plain(
    'new query, median and 95th percentile, ms',
    ({ newP50ms, newP95ms }) => `${newP50ms.toFixed(0)}, ${newP95ms.toFixed(0)}`,
  );
  plain('warm median, ms', ({ p50ms }) => p50ms.toFixed(1));
  plain('warm 95th percentile, ms', ({ p95ms }) => p95ms.toFixed(1));
}

const started = Date.now();
const folder = options.work ?? (await mkdtemp(join(tmpdir(), 'search-benchmark-')));
await mkdir(folder, { recursive: true });
try {
  let documents: Document[];
  const synonyms = await readSynonyms(contentFolder);
  const built: Record<string, number> = {};
  const timed = async (name: string, work: () => unknown) => {
    const start = performance.now();
    await work();
    built[name] = Math.round(performance.now() - start) / 1000;
  };
  if (options.corpus !== undefined) {
    documents = await readCsv(options.corpus);
    if (options.documents !== undefined)
      documents = recombine(documents, Number(options.documents));
    await writePages(documents, folder);
    await timed('promptstead', () => buildSearchIndex(folder, { synonyms }));
  } else {
    const { cp } = await import('node:fs/promises');
    await cp(options.site, folder, { recursive: true });
    await timed('promptstead', () =>
      buildSearchIndex(folder, { synonyms, home: urls.absolute(urls.home()) }),
    );
    documents = await readSite(folder);
  }
  const engines = options.engines.split(',');
  if (engines.includes('pagefind'))
    await timed('pagefind', async () => {
      const chunk = process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
      delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
      const { index } = await pagefind.createIndex();
      for (const { url, title, text } of documents)
        await index?.addHTMLFile({
          url,
          content: `<html lang="en"><body><h1>${title.replace(/[&<>]/g, ' ')}</h1><pre>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre></body></html>`,
        });
      await index?.writeFiles({ outputPath: join(folder, 'plain') });
      await pagefind.close();
      if (chunk !== undefined) process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunk;
    });
  if (engines.includes('minisearch'))
    await timed('minisearch', async () => {
      const index = new MiniSearch<Document>({
        fields: ['title', 'text'],
        storeFields: ['title'],
        idField: 'url',
      });
      index.addAll(documents);
      await writeFile(join(folder, 'minisearch.json'), JSON.stringify(index));
    });
  if (engines.includes('lunr'))
    await timed('lunr', async () => {
      const index = lunr(function () {
        this.ref('url');
        this.field('title', { boost: 3 });
        this.field('text');
        for (const document of documents) this.add(document);
      });
      await writeFile(join(folder, 'lunr.json'), JSON.stringify(index));
    });
  const bundle = (contents: string) =>
    build({
      stdin: { contents, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      external: ['/pagefind/*', '/plain/*'],
    }).then(({ outputFiles }) => outputFiles[0]?.contents ?? new Uint8Array());
  await writeFile(join(folder, 'bench.js'), await bundle("import './browser.ts'"));
  /** What an engine's own code weighs: it travels in the harness's file, which is not counted. */
  const codeBytes = async (contents: string) => brotliCompressSync(await bundle(contents)).length;
  const code: Record<string, number> = {
    promptstead: await codeBytes("export { loadSearchEngine } from '../../src/search/engine.ts'"),
    pagefind: 0,
    minisearch: await codeBytes("export { default } from 'minisearch'"),
    lunr: await codeBytes("export { default } from 'lunr'"),
  };

  const sets: Record<string, Query[]> = {};
  if (options.queries !== undefined) sets['Queries given'] = await readQueries(options.queries);
  else {
    const judged = await readQueries(
      join(
        import.meta.dirname,
        options.corpus === undefined ? 'own-library.jsonl' : 'prompts-chat.jsonl',
      ),
    );
    // Every other query, so that both halves hold all kinds.
    const half = judged.filter(
      (_, index) => options.half === 'all' || (index % 2 === 0) === (options.half === 'tuning'),
    );
    sets[`Judged queries, ${options.half} half`] = half;
    sets['Mechanical queries'] = mechanicalQueries(documents, 60);
  }

  const browser = await chromium.launch({
    executablePath: findBrowser(console.log),
    args: ['--no-sandbox'],
  });
  const server = await serve(folder);
  const all: Record<string, Record<string, Outcome>> = {};
  try {
    for (const [name, queries] of Object.entries(sets)) {
      const outcomes: Record<string, Outcome> = {};
      for (const engine of engines)
        outcomes[engine] = await measure(
          browser,
          engine,
          queries,
          documents,
          server,
          code[engine] ?? 0,
        );
      print(name, outcomes);
      all[options.queries === undefined ? name : 'heldOut'] = outcomes;
    }
  } finally {
    server.close();
    await browser.close();
  }
  console.log(
    `\n${documents.length} documents. Seconds to build: ${Object.entries(built)
      .map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`)
      .join(', ')}. Run in ${((Date.now() - started) / 1000).toFixed(0)} s.`,
  );
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify(all, null, 2)}\n`);
} finally {
  if (options.work === undefined) await rm(folder, { recursive: true, force: true });
}
