/**
 * From what was typed to what is asked of the index.
 */
import {
  completions,
  corrections,
  hasOtherForm,
  hasRelative,
  isDrowned,
  nearCompletions,
  parted,
} from './spelling.ts';
import { LONGEST_PHRASE } from './synonym-groups.ts';
import type { Meanings, Synonym } from './meanings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** One way to say what a word of the query means. */
export interface Variant {
  readonly words: readonly string[];
  /** From 0 to 1: the word itself counts 1. */
  readonly weight: number;
  /** Whether full texts are searched for it, or names only. */
  readonly body: boolean;
  /** Whether texts must hold these very words, in a row; otherwise words that begin so count, too. */
  readonly exact: boolean;
}

/** A word of the query with all that may stand for it. */
export interface Slot {
  readonly word: string;
  /** Its place among all words of the query, those that tell nothing counted. */
  readonly place: number;
  /** How much it tells. */
  readonly weight: number;
  readonly variants: readonly Variant[];
  /** What it was corrected to, where it is unknown. */
  readonly corrected: string | undefined;
}

/** More characters or words than this are not read: nobody types them, and each word costs time. */
const MOST_CHARACTERS = 1000;
const MOST_SLOTS = 8;

const weights = {
  completed: 0.8,
  alsoCompleted: 0.35,
  corrected: [0.95, 0.5, 0.35],
  joined: 0.9,
  nearlyCompleted: 0.6,
  writtenAs: 0.6,
  /** A word of the same subject. */
  related: 0.7,
  /** The same, where another word of the query is of that subject, too. */
  agreed: 0.85,
  /** How fast `related` falls with the number of subjects that the word is of. */
  sharing: 0.3,
} as const;

/** A share of entries from which a word says too little to search synonyms of it in full texts. */
const COMMON = 0.2;
/**
 * How many synonyms of a word that no text holds are searched in full texts. Those of known words
 * only count in names: in texts they cost as much again and found nothing more (tests/benchmarks).
 */
const BODY_SYNONYMS = 2;

/** Names with signs, as wordsOf spells them, and what is left of them in the index of full texts. */
const WRITTEN_AS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cpp', ['c']],
  ['csharp', ['c']],
  ['fsharp', ['f']],
]);

/** All words of a query that are read. */
function readWords(query: string): string[] {
  return wordsOf(query.slice(0, MOST_CHARACTERS)).map((word) => word.slice(0, 64));
}

/** A query as a folded title would hold it. */
export function phraseOf(query: string): string {
  return readWords(query).join(' ');
}

