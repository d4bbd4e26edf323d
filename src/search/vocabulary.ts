/**
 * What the browser knows of the index before it asks it: its words, the titles
 * and filters of its entries, and synonyms. One file, made with the index.
 */
import { isStopWord, stem, wordsOf } from './words.ts';

/** The file as it is written. Strings pack many small values, because they compress best. */
export interface VocabularyFile {
  /** Number of this format. */
  readonly format: number;
  /** Hash of the index the file was made with. */
  readonly index: string;
  /** Words that no name holds (those follow from the names), sorted, each as a capital letter (A = 0) for how much it shares with the last, and the rest. */
  readonly words: string;
  /** For each word, those of names among them, how many entries hold it: the rounded binary logarithm in base 36. */
  readonly frequencies: string;
  /** Ids of the entries, sorted, without the language and cut to what tells them apart, packed as the words are. */
  readonly ids: string;
  /** Name of the file with the whole ids, which only entries that no text search found need. */
  readonly pages: string;
  /** For each entry, the number of parts its page lies in, in base 36. */
  readonly parts: string;
  /** Folded titles, a line each. */
  readonly titles: string;
  /** Folded other names, a line each, parted by `|`. */
  readonly aliases: string;
  /** Values of each filter, and for each entry the numbers of its own. */
  readonly filters: Readonly<
    Record<string, { readonly values: readonly string[]; readonly entries: string }>
  >;
  /** Numbers to sort by. */
  readonly sorts: Readonly<Record<string, readonly number[]>>;
  /** Groups of phrases that mean the same, `>` behind phrases that lead one way. */
  readonly synonyms: readonly string[];
}

export const VOCABULARY_FORMAT = 1;

/** A title or another name, ready to be compared. */
export interface Name {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Sum of the weights of its words. */
  readonly weight: number;
}

export interface Entry {
  /** The number of parts its page lies in. */
  readonly parts: number;
  readonly title: string;
  readonly names: readonly Name[];
}

/** What may stand for a phrase, and how much it counts. */
export interface Synonym {
  readonly words: readonly string[];
  readonly weight: number;
}

export interface Vocabulary {
  readonly size: number;
  /** Name of the file that lists the ids of all entries, in order. */
  readonly pages: string;
  /** The number of the entry with an id. */
  readonly numberOf: (id: string) => number | undefined;
  /** Word -> its place in `words`. */
  readonly words: ReadonlyMap<string, number>;
  readonly sorted: readonly string[];
  /** Words with these numbers of letters, for spelling. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly entries: readonly Entry[];
  /** Stem -> entries with it in a name. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly filters: ReadonlyMap<
    string,
    { readonly values: readonly string[]; readonly entries: readonly (readonly number[])[] }
  >;
  readonly sorts: Readonly<Record<string, readonly number[]>>;
  /** Phrase, its stemmed words joined by spaces -> what else it may be called. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** How many entries hold a word, nearly; 0 for words in fewer than are listed. */
  frequency: (word: string) => number;
  /** How much a word tells: more the fewer entries hold it. */
  weight: (word: string) => number;
}

const SYNONYM_WEIGHT = 0.75;

/** Longer "words" are data: keys, hashes, encoded text. */
const LONGEST = 24;

/** Whether a word can be among the words of a vocabulary. */
export function isListed(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST && !isStopWord(word);
}

/** Unpacks words from their shared beginnings. */
function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const [, shared = 'A', rest = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.push(last);
  }
  return words;
}

/** The beginnings of sorted ids, as long as it takes to tell each from its neighbours. */
export function shortestStarts(ids: readonly string[]): string[] {
  const shared = (a: string, b = '') => {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    return length;
  };
  return ids.map((id, place) =>
    id.slice(0, 1 + Math.max(shared(id, ids[place - 1]), shared(id, ids[place + 1]))),
  );
}

