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

/** Time after which a search says that it is under way, in milliseconds. */
const SLOW = 300;

export class SearchSession {
  #abort: AbortController | undefined;
  #waiting: number | undefined;
  readonly #place: DOMStringMap;
  readonly #whenSlow: () => void;

  /**
   * @param place As for `searchEngine`.
   * @param whenSlow Called once where an answer takes long, however many keys come meanwhile.
   */
  constructor(place: DOMStringMap, whenSlow: () => void) {
    this.#place = place;
    this.#whenSlow = whenSlow;
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
    this.#waiting ??= window.setTimeout(this.#whenSlow, SLOW);
    try {
      const loaded = await searchEngine(this.#place);
      const answer = await loaded.search(query, { ...options, signal: abort.signal });
      this.#answered();
      return answer;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      this.#answered();
      throw error;
    }
  }

  #answered(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** Ends what was asked. */
  stop(): void {
    this.#abort?.abort();
    this.#answered();
  }
}

/** Says that a search is under way, and that the list is not its answer. */
export function showSearching(status: HTMLElement, list: HTMLElement): void {
  status.textContent = 'Searching…';
  list.ariaBusy = 'true';
}

/** What is said where the index cannot be read. */
export const SEARCH_FAILED = import.meta.env.DEV
  ? 'There is no search index yet, or it could not be loaded. Run npm run build once to make one.'
  : 'The search could not be loaded. Check the connection and try again, or browse the categories.';
