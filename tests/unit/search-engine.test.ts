import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { meaningsPath } from '../../src/search/meanings.ts';
import { loadSearchEngine } from '../../src/search/engine.ts';
import { ENTRIES, FILE, MEANINGS_FILES } from './search-fixtures.ts';

/** A Pagefind that finds words in the fixture's texts; the word "network" fails once. */
const PAGEFIND = `
const entries = ${JSON.stringify(ENTRIES)};
let failed = false;
export const createInstance = () => ({
  filters: async () => ({ kind: { Prompt: entries.length } }),
  preload: async () => {},
  search: async (query) => {
    query = query?.replaceAll('"', '') ?? null;
    if (query === 'network' && !failed) { failed = true; throw new Error('lost'); }
    const words = (query ?? '').toLowerCase().split(' ').filter(Boolean);
    return {
      filters: {},
      results: entries
        .filter(({ content }) => words.every((word) => content.toLowerCase().includes(word)))
        .map((entry) => ({ id: entry.id, score: 1, words: [0], data: async () => entry })),
    };
  },
});`;

let folder = '';
let requests: string[] = [];
const original = globalThis.fetch;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-engine-'));
  requests = [];
  put('pagefind.js', PAGEFIND);
  put('pagefind-entry.json', {
    languages: { en: { hash: 'en_f00', page_count: ENTRIES.length } },
    vocabulary: { en: 'vocabulary.json' },
  });
  put('vocabulary.json', FILE);
  mkdirSync(join(folder, 'meaning'));
  MEANINGS_FILES.forEach((file, part) => put(meaningsPath(FILE.meanings.name, part), file));
  globalThis.fetch = (input) => {
    const address = input as string;
    requests.push(address.slice(address.lastIndexOf('/') + 1));
    const id = /fragment\/(.*)\.pf_fragment$/.exec(address)?.[1];
    const entry = ENTRIES.find((one) => one.id === id);
    try {
      return Promise.resolve(
        new Response(
          entry
            ? `pagefind_dcd${JSON.stringify(entry)}`
            : readFileSync(fileURLToPath(address), 'utf8'),
        ),
      );
    } catch {
      return Promise.resolve(new Response('', { status: 404 }));
    }
  };
  Object.assign(globalThis, { document: { documentElement: { lang: 'en-GB' } } });
});

test.afterEach(() => {
  globalThis.fetch = original;
  Reflect.deleteProperty(globalThis, 'document');
  rmSync(folder, { recursive: true });
});

function put(name: string, content: unknown): void {
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}
const load = () => loadSearchEngine(`${pathToFileURL(folder).href}/`, '/library/');

test('a result is ready to be shown', async () => {
  const { results, total, corrections, partial } = await (await load()).search('astrologer');
  expect({ total, corrections, partial }).toEqual({ total: 1, corrections: [], partial: false });
  expect(results[0]).toMatchObject({
    url: '/library/0/',
    title: 'Astrologer',
    kind: 'Prompt',
    category: 'Life',
    meta: { words: '100' },
  });
});

test('a correction is told, and can be refused', async () => {
  const engine = await load();
  const corrected = await engine.search('astroliger');
  expect(corrected.corrections).toEqual([{ from: 'astroliger', to: 'astrologer' }]);
  expect(corrected.results[0]?.title).toBe('Astrologer');
  expect((await engine.search('astroliger', { exact: true })).total).toBe(0);
});

test('what only a synonym of a name finds is found, with its page', async () => {
  const { results } = await (await load()).search('cinema');
  expect(results.map(({ title }) => title)).toEqual(['Film critic']);
});

test('without its synonyms the search still finds', async () => {
  rmSync(join(folder, 'meaning'), { recursive: true });
  const { results } = await (await load()).search('cinema film');
  expect(results.map(({ title }) => title)).toEqual(['Film critic']);
});

test('a match of some words only says so', async () => {
  expect(await (await load()).search('astrologer xyzzyq')).toMatchObject({
    total: 1,
    partial: true,
  });
});

test('filters narrow, and counts say what other choices would leave', async () => {
  const { total, filters } = await (await load()).search('', { filters: { category: ['Work'] } });
  expect(total).toBe(2);
  expect(filters['category']).toEqual({ Life: 2, Marketing: 1, Work: 2 });
});

test('without a query everything is there, in the order asked for', async () => {
  const engine = await load();
  const order = async (sort: 'newest' | 'shortest' | 'title') =>
    (await engine.search('', { sort })).results[0]?.title;
  expect(await order('newest')).toBe('Film critic');
  expect(await order('shortest')).toBe('Film critic');
  expect(await order('title')).toBe('Astrologer');
  expect((await engine.search('', { limit: 2 })).results).toHaveLength(2);
});

test('hostile queries answer', async () => {
  const engine = await load();
  for (const query of [
    'a'.repeat(10_000),
    '?!…',
    'the of to',
    '🙂',
    '.*(a+)+$',
    '<b>x</b>',
    'שלום',
    'w '.repeat(50),
  ])
    expect((await engine.search(query)).results, query.slice(0, 12)).toBeDefined();
  expect((await engine.search('?!…')).total).toBe(0);
});

test('an overtaken search ends', async () => {
  const engine = await load();
  const controller = new AbortController();
  const search = engine.search('review', { signal: controller.signal });
  controller.abort();
  await expect(search).rejects.toMatchObject({ name: 'AbortError' });
  expect(requests.filter((name) => name.endsWith('.pf_fragment'))).toEqual([]);
});

test('without a vocabulary Pagefind answers alone', async () => {
  for (const broken of [
    '',
    JSON.stringify(FILE).slice(0, 500),
    '{"format":1}',
    { ...FILE, index: 'en_old' },
  ]) {
    put('vocabulary.json', broken);
    const engine = await load();
    expect(await engine.search('review code')).toMatchObject({ total: 1, partial: false });
    expect(await engine.search('astrologer xyzzyq')).toMatchObject({ total: 1, partial: true });
    expect((await engine.search('astroliger')).total).toBe(0);
    expect((await engine.search('?!')).total).toBe(0);
    expect(await engine.filters()).toEqual({ kind: { Prompt: ENTRIES.length } });
  }
});

test('an index that is missing is an error, not a silence', async () => {
  rmSync(join(folder, 'pagefind.js'));
  await expect(load()).rejects.toThrow();
});

test('after the network was lost the same search works', async () => {
  const engine = await load();
  await expect(engine.search('network')).rejects.toThrow('lost');
  expect((await engine.search('network')).total).toBe(0);
});