/** Packs sorted words as {@link VocabularyFile.words} wants them. */
export function packWords(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === last[shared]) shared++;
      last = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

function readSynonyms(groups: readonly string[]): Map<string, Synonym[]> {
  const found = new Map<string, Synonym[]>();
  for (const group of groups) {
    const [from = '', to] = group.split('>');
    const targets = (to ?? from).split('|');
    for (const phrase of from.split('|')) {
      const others = targets.filter((other) => other !== phrase);
      const key = phrase.split(' ').map(stem).join(' ');
      const known = found.get(key) ?? [];
      known.push(...others.map((other) => ({ words: other.split(' '), weight: SYNONYM_WEIGHT })));
      found.set(key, known);
    }
  }
  return found;
}

/**
 * Reads a vocabulary file.
 *
 * @param index Hash of the index in use.
 * @returns `undefined` where the file is of another build, another format or
 *   not whole: the search then does without.
 */
export function readVocabulary(file: unknown, index: string): Vocabulary | undefined {
  try {
    const data = file as VocabularyFile;
    if (data.format !== VOCABULARY_FORMAT || data.index !== index) return undefined;
    const starts = unpackWords(data.ids);
    const size = starts.length;
    const titles = data.titles.split('\n');
    const aliases = data.aliases.split('\n');
    const inNames = new Set(`${data.titles}\n${data.aliases}`.split(/[\s|]+/).filter(isListed));
    const sorted = [...unpackWords(data.words), ...inNames].sort();
    if (sorted.length !== data.frequencies.length || titles.length !== size) return undefined;
    const words = new Map(sorted.map((word, place) => [word, place]));
    const frequency = (word: string) => {
      const place = words.get(word);
      return place === undefined ? 0 : 2 ** Number.parseInt(data.frequencies[place] ?? '0', 36);
    };
    const weight = (word: string) => Math.log(1 + size / Math.max(1, frequency(word)));
    const byLength = new Map<number, string[]>();
    for (const word of sorted) {
      const same = byLength.get(word.length);
      if (same) same.push(word);
      else byLength.set(word.length, [word]);
    }
    const nameOf = (text: string): Name => {
      const all = wordsOf(text);
      const telling = all.filter((word) => !isStopWord(word));
      const own = telling.length > 0 ? telling : all;
      return {
        words: own,
        stems: own.map(stem),
        weight: own.reduce((sum, word) => sum + weight(word), 0),
      };
    };
    const entries = titles.map((title, number): Entry => {
      const others = (aliases[number] ?? '').split('|').filter((name) => name !== '');
      const parts = Number.parseInt(data.parts[number] ?? '1', 36);
      return { parts, title, names: [title, ...others].map(nameOf) };
    });
    const named = new Map<string, number[]>();
    entries.forEach(({ names }, number) => {
      for (const one of new Set(names.flatMap(({ stems }) => stems))) {
        const holders = named.get(one);
        if (holders) holders.push(number);
        else named.set(one, [number]);
      }
    });
    const filters = new Map(
      Object.entries(data.filters).map(([name, { values, entries: own }]) => [
        name,
        {
          values,
          entries: own
            .split(';')
            .map((numbers) => (numbers === '' ? [] : numbers.split(',').map(Number))),
        },
      ]),
    );
    const language = index.slice(0, index.lastIndexOf('_') + 1);
    const numbers = new Map(starts.map((start, number) => [start, number]));
    const lengths = [...new Set(starts.map(({ length }) => length))];
    return {
      size,
      pages: data.pages,
      numberOf: (id) => {
        const own = id.slice(language.length);
        for (const length of lengths) {
          const number = numbers.get(own.slice(0, length));
          if (number !== undefined) return number;
        }
        return undefined;
      },
      words,
      sorted,
      byLength,
      entries,
      named,
      filters,
      sorts: data.sorts,
      synonyms: readSynonyms(data.synonyms),
      frequency,
      weight,
    };
  } catch {
    return undefined;
  }
}
