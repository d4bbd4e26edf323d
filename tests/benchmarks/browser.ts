/**
 * Runs in the page: the engines behind one interface.
 */
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { loadSearchEngine } from '../../src/search/engine.ts';

type Search = (query: string) => Promise<string[]>;

const engines: Record<string, () => Promise<Search>> = {
  promptstead: async () => {
    const engine = await loadSearchEngine('/pagefind/', '/');
    return async (query) =>
      (await engine.search(query, { limit: 10 })).results.map(({ url }) => url);
  },
  pagefind: async () => {
    const path = '/plain/pagefind.js';
    const pagefind = (await import(path)) as {
      options: (options: object) => Promise<void>;
      search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    };
    await pagefind.options({ noWorker: true, baseUrl: '/' });
    return async (query) => {
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return data.map(({ url }) => url);
    };
  },
  minisearch: async () => {
    const json = await (await fetch('/minisearch.json')).text();
    const index = MiniSearch.loadJSON(json, {
      fields: ['title', 'text'],
      storeFields: ['title'],
      idField: 'url',
    });
    return (query) =>
      Promise.resolve(
        index
          .search(query, { prefix: true, fuzzy: 0.2, boost: { title: 3 } })
          .slice(0, 10)
          .map(({ id }) => id as string),
      );
  },
  lunr: async () => {
    const index = lunr.Index.load((await (await fetch('/lunr.json')).json()) as object);
    return (query) =>
      Promise.resolve(
        index
          .query((builder) => {
            for (const term of lunr.tokenizer(query.replace(/[^\p{L}\p{N}\s-]/gu, ' '))) {
              const text = term.toString();
              if (text === '') continue;
              builder.term(text, { boost: 10 });
              builder.term(text, {
                boost: 3,
                wildcard: lunr.Query.wildcard.TRAILING,
                usePipeline: false,
              });
              builder.term(text, {
                boost: 1,
                editDistance: text.length > 7 ? 2 : text.length > 3 ? 1 : 0,
                usePipeline: false,
              });
            }
          })
          .slice(0, 10)
          .map(({ ref }) => ref),
      );
  },
};

let search: Search | undefined;

Object.assign(window, {
  load: async (engine: string) => {
    search = await engines[engine]?.();
  },
  run: async (queries: readonly string[]) => {
    const answers: { urls: string[]; ms: number }[] = [];
    for (const query of queries) {
      const start = performance.now();
      let urls: string[] = [];
      try {
        urls = (await search?.(query)) ?? [];
      } catch (error) {
        console.error(query, error);
      }
      answers.push({ urls, ms: performance.now() - start });
    }
    return answers;
  },
});
