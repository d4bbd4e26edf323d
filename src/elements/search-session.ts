/**
 * What all faces of the search share: the index, loaded once, and the turn of
 * the last question, so that an answer overtaken by the next key is dropped.
 */
import {
  loadSearchEngine,
  type SearchAnswer,
  type SearchEngine,
  type SearchOptions,
} from '../search/engine.ts';

let engine: Promise<SearchEngine> | undefined;

/**
 * The index; asked for again after a failure.
 *
 * @param place Attributes of an element that says where the index and the site are.
 */
export function searchEngine({ index = '', base = '/' }: DOMStringMap): Promise<SearchEngine> {
  engine ??= loadSearchEngine(index, base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

export class SearchSession {
  #abort: AbortController | undefined;
  readonly #place: DOMStringMap;

  /** @param place As for `searchEngine`. */
  constructor(place: DOMStringMap) {
    this.#place = place;
  }

  /**
   * Searches, ending what was asked before.
   *
   * @returns `undefined` where a later question has overtaken this one.
   * @throws Error when the index cannot be read.
   */
  async ask(
    query: string,
    options: Omit<SearchOptions, 'signal'>,
  ): Promise<SearchAnswer | undefined> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const loaded = await searchEngine(this.#place);
      return await loaded.search(query, { ...options, signal: abort.signal });
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    }
  }

  /** Ends what was asked. */
  stop(): void {
    this.#abort?.abort();
  }
}

/** What is said where the index cannot be read. */
export const SEARCH_FAILED = import.meta.env.DEV
  ? 'There is no search index yet, or it could not be loaded. Run npm run build once to make one.'
  : 'The search could not be loaded. Check the connection and try again, or browse the categories.';
