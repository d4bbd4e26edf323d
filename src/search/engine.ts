/**
 * Search in the browser, over the index that the build made: Pagefind finds the
 * texts, the vocabulary knows names, spelling, synonyms and filters, and the
 * ranking puts both together. Without a vocabulary Pagefind answers alone.
 */
import { excerptFor, placesInText, type ExcerptPart, type Places } from './excerpt.ts';
import { narrow, type Choices } from './facets.ts';
import { searchedLanguage, type IndexEntry } from './index-entry.ts';
import { meaningsReader, type MeaningsReader } from './meanings.ts';
import { openIndex, type FilterCounts, type Index, type PagefindResult } from './pagefind.ts';
import { pageReader, type PagePart } from './page-file.ts';
import { phraseOf, planQuery, queryWords, type Slot } from './query.ts';
import { packHits, preferVeryWords, rank, type Hits } from './ranking.ts';
import { NO_SUGGESTIONS, suggest } from './suggestions.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';
import { sameWord, wordsOf } from './words.ts';

export type { Choices } from './facets.ts';
export type { ExcerptPart } from './excerpt.ts';
export type { FilterCounts } from './pagefind.ts';

export interface SearchResult {
  /** Address on this site, with the base path. */
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly category: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
  /** What the page says of itself by data-pagefind-meta: description, words, blanks … */
  readonly meta: Readonly<Record<string, string>>;
  /** Its values of each filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A word that was searched for in place of the one typed. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

export interface SearchAnswer {
  /** All matches, of which `results` are the first. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Words that were replaced; search with `exact` to undo that. */
  readonly corrections: readonly Correction[];
  /** Whether no result has all the words. */
  readonly partial: boolean;
  /** How many results each choice would leave, given the choices in other filters. */
  readonly filters: FilterCounts;
  /** Where nothing was found: words that may have been meant, and categories that are near. */
  readonly suggestions: {
    readonly words: readonly string[];
    readonly categories: readonly string[];
  };
  /** Words to highlight on a result's page. */
  readonly words: readonly string[];
}

export type Sort = 'best' | 'newest' | 'shortest' | 'title';

export interface SearchOptions {
  readonly filters?: Choices;
  /** How many results to give, from the first. */
  readonly limit?: number;
  /** Order; `best` for a query, the index's own order without one. */
  readonly sort?: Sort;
  /** Searches for what was typed, as it was typed. */
  readonly exact?: boolean;
  /** Ends work on a search that was overtaken. */
  readonly signal?: AbortSignal;
}

export interface SearchEngine {
  /** Values of each filter over all entries. @throws Error when the index cannot be read. */
  filters: () => Promise<FilterCounts>;
  /**
   * Searches; an empty query finds everything, which filters and sort then order.
   *
   * @throws AbortError once `signal` is aborted; Error when the index cannot be read.
   */
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
}

/** How many hits of earlier searches are kept for the next key, over all words: some 20 MB. */
const KEPT_HITS = 500_000;
/** Time after which other work of the page gets its turn, in milliseconds. */
const TURN = 12;
/** Share of entries from which a word is not searched in texts, where rarer ones are. */
const COMMON = 0.35;

async function getJson(url: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(url, { cache });
  return response.ok ? ((await response.json()) as unknown) : undefined;
}

/** The vocabulary that was made with the index, if there is one and it is whole. */
async function loadVocabulary(folder: string): Promise<Vocabulary | undefined> {
  try {
    const entry = (await getJson(`${folder}pagefind-entry.json`, 'no-cache')) as IndexEntry;
    const language = searchedLanguage(entry, document.documentElement.lang);
    const hash = entry.languages?.[language]?.hash;
    const name = entry.vocabulary?.[language];
    if (hash === undefined || name === undefined) return undefined;
    const file = await getJson(folder + name, 'default');
    // Reading it is long enough for a turn of its own.
    await pause();
    const vocabulary = readVocabulary(file, hash);
    await pause();
    return vocabulary;
  } catch {
    return undefined;
  }
}

function resultOf(
  { url, meta, filters, content, raw_content: raw, from }: PagePart,
  places: Places,
): SearchResult {
  const title = meta['title'] ?? url;
  return {
    url,
    title,
    kind: filters['kind']?.[0] ?? 'Page',
    category: filters['category']?.[0],
    excerpt: excerptFor(
      {
        title,
        description: meta['description'],
        aliases: meta['aliases']?.split('|').filter((alias) => alias !== '') ?? [],
      },
      raw?.replaceAll('&lt;', '<').replaceAll('&gt;', '>') ?? content,
      places,
      from,
    ),
    meta,
    filters,
  };
}

