/**
 * What the browser knows of the index before it asks it: its words, and the titles
 * and filters of its entries. One file, made with the index.
 */
import type { MeaningsList } from './meanings.ts';
import { pageId, pageNumber } from './page-id.ts';
import { isStopWord, stem } from './words.ts';

/** The file as it is written. Strings pack many small values, because they compress best. */
export interface VocabularyFile {
  /** Number of this format. */
  readonly format: number;
  /** Hash of the index the file was made with. */
  readonly index: string;
  /** The name that the ids of its pages share. */
  readonly pages: string;
  /** Words of titles and other names, sorted, each as a capital letter (A = 0) for how much it shares with the last, and the rest. */
  readonly named: string;
  /** All other words, packed alike. */
  readonly words: string;
  /** For each word that is searched for, those of names among them, how many entries hold it: the rounded binary logarithm in base 36. */
  readonly frequencies: string;
  /** For each entry, the number of parts its page lies in, in base 36. */
  readonly parts: string;
  /** Folded titles, a line each, in the order of the entries' numbers, their words as {@link packNumbers} writes them. */
  readonly titles: string;
  /** Folded other names alike, those of an entry parted by `|`. */
  readonly aliases: string;
  /** Values of each filter, and for each entry the numbers of its own. */
  readonly filters: Readonly<
    Record<string, { readonly values: readonly string[]; readonly entries: string }>
  >;
  /** Numbers to sort by. */
  readonly sorts: Readonly<Record<string, readonly number[]>>;
  /** What its words may mean lies in files of its own. */
  readonly meanings: MeaningsList;
}

export const VOCABULARY_FORMAT = 3;

/** A title or another name, ready to be compared. */
export interface Name {
  /** The numbers of its words in `nameWords`. */
  readonly words: readonly number[];
  /** Sum of the weights of its words. */
  readonly weight: number;
}

export interface Entry {
  /** The number of parts its page lies in. */
  readonly parts: number;
  readonly title: string;
  readonly names: readonly Name[];
}

export interface Vocabulary {
  readonly size: number;
  /** The id of an entry by its number. */
  readonly idOf: (entry: number) => string;
  /** The number of the entry with an id. */
  readonly numberOf: (id: string) => number | undefined;
  /** Word -> its place in `words`. */
  readonly words: ReadonlyMap<string, number>;
  readonly sorted: readonly string[];
  /** Words with these numbers of letters, for spelling. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly entries: readonly Entry[];
  /** Words of titles and other names, sorted. */
  readonly nameWords: readonly string[];
  /** How much each of them tells. */
  readonly nameWeights: readonly number[];
  /** Stem -> the numbers of such words with it. */
  readonly nameForms: ReadonlyMap<string, readonly number[]>;
  /** Stem -> entries with it in a name. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly filters: ReadonlyMap<
    string,
    { readonly values: readonly string[]; readonly entries: readonly (readonly number[])[] }
  >;
  readonly sorts: Readonly<Record<string, readonly number[]>>;
  readonly meanings: MeaningsList;
  /** How many entries hold a word, nearly; 0 for words in fewer than are listed. */
  frequency: (word: string) => number;
  /** How much a word tells: more the fewer entries hold it. */
  weight: (word: string) => number;
}

/** What a stop word in a name tells: next to nothing, yet a name of such words alone can be found. */
const SMALL_WORD = 0.01;
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

/** Printable signs that JSON leaves as they are; `|` and the line's end part what they write. */
const DIGITS = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place)).filter(
  (sign) => !'"\\|'.includes(sign),
);

/** How many digits it takes to write each number below `count`. */
function widthOf(count: number): number {
  let width = 1;
  while (DIGITS.length ** width < count) width++;
  return width;
}

/** Writes numbers below `count`, each as wide as the widest: shorter than their words, and in the same rhythm. */
export function packNumbers(numbers: readonly number[], count: number): string {
  const width = widthOf(count);
  return numbers
    .map((number) =>
      Array.from(
        { length: width },
        (_, place) =>
          DIGITS[Math.floor(number / DIGITS.length ** (width - 1 - place)) % DIGITS.length],
      ).join(''),
    )
    .join('');
}

const VALUES = new Map(DIGITS.map((sign, value) => [sign, value]));

function unpackNumbers(packed: string, count: number): number[] {
  const width = widthOf(count);
  return Array.from({ length: packed.length / width }, (_, place) => {
    let number = 0;
    for (let digit = place * width; digit < (place + 1) * width; digit++)
      number = number * DIGITS.length + (VALUES.get(packed[digit] ?? '') ?? Number.NaN);
    if (!(number < count)) throw new RangeError('There is no such word.');
    return number;
  });
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
    const titles = data.titles.split('\n');
    const aliases = data.aliases.split('\n');
    const size = data.parts.length;
    const nameWords = unpackWords(data.named);
    const sorted = [...unpackWords(data.words), ...nameWords.filter(isListed)].sort();
    if (sorted.length !== data.frequencies.length || titles.length !== size) return undefined;
    if (!Array.isArray(data.meanings.starts)) return undefined;
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
    const nameWeights = nameWords.map((word) => (isStopWord(word) ? SMALL_WORD : weight(word)));
    const nameForms = new Map<string, number[]>();
    const named = new Map<string, number[]>();
    /** For each word of names, the list in `named` that it adds to. */
    const holdersOf = nameWords.map((word, number) => {
      const key = stem(word);
      const forms = nameForms.get(key);
      if (forms) forms.push(number);
      else nameForms.set(key, [number]);
      if (isStopWord(word)) return undefined;
      const holders = named.get(key) ?? [];
      named.set(key, holders);
      return holders;
    });
    const nameOf = (all: readonly number[]): Name => ({
      words: all,
      weight: all.reduce((sum, word) => sum + (nameWeights[word] ?? 0), 0),
    });
    const entries = titles.map((packed, number): Entry => {
      const title = unpackNumbers(packed, nameWords.length);
      const others = (aliases[number] ?? '').split('|').filter((name) => name !== '');
      const names = [title, ...others.map((name) => unpackNumbers(name, nameWords.length))].map(
        nameOf,
      );
      for (const name of names)
        for (const word of name.words) {
          const holders = holdersOf[word];
          if (holders && holders.at(-1) !== number) holders.push(number);
        }
      return {
        parts: Number.parseInt(data.parts[number] ?? '1', 36),
        title: title.map((word) => nameWords[word]).join(' '),
        names,
      };
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
    return {
      size,
      idOf: (entry) => pageId(data.pages, entry),
      numberOf: (id) => {
        const number = pageNumber(data.pages, id);
        return number === undefined || number < size ? number : undefined;
      },
      words,
      sorted,
      byLength,
      entries,
      nameWords,
      nameWeights,
      nameForms,
      named,
      filters,
      sorts: data.sorts,
      meanings: data.meanings,
      frequency,
      weight,
    };
  } catch {
    return undefined;
  }
}
