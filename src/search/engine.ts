/**
 * Search in the browser, over the index that the build made.
 */

/** A stretch of an excerpt, marked where it matches. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface SearchResult {
  /** Address on this site, with the base path. */
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly category: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
}

export interface SearchAnswer {
  /** All matches, of which `results` are the first. */
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/** Values of each filter, with how many entries have them. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
  readonly limit?: number;
}

export interface SearchEngine {
  filters: () => Promise<FilterCounts>;
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
}

/** The part of Pagefind's browser API that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (
    query: string | null,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<PagefindData> }[] }>;
}

interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Splits Pagefind's excerpt, HTML in which matches stand in `<mark>`, into parts. */
export function parseExcerpt(html: string): ExcerptPart[] {
  const ENTITIES: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
    '&#x27;': "'",
  };
  const decode = (text: string) =>
    text.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
  return html
    .split(/<mark>(.*?)<\/mark>/gs)
    .map((text, index) => ({ text: decode(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/**
 * Loads the index.
 *
 * @param folder Path of the index, ending with a slash.
 * @param base Path of the home page.
 * @throws Error when the index is missing or cannot be run.
 */
export async function loadSearchEngine(folder: string, base: string): Promise<SearchEngine> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // A worker would be made from an address, which Trusted Types guard.
  await pagefind.options({ noWorker: true, baseUrl: base, excerptLength: 24 });
  return {
    filters: () => pagefind.filters(),
    search: async (query, { filters = {}, limit = 10 } = {}) => {
      const { results } = await pagefind.search(query, { filters: { ...filters } });
      const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return {
        total: results.length,
        results: data.map(({ url, meta, excerpt, filters: own }) => ({
          url,
          title: meta['title'] ?? url,
          kind: own['kind']?.[0] ?? 'Page',
          category: own['category']?.[0],
          excerpt: parseExcerpt(excerpt),
        })),
      };
    },
  };
}
