/**
 * Puts entries in order.
 */
import type { Slot } from './query.ts';
import type { Entry, Name, Vocabulary } from './vocabulary.ts';
import { firstWith, isStopWord, stem, wordsOf } from './words.ts';

/** An entry whose text matches, as the index answers. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Places of the matching words in the text. */
  readonly words: readonly number[];
}

/**
 * All hits of a phrase, closely packed: a common word has thousands, and they are
 * kept for the next key.
 */
export interface Hits {
  /** Numbers of the entries. */
  readonly entries: Uint32Array;
  /** From 0 to 1: the best hit has 1. */
  readonly scores: Float32Array;
  /** Places of matching words, those of one hit after those of the other. */
  readonly places: Uint32Array;
  /** Where the places of each hit end. */
  readonly ends: Uint32Array;
}

/** Packs what the index found; pages of another build are left out. */
export function packHits(found: readonly Hit[], { numberOf }: Pick<Vocabulary, 'numberOf'>): Hits {
  const known = found.flatMap(({ id, score, words }) => {
    const entry = numberOf(id);
    return entry === undefined ? [] : [{ entry, score, words }];
  });
  const highest = known.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  const places = new Uint32Array(known.reduce((sum, { words }) => sum + words.length, 0));
  let end = 0;
  const ends = known.map(({ words }) => {
    places.set(words, end);
    return (end += words.length);
  });
  return {
    entries: Uint32Array.from(known, ({ entry }) => entry),
    scores: Float32Array.from(known, ({ score }) => score / highest),
    places,
    ends: Uint32Array.from(ends),
  };
}

/** The places of a hit by its number. */
function placesOf({ places, ends }: Hits, hit: number): Uint32Array {
  return places.subarray(ends[hit - 1] ?? 0, ends[hit]);
}

export interface Ranked {
  /** Number of the entry in the vocabulary. */
  readonly entry: number;
  readonly score: number;
  /** Whether every word of the query was found. */
  readonly whole: boolean;
  /** Places of matching words in the text, below 0 for those of the title, and what each tells. */
  readonly places: ReadonlyMap<number, number>;
}

/** What the parts of a score count. Tuned on half of the judged queries, tests/benchmarks. */
export const weights = {
  body: 1,
  title: 2.5,
  near: 2,
  whole: 1.3,
  coverage: 1.75,
  /** The same for names, whose score already falls with what they lack. */
  titleCoverage: 0,
  /** How far a score grows with the index's own. */
  curve: 0.5,
  /** A title's share that depends on how much of it is asked for. */
  concise: 0.4,
  /** How sharply a name falls that answers only part of the query, or by synonyms. */
  share: 1,
  /** What a title gains that holds the query as it was typed. */
  phrase: 0.3,
  stemmed: 0.65,
  begun: 0.6,
  /** By how much an entry grows whose text has all words of the query as they are spelt. */
  veryWords: 0.15,
  alias: 0.65,
  /** By how much an entry grows whose title holds all stop words of a short query. */
  small: 0.9,
  /** What neighbouring words of a query count that stand close in a text, but not as in the query. */
  close: 0.6,
  /** How sharply the gain for all words falls with the worst answered of them. */
  wholeCurve: 4,
  /** Of the best score, what an entry needs to be a result. */
  tail: 0.12,
  /** The same for an entry that lacks a word or has it only by a synonym, behind the first results. */
  weakTail: 0.3,
};

/** Below this share of the best, no closer look is taken. */
const CANDIDATES = 60;
/** Of so many words at most, the stop words of a query are meant, too: "how stop". */
const SHORT = 3;
/** Results that a list shows at first. */
const FIRST = 10;
/** How far apart neighbouring words of a query may stand in a text to be close. */
const CLOSE = [1, 2, 3];

/** How well each word of names answers a slot, 0 to 1. */
type Answers = Float64Array;