/** Ends the present task. Where the browser can, it comes back before other waiting work. */
function pause(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Makes what Pagefind makes for every search: the first takes a phone 50 ms, any other
 * none. Meant for while files are on their way.
 */
async function warmUp(): Promise<void> {
  await pause();
  if ('Segmenter' in Intl) new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment('');
}

/** Lets clicks and keys through when work has taken a while. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < TURN) return;
    await pause();
    since = performance.now();
    signal?.throwIfAborted();
  };
}

/**
 * Loads the index.
 *
 * @param folder Path of the index, ending with a slash.
 * @param base Path of the home page.
 * @throws Error when the index is missing or cannot be run.
 */
export async function loadSearchEngine(folder: string, base: string): Promise<SearchEngine> {
  const [index, vocabulary] = await Promise.all([
    openIndex(folder, base),
    loadVocabulary(folder),
    warmUp(),
  ]);
  if (!vocabulary) return plainEngine(index);
  const meanings = meaningsReader(folder, vocabulary.meanings);
  return fullEngine(index, vocabulary, meanings, pageReader(folder, base));
}

/** Pagefind alone: no spelling, no synonyms, its own order. */
function plainEngine(index: Index): SearchEngine {
  return {
    filters: () => index.filters(),
    search: async (query, { filters = {}, limit = 10, signal } = {}) => {
      const words = queryWords(query);
      signal?.throwIfAborted();
      if (words.length === 0 && query.trim() !== '')
        return {
          total: 0,
          results: [],
          corrections: [],
          partial: false,
          filters: {},
          suggestions: NO_SUGGESTIONS,
          words,
        };
      let { results: found, filters: counts } = await index.search(
        words.length === 0 ? null : words.join(' '),
        filters,
      );
      let partial = false;
      for (const word of found.length === 0 && words.length > 1 ? words.slice(0, 10) : []) {
        signal?.throwIfAborted();
        const next = await index.search(word, filters);
        const known = new Set(found.map(({ id }) => id));
        found = [...found, ...next.results.filter(({ id }) => !known.has(id))];
        counts = next.filters;
        partial = found.length > 0;
      }
      signal?.throwIfAborted();
      const results = await Promise.all(
        found
          .slice(0, limit)
          .map(async (one) =>
            resultOf(await index.read(one), new Map(one.words.map((place) => [place, 1]))),
          ),
      );
      signal?.throwIfAborted();
      return {
        total: found.length,
        results,
        corrections: [],
        partial,
        filters: counts,
        suggestions: NO_SUGGESTIONS,
        words,
      };
    },
  };
}

/** What the index answers to a phrase. */
interface Found {
  readonly hits: Hits;
  /** The first page found, as the index gives it. */
  readonly best: PagefindResult | undefined;
}

function fullEngine(
  index: Index,
  vocabulary: Vocabulary,
  meanings: MeaningsReader,
  readPage: ReturnType<typeof pageReader>,
): SearchEngine {
  const kept = new Map<string, Promise<Found>>();
  let keptHits = 0;
  const sizes = new Map<string, number>();
  const forget = (words: string) => {
    kept.delete(words);
    keptHits -= sizes.get(words) ?? 0;
    sizes.delete(words);
  };
  const find = (words: string): Promise<Found> => {
    const known = kept.get(words);
    if (known) return known;
    const asked = index.search(words).then(({ results }) => {
      sizes.set(words, results.length);
      keptHits += results.length;
      for (const oldest of kept.keys()) {
        if (keptHits <= KEPT_HITS || oldest === words) break;
        forget(oldest);
      }
      return { hits: packHits(results, vocabulary), best: results[0] };
    });
    asked.catch(() => forget(words));
    kept.set(words, asked);
    return asked;
  };
  const readEntry = (entry: number, places: Places) => {
    const { title = '', parts = 1 } = vocabulary.entries[entry] ?? {};
    return readPage(vocabulary.idOf(entry), parts, placesInText(places, title));
  };

  /** For each variant what the index is asked for; `undefined` where that is not worth it. */
  const termsOf = (slots: readonly Slot[]) => {
    const most = vocabulary.size * COMMON;
    const rarer = slots.some(({ word }) => vocabulary.frequency(word) <= most);
    return slots.map(({ variants }) =>
      variants.map(({ words, body, exact }) => {
        if (!body) return undefined;
        const common = words.every((word) => vocabulary.frequency(word) > most);
        if (common && rarer) return undefined;
        return exact ? `"${words.join(' ')}"` : words.join(' ');
      }),
    );
  };
  const distinct = (wanted: ReturnType<typeof termsOf>) =>
    [...new Set(wanted.flat())].filter((term) => term !== undefined);
  const fetchFor = (terms: readonly string[]) =>
    Promise.all(terms.filter((term) => !kept.has(term)).map((term) => index.preload(term)));

  /** Plans a query, with what its words may mean. */
  const plan = async (query: string, correct: boolean): Promise<readonly Slot[]> => {
    const draft = planQuery(query, vocabulary, meanings.known(), { correct });
    const [more] = await Promise.all([
      meanings.read(draft.flatMap(({ word, corrected = '' }) => [word, ...wordsOf(corrected)])),
      // Most of what the index will be asked for is sure already.
      fetchFor(distinct(termsOf(draft))),
    ]);
    return more ? planQuery(query, vocabulary, meanings.known(), { correct }) : draft;
  };

  /** Asks the index for every variant that is worth it. */
  const ask = async (slots: readonly Slot[], signal: AbortSignal | undefined) => {
    const rest = breather(signal);
    const wanted = termsOf(slots);
    const terms = distinct(wanted);
    await fetchFor(terms);
    const found = new Map<string, Hits>();
    for (const term of terms) {
      await rest();
      found.set(term, (await find(term)).hits);
    }
    // Pagefind answers an unknown word with its longest known beginning ("zz" with
    // "z"): what does not hold the word itself would hide a correction.
    for (const { word } of slots) {
      const best = vocabulary.words.has(word) ? undefined : (await kept.get(word))?.best;
      if (best && !(await holds(best, word))) found.delete(word);
    }
    await rest();
    return wanted.map((terms) =>
      terms.map((term) => (term === undefined ? undefined : found.get(term))),
    );
  };

  /** Whether the best of the pages found has a form of this word, or one that begins with it. */
  const genuine = new Map<string, Promise<boolean>>();
  const holds = (best: PagefindResult, word: string): Promise<boolean> => {
    const known = genuine.get(word);
    if (known) return known;
    const asked = index
      .read(best)
      .then(({ content, meta }) =>
        wordsOf(`${meta['title'] ?? ''} ${content}`).some(
          (other) => other.startsWith(word) || sameWord(word, other),
        ),
      );
    asked.catch(() => genuine.delete(word));
    genuine.set(word, asked);
    return asked;
  };

  const ordered = (entries: readonly number[], sort: Sort): readonly number[] => {
    const { updated = [], words = [] } = vocabulary.sorts;
    const title = (entry: number) => vocabulary.entries[entry]?.title ?? '';
    if (sort === 'newest') return entries.toSorted((a, b) => (updated[b] ?? 0) - (updated[a] ?? 0));
    if (sort === 'shortest') return entries.toSorted((a, b) => (words[a] ?? 0) - (words[b] ?? 0));
    if (sort === 'title') return entries.toSorted((a, b) => title(a).localeCompare(title(b)));
    return entries;
  };

  const everything = vocabulary.entries.map((_, entry) => entry);
  return {
    filters: () => Promise.resolve(narrow(everything, {}, vocabulary).counts),
    search: async (
      query,
      { filters = {}, limit = 10, sort = 'best', exact = false, signal } = {},
    ) => {
      signal?.throwIfAborted();
      const browsing = query.trim() === '';
      const slots = browsing ? [] : await plan(query, !exact);
      signal?.throwIfAborted();
      const hits = await ask(slots, signal);
      const rest = breather(signal);
      const ranked = rank(slots, hits, vocabulary, phraseOf(query));
      await rest();
      const found = new Map(ranked.map((one) => [one.entry, one]));
      const { left, counts } = narrow(
        browsing ? everything : ranked.map(({ entry }) => entry),
        filters,
        vocabulary,
      );
      const read = await Promise.all(
        ordered(left, sort)
          .slice(0, limit)
          .map(async (entry) => {
            const { score = 0, places = new Map<number, number>() } = found.get(entry) ?? {};
            return { score, places, page: await readEntry(entry, places) };
          }),
      );
      signal?.throwIfAborted();
      const inOrder =
        sort === 'best'
          ? preferVeryWords(
              read,
              slots,
              ({ page: { meta, content } }) => `${meta['title'] ?? ''} ${content}`,
            )
          : read;
      return {
        total: left.length,
        results: inOrder.map(({ page, places }) => resultOf(page, places)),
        corrections: slots.flatMap(({ word, corrected }, slot) =>
          corrected === undefined || (hits[slot]?.[0]?.entries.length ?? 0) > 0
            ? []
            : [{ from: word, to: corrected }],
        ),
        partial: ranked.length > 0 && !ranked.some(({ whole }) => whole),
        filters: counts,
        suggestions:
          left.length > 0
            ? NO_SUGGESTIONS
            : suggest(
                slots.map(({ word }) => word),
                ranked.map(({ entry }) => entry),
                vocabulary,
              ),
        words: [
          ...new Set(
            slots.flatMap(({ variants }) =>
              variants.filter(({ weight }) => weight >= 0.8).flatMap(({ words }) => words),
            ),
          ),
        ],
      };
    },
  };
}
