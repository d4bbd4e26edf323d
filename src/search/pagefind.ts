/**
 * The part of Pagefind's browser API that is used (https://pagefind.app/docs/api/).
 */
/** Values of each filter, with how many entries have them. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindData {
  readonly url: string;
  readonly content: string;
  /** With `<` and `>` escaped and its word boundaries. Pagefind's own `data()` gives it. */
  readonly raw_content?: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** An entry whose text matches. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of the matching words in the text. */
  readonly words: readonly number[];
  readonly data: () => Promise<PagefindData>;
}

type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly filters: FilterCounts;
}

interface PagefindInstance {
  init: () => Promise<void>;
  filters: () => Promise<FilterCounts>;
  preload: (query: string) => Promise<unknown>;
  search: (
    query: string | null,
    options?: { filters: PagefindFilters },
  ) => Promise<PagefindAnswer | null>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

export interface Index {
  filters: () => Promise<FilterCounts>;
  /** Fetches what a search for the words will need. */
  preload: (words: string) => Promise<void>;
  /**
   * Entries with all the words, or with words that begin so; in quotation marks,
   * with these words in a row. `null` finds all entries.
   */
  search: (
    words: string | null,
    filters?: Readonly<Record<string, readonly string[]>>,
  ) => Promise<PagefindAnswer>;
  /** What the index keeps of a page that it found. */
  read: (result: PagefindResult) => Promise<PagefindData>;
}

/**
 * Opens an index.
 *
 * @param folder Path of the index, ending with a slash.
 * @param base Path of the home page.
 * @throws Error when the index is missing or cannot be run.
 */
export async function openIndex(folder: string, base: string): Promise<Index> {
  const { createInstance } = (await import(
    /* @vite-ignore */ `${folder}pagefind.js`
  )) as PagefindModule;
  // A worker would be made from an address, which Trusted Types guard.
  const open = () => createInstance({ basePath: folder, baseUrl: base, noWorker: true });
  let instance: PagefindInstance | undefined = open();
  /** Pagefind remembers a failed download for good: after a failure a new instance asks again. */
  const guarded = async <Result>(
    ask: (from: PagefindInstance) => Promise<Result>,
  ): Promise<Result> => {
    const used = (instance ??= open());
    try {
      return await ask(used);
    } catch (error) {
      if (instance === used) instance = undefined;
      throw error;
    }
  };
  return {
    filters: () => guarded((from) => from.filters()),
    preload: (words) =>
      guarded(async (from) => {
        await from.preload(words);
      }),
    search: (words, filters = {}) =>
      guarded(async (from) => {
        const answer = await from.search(words, {
          filters: Object.fromEntries(
            Object.entries(filters)
              .filter(([, values]) => values.length > 0)
              .map(([name, values]) => [name, { any: values }]),
          ),
        });
        return answer ?? { results: [], filters: {} };
      }),
    read: (result) => guarded(() => result.data()),
  };
}