/** Finds the words of names that answer a slot: the words themselves, their forms, what begins so. */
function answersTo({ variants }: Slot, { nameWords, nameForms }: Vocabulary): Answers {
  const answers = new Float64Array(nameWords.length);
  const count = (nameWord: number, worth: number) => {
    if (worth > (answers[nameWord] ?? 0)) answers[nameWord] = worth;
  };
  for (const { words, weight } of variants)
    for (const word of words) {
      // A phrase wants all its words: each gives its share.
      const worth = words.length > 1 ? weight / 1.15 : weight;
      for (const form of nameForms.get(stem(word)) ?? [])
        count(form, nameWords[form] === word ? worth : worth * weights.stemmed);
      if (word.length < 3) continue;
      for (let place = firstWith(word, nameWords); place < nameWords.length; place++) {
        const other = nameWords[place] ?? '';
        if (!other.startsWith(word)) break;
        if (other !== word) count(place, worth * weights.begun);
      }
    }
  return answers;
}

/** The share of the words that stand in a title; 0 where there are none. */
function shareIn(title: string, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const held = new Set(title.split(' '));
  return words.filter((word) => held.has(word)).length / words.length;
}

/** How well a name answers the slots; `matched` gets each slot's best match. */
function nameScore(
  name: Name,
  slots: readonly Slot[],
  answers: readonly Answers[],
  total: number,
  nameWeights: readonly number[],
  matched: number[],
): number {
  if (name.weight === 0) return 0;
  let asked = 0;
  const covered = name.words.map(() => 0);
  slots.forEach(({ weight }, slot) => {
    let best = 0;
    name.words.forEach((word, place) => {
      const match = answers[slot]?.[word] ?? 0;
      if (match > best) best = match;
      if (match > (covered[place] ?? 0)) covered[place] = match;
    });
    asked += best * weight;
    if (best > (matched[slot] ?? 0)) matched[slot] = best;
  });
  if (asked === 0) return 0;
  const share = asked / total;
  const own =
    name.words.reduce(
      (sum, word, place) => sum + (covered[place] ?? 0) * (nameWeights[word] ?? 0),
      0,
    ) / name.weight;
  return share ** weights.share * (1 - weights.concise + weights.concise * own);
}

/**
 * Ranks the entries that match.
 *
 * @param hits For each slot and each of its variants, what the index found;
 *   `undefined` for variants it was not asked for.
 * @param phrase All words of the query in order, stop words among them: a title
 *   that holds them so is preferred.
 * @returns The entries in order, best first, without those far below the best.
 */
