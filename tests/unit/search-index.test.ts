import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { loadSearchEngine } from '../../src/search/engine.ts';

/** Pages in two languages, each with a word that only its own stemmer can bring to another form. */
const PAGES = [
  ['en', 'plan-a-garden', 'Plan a garden', 'Say which flowers are growing where.'],
  ['en', 'write-a-poem', 'Write a poem', 'A poem of four lines.'],
  ['de', 'garten-planen', 'Einen Garten planen', 'Sagt, welche Häuser daneben stehen.'],
  ['de', 'gedicht', 'Ein Gedicht', 'Vier Zeilen.'],
] as const;

let folder = '';
const original = globalThis.fetch;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  for (const [language, slug, title, text] of PAGES) {
    mkdirSync(join(folder, slug));
    writeFileSync(
      join(folder, slug, 'index.html'),
      `<!doctype html><html lang="${language}"><body data-pagefind-body><h1>${title}</h1><p>${text}</p></body></html>`,
    );
  }
  await buildSearchIndex(folder);
  // Pagefind's script is a module, which Node has to be told.
  writeFileSync(join(folder, 'pagefind', 'package.json'), '{"type":"module"}');
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test.beforeEach(() => {
  globalThis.fetch = (input) => {
    try {
      const address = input instanceof Request ? input.url : String(input);
      return Promise.resolve(
        new Response(readFileSync(fileURLToPath(address.replace(/\?.*/, '')))),
      );
    } catch {
      return Promise.resolve(new Response('', { status: 404 }));
    }
  };
});

test.afterEach(() => {
  globalThis.fetch = original;
  for (const name of ['document', 'window', 'location']) Reflect.deleteProperty(globalThis, name);
});

/** The engine as a page of a language and at a path of the site loads it. */
function load(language: string, base = '/') {
  const root = { lang: language, getAttribute: () => language };
  Object.assign(globalThis, {
    document: { documentElement: root, querySelector: () => root },
    window: globalThis,
    location: { href: 'http://localhost/' },
  });
  return loadSearchEngine(`${pathToFileURL(join(folder, 'pagefind')).href}/`, base);
}
const urlsOf = async (language: string, query: string, base?: string) =>
  (await (await load(language, base)).search(query)).results.map(({ url }) => url);

test('each language has its own index, stemmer and vocabulary', async () => {
  expect(await urlsOf('en', 'grows')).toEqual(['/plan-a-garden/']);
  expect(await urlsOf('de', 'haus')).toEqual(['/garten-planen/']);
  expect(await urlsOf('de-AT', 'gedihct')).toEqual(['/gedicht/']);
  expect(await urlsOf('en', 'haus')).toEqual([]);
});

test('addresses begin with the base path', async () => {
  expect(await urlsOf('en', 'garden', '/library/')).toEqual(['/library/plan-a-garden/']);
});

test('where a language has no vocabulary, Pagefind and its stemmer answer alone', async () => {
  const index = join(folder, 'pagefind');
  const german = readdirSync(index).find((name) => name.startsWith('vocabulary_de')) ?? '';
  const text = readFileSync(join(index, german));
  rmSync(join(index, german));
  expect(await urlsOf('de', 'haus')).toEqual(['/garten-planen/']);
  expect(await urlsOf('de', 'gedihct')).toEqual([]);
  writeFileSync(join(index, german), text);
});