/** The words of a query that are looked for, in order, without repetition. */
export function queryWords(query: string): string[] {
  const all = readWords(query);
  const telling = all.filter((word) => !isStopWord(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/**
 * What names may say of the subjects that a query is about: the more words of the
 * query belong to a subject, and the fewer others a word belongs to, the more.
 *
 * @returns For each stem of the query, related words with what they count.
 */
function relatedWords(words: readonly string[], { subjects }: Meanings): Map<string, Synonym[]> {
  const keys = [...new Set(words.map(stem))];
  const agreeing = new Map<number, number>();
  for (const key of keys)
    for (const { number } of subjects.get(key) ?? [])
      agreeing.set(number, (agreeing.get(number) ?? 0) + 1);
  return new Map(
    keys.map((key) => {
      const own = subjects.get(key) ?? [];
      const found = new Map<string, number>();
      for (const subject of own) {
        const agreed = (agreeing.get(subject.number) ?? 1) > 1;
        const weight = agreed ? weights.agreed : weights.related / own.length ** weights.sharing;
        for (const word of subject.targets)
          if (stem(word) !== key) found.set(word, Math.max(weight, found.get(word) ?? 0));
      }
      return [key, [...found].map(([word, weight]) => ({ words: [word], weight }))];
    }),
  );
}
/**
 * Plans the search for a query.
 *
 * @param meanings What was read of the query's words.
 * @param options.correct Whether spelling may be corrected.
 */
export function planQuery(
  query: string,
  vocabulary: Vocabulary,
  meanings: Meanings,
  { correct = true }: { correct?: boolean } = {},
): Slot[] {
  const all = readWords(query);
  const halfTyped = /[\p{L}\p{N}]$/u.test(query) ? all.at(-1) : undefined;
  const words = queryWords(query);
  const { size, weight } = vocabulary;

  /** Word -> synonyms of the phrases it is part of. */
  const others = new Map<string, Variant[]>();
  for (let start = 0; start < all.length; start++)
    for (let length = 1; length <= LONGEST_PHRASE && start + length <= all.length; length++) {
      const span = all.slice(start, start + length);
      const found = meanings.synonyms.get(span.map(stem).join(' ')) ?? [];
      if (found.length === 0) continue;
      const variants = found.map(({ words: other, weight: own }) => ({
        words: other,
        weight: own,
        body: Math.max(...other.map(weight)) > Math.log(1 + 1 / COMMON),
        exact: other.length > 1,
      }));
      for (const word of span) others.set(word, [...(others.get(word) ?? []), ...variants]);
    }

  const related = relatedWords(words, meanings);
  const slots = words.map((word, place): Slot => {
    // A query of stop words alone is meant as it stands.
    const known = vocabulary.words.has(word) || isStopWord(word);
    const complete =
      !known && (word === halfTyped || word.length >= 4) ? completions(word, vocabulary, 4) : [];
    const variants: Variant[] = [];
    const add = (other: readonly string[], own: number, body = true) =>
      variants.push({ words: other, weight: own, body, exact: other.length > 1 });
    const isGiven = (other: readonly string[]) =>
      [[word], ...variants.map(({ words }) => words)].some(
        (given) => given.join(' ') === other.join(' '),
      );
    // A form of a known word, or a word that the synonyms know, is no mistake.
    const genuine =
      known ||
      meanings.understood.has(word) ||
      meanings.understood.has(word.replace(/s$/, '')) ||
      hasOtherForm(word, vocabulary);
    let corrected: string | undefined;
    let meant = known ? word : undefined;

    for (const neighbour of [words[place + 1], words[place - 1]]) {
      const joined =
        neighbour === words[place + 1] ? word + (neighbour ?? '') : (neighbour ?? '') + word;
      if (neighbour !== undefined && vocabulary.words.has(joined)) add([joined], weights.joined);
    }
    if (known) {
      if (word === halfTyped)
        for (const one of completions(word, vocabulary, 3))
          add([one], weights.alsoCompleted, false);
    } else {
      complete.forEach((one, index) => add([one], weights.completed, index < 3));
      meant = complete[0];
      if (complete.length === 0 && genuine)
        for (const one of corrections(word, vocabulary))
          if (stem(one) === stem(word)) add([one], weights.corrected[0]);
      if (complete.length === 0 && correct && !genuine) {
        const near = corrections(word, vocabulary);
        near.forEach((one, index) => add([one], weights.corrected[index] ?? 0.3, index < 2));
        corrected = near[0];
        if (near.length === 0) {
          const pair = parted(word, vocabulary);
          if (pair) add(pair, weights.corrected[0]);
          corrected = pair?.join(' ');
          if (!pair && word === halfTyped)
            for (const one of nearCompletions(word, vocabulary))
              add([one], weights.nearlyCompleted);
        }
        meant = corrected;
      }
    }
    for (const one of WRITTEN_AS.get(word) ?? [])
      variants.push({ words: [one], weight: weights.writtenAs, body: true, exact: true });
    const synonyms =
      others.get(word) ??
      (corrected === undefined
        ? []
        : (meanings.synonyms.get(stem(corrected)) ?? []).map((other) => ({
            ...other,
            body: true,
          })));
    let inBody = 0;
    for (const { words: other, weight: own, body } of synonyms) {
      if (isGiven(other)) continue;
      add(other, own, !known && body && inBody++ < BODY_SYNONYMS);
    }
    for (const { words: other, weight: own } of related.get(stem(corrected ?? word)) ?? [])
      if (!isGiven(other)) add(other, own, false);
    // The index also finds what begins with a word, and answers an unknown one with its longest
    // known beginning, maybe a single letter: "lease" with "at least", "pro" with prompt and project.
    const exact = known
      ? isDrowned(word, vocabulary)
      : complete.length > 0 || corrected !== undefined || !hasRelative(word, vocabulary);
    return {
      word,
      place: all.indexOf(word),
      weight: meant === undefined ? Math.log(1 + size) : Math.max(...meant.split(' ').map(weight)),
      variants: [{ words: [word], weight: 1, body: true, exact }, ...variants],
      corrected,
    };
  });

  if (slots.length <= MOST_SLOTS) return slots;
  const least = slots.map((slot) => slot.weight).sort((a, b) => b - a)[MOST_SLOTS - 1] ?? 0;
  return slots.filter((slot) => slot.weight >= least).slice(0, MOST_SLOTS);
}