export function rank(
  slots: readonly Slot[],
  hits: readonly (readonly (Hits | undefined)[])[],
  vocabulary: Vocabulary,
  phrase = '',
): Ranked[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const { entries, nameWords, nameWeights, named } = vocabulary;
  const candidates = new Set<number>();
  const texts = slots.map(({ variants }, slot) => {
    const text = {
      /** For each entry, what its best hit counts, which that is, and of which variant. */
      worth: new Float64Array(entries.length),
      hit: new Uint32Array(entries.length),
      variant: new Uint16Array(entries.length),
      /** For each entry, how well it has the word. */
      match: new Float64Array(entries.length),
    };
    variants.forEach(({ weight }, variant) => {
      const list = hits[slot]?.[variant];
      list?.entries.forEach((entry, hit) => {
        candidates.add(entry);
        const worth = weight * (list.scores[hit] ?? 0) ** weights.curve;
        if (worth > (text.worth[entry] ?? 0)) {
          text.worth[entry] = worth;
          text.hit[entry] = hit;
          text.variant[entry] = variant;
        }
        if (weight > (text.match[entry] ?? 0)) text.match[entry] = weight;
      });
    });
    return text;
  });
  const placesIn = (entry: number, slot: number): Uint32Array | undefined => {
    const text = texts[slot];
    const list = text?.worth[entry] ? hits[slot]?.[text.variant[entry] ?? 0] : undefined;
    return list && placesOf(list, text?.hit[entry] ?? 0);
  };
  for (const { variants } of slots)
    for (const { words } of variants)
      for (const word of words)
        for (const entry of named.get(stem(word)) ?? []) candidates.add(entry);

  const answers = slots.map((slot) => answersTo(slot, vocabulary));
  const answering = nameWords.map((_, word) => answers.some((own) => own[word]));
  const asked = phrase.split(' ');
  const smallWords = asked.length > SHORT ? [] : asked.filter(isStopWord);
  const worded = phrase.includes(' ') ? ` ${phrase} ` : '';
  const scored = Array.from(candidates, (entry) => {
    const { names, title: entryTitle }: Pick<Entry, 'names' | 'title'> = entries[entry] ?? {
      names: [],
      title: '',
    };
    const matches = texts.map(({ match }) => match[entry] ?? 0);
    let title = 0;
    names.forEach((name, index) => {
      if (!name.words.some((word) => answering[word])) return;
      const score = nameScore(name, slots, answers, total, nameWeights, matches);
      title = Math.max(title, index === 0 ? score : score * weights.alias);
    });
    let body = 0;
    let coverage = 0;
    const least = Math.min(...matches);
    const whole = least > 0.3;
    slots.forEach(({ weight }, slot) => {
      body += (texts[slot]?.worth[entry] ?? 0) * weight;
      coverage += (matches[slot] ?? 0) * weight;
    });
    body /= total;
    coverage /= total;
    const gain = whole ? 1 + (weights.whole - 1) * least ** weights.wholeCurve : 1;
    const score =
      (weights.body * body * coverage ** weights.coverage +
        weights.title * title * coverage ** weights.titleCoverage) *
        gain +
      weights.small * Math.max(title, body) * shareIn(entryTitle, smallWords) +
      (worded && ` ${entryTitle} `.includes(worded) ? weights.phrase : 0);
    return { entry, score, whole, least, gain };
  });

  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored
    .filter(({ score }) => score > 0 && score >= best * weights.tail)
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .filter(
      ({ score, least }, place) =>
        least >= weights.stemmed || place < FIRST || score >= best * weights.weakTail,
    )
    .map(({ entry, score, whole, gain }, index): Ranked => {
      const places = new Map<number, number>();
      if (index >= CANDIDATES) return { entry, score, whole, places };
      const own = slots.map((_, slot) => placesIn(entry, slot));
      const titleWords = entries[entry]?.names[0]?.words ?? [];
      slots.forEach(({ weight }, slot) => {
        // The index tells one place only of what stands in quotation marks.
        const inTitle = titleWords.some((word) => (answers[slot]?.[word] ?? 0) >= weights.stemmed);
        if (inTitle) places.set(-1 - slot, weight);
        for (const place of own[slot] ?? []) places.set(place, weight);
      });
      return {
        entry,
        score: score + weights.near * nearness(own, slots, total) * gain,
        whole,
        places,
      };
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** What share of neighbouring words of the query stand together in a text, best as in the query. */
function nearness(
  places: readonly (Uint32Array | undefined)[],
  slots: readonly Slot[],
  total: number,
): number {
  let sum = 0;
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    const first = places[slot];
    const second = places[slot + 1];
    if (!first || !second) continue;
    const after = new Set(second);
    const apart = (slots[slot + 1]?.place ?? 0) - (slots[slot]?.place ?? 0);
    const together = first.some((place) => after.has(place + apart))
      ? 1
      : first.some((place) => CLOSE.some((step) => after.has(place + step)))
        ? weights.close
        : 0;
    sum += together * Math.min(slots[slot]?.weight ?? 0, slots[slot + 1]?.weight ?? 0);
  }
  return sum / total;
}

/**
 * Moves forward, among the first results, those whose text has the very words of a
 * query: the index knows words by their stems, so that "automated" also finds "automatic".
 *
 * @param textOf What is at hand of a result's text.
 */
export function preferVeryWords<Result extends { readonly score: number }>(
  results: readonly Result[],
  slots: readonly Slot[],
  textOf: (result: Result) => string,
): Result[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [...results];
  const first = results.slice(0, FIRST).map((result) => {
    const held = new Set(wordsOf(textOf(result)));
    const very = slots.reduce(
      (sum, { word, corrected = word, weight }) => sum + (held.has(corrected) ? weight : 0),
      0,
    );
    return { result, score: result.score * (1 + weights.veryWords * (very / total)) };
  });
  first.sort((a, b) => b.score - a.score);
  return [...first.map(({ result }) => result), ...results.slice(FIRST)];
}
