/**
 * What words may mean: synonyms, and words of one subject. They lie in parts by
 * the alphabet, of which a query reads those of its own words: there may be far
 * more of them than a first search could wait for.
 */
import { isStopWord, stem } from './words.ts';

/** A part as it is written. */
export interface MeaningsFile {
  /** Phrases, parted by `|`, and behind `>` what else they may be called. */
  readonly synonyms: readonly string[];
  /** The number of a subject and `:`, words of it, parted by spaces, and behind `>` those that names have. */
  readonly subjects: readonly string[];
}

/** Where the parts are. */
export interface MeaningsList {
  /** What the names of all parts end with; it changes with what they hold. */
  readonly name: string;
  /** For each part the first stem it is about, sorted. */
  readonly starts: readonly string[];
}

/** What may stand for a phrase, and how much it counts. */
export interface Synonym {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Words that belong together. */
export interface Subject {
  readonly number: number;
  /** Those that a name has. */
  readonly targets: readonly string[];
}

/** What was read so far. */
export interface Meanings {
  /** Phrase, its stemmed words joined by spaces -> what else it may be called. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** Stem -> the subjects it belongs to. */
  readonly subjects: ReadonlyMap<string, readonly Subject[]>;
  /** Words of synonyms and subjects: whether or not a text has them, they are no mistakes. */
  readonly understood: ReadonlySet<string>;
}

const SYNONYM_WEIGHT = 0.75;

/** The stem by which a phrase is looked up: that of its first word that tells something. */
export function keyOf(phrase: string): string {
  const words = phrase.split(' ');
  return stem(words.find((word) => !isStopWord(word)) ?? words[0] ?? '');
}

/** The number of the part that is about a stem. */
export function partAbout(key: string, starts: readonly string[]): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= key),
  );
}

/** The address of a part below the index. */
export function meaningsPath(name: string, part: number): string {
  return `meaning/${part}-${name}.json`;
}

/** Joins what parts hold. @throws Error where one is not whole. */
export function joinMeanings(files: readonly MeaningsFile[]): Meanings {
  const synonyms = new Map<string, Synonym[]>();
  const subjects = new Map<string, Subject[]>();
  const understood = new Set<string>();
  const push = <Value>(to: Map<string, Value[]>, key: string, ...values: readonly Value[]) =>
    to.set(key, [...(to.get(key) ?? []), ...values]);
  for (const file of files) {
    for (const group of file.synonyms) {
      const [from = '', to = ''] = group.split('>');
      for (const phrase of from.split('|')) {
        const words = phrase.split(' ');
        for (const word of words) understood.add(word);
        push(
          synonyms,
          words.map(stem).join(' '),
          ...to
            .split('|')
            .filter((other) => other !== phrase)
            .map((other) => ({ words: other.split(' '), weight: SYNONYM_WEIGHT })),
        );
      }
    }
    for (const group of file.subjects) {
      const [, number = '', own = '', targets = ''] = /^(\d+):(.*)>(.*)$/.exec(group) ?? [];
      const subject: Subject = { number: Number(number), targets: targets.split(' ') };
      for (const word of own.split(' ')) {
        understood.add(word);
        push(subjects, stem(word), subject);
      }
    }
  }
  return { synonyms, subjects, understood };
}

export interface MeaningsReader {
  /** What was read so far. */
  readonly known: () => Meanings;
  /**
   * Reads what is to be known of some words. What cannot be read is left out, and
   * asked for again the next time: the search finds less without it, but it finds.
   *
   * @returns Whether something new was read.
   */
  readonly read: (words: readonly string[]) => Promise<boolean>;
}

/**
 * Makes a reader that asks for each part once.
 *
 * @param folder Path of the index, ending with a slash.
 */
export function meaningsReader(folder: string, { name, starts }: MeaningsList): MeaningsReader {
  const read = new Map<number, MeaningsFile>();
  const asked = new Map<number, Promise<unknown>>();
  let known = joinMeanings([]);
  const ask = async (part: number) => {
    try {
      const response = await fetch(folder + meaningsPath(name, part));
      if (!response.ok) throw new Error(`The search index lacks ${response.url}.`);
      const file = (await response.json()) as MeaningsFile;
      known = joinMeanings([...read.values(), file]);
      read.set(part, file);
    } catch {
      asked.delete(part);
    }
  };
  return {
    known: () => known,
    read: async (words) => {
      const before = known;
      const parts = starts.length === 0 ? [] : words.map((word) => partAbout(stem(word), starts));
      await Promise.all(
        [...new Set(parts)].map((part) => {
          const promise = asked.get(part) ?? ask(part);
          asked.set(part, promise);
          return promise;
        }),
      );
      return known !== before;
    },
  };
}
