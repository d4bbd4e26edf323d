/**
 * Puts entries in order.
 */
import type { Slot } from './query.ts';
import type { Entry, Name, NameWord, Vocabulary } from './vocabulary.ts';
import { isStopWord, stem } from './words.ts';

/** An entry whose text matches, as the index answers. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Places of the matching words in the text. */
  readonly places: readonly number[];
}

export interface Ranked {
  /** Number of the entry in the vocabulary. */
  readonly entry: number;
  readonly score: number;
  /** Whether every word of the query was found. */
  readonly whole: boolean;
  /** Places of matching words in the text, and what each tells. */
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
  stemmed: 0.85,
  begun: 0.6,
  alias: 0.75,
  /** By how much a title grows that holds all stop words of a short query. */
  small: 0.9,
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
/** How far apart neighbouring words of a query may stand in a text (stop words lie between). */
const NEAR = 3;

interface PreparedSlot {
  readonly weight: number;
  /** How well each word of names answers the slot, 0 to 1, once it was asked for. */
  readonly matches: (nameWord: number) => number;
}

/** Prepares a slot to be compared with names: each of their words is compared once. */
function prepare({ weight, variants }: Slot, nameWords: readonly NameWord[]): PreparedSlot {
  const wanted = variants.flatMap(({ words, weight: own }) =>
    words.map((word) => ({
      word,
      stem: stem(word),
      // A phrase wants all its words: each gives its share.
      worth: words.length > 1 ? own / 1.15 : own,
    })),
  );
  const known = new Float32Array(nameWords.length).fill(-1);
  const compare = (nameWord: number) => {
    const { word, stem: own } = nameWords[nameWord] ?? { word: '', stem: '' };
    let best = 0;
    for (const { word: other, stem: otherStem, worth } of wanted) {
      if (worth <= best) continue;
      const match =
        other === word
          ? 1
          : otherStem === own
            ? weights.stemmed
            : other.length >= 3 && word.startsWith(other)
              ? weights.begun
              : 0;
      best = Math.max(best, match * worth);
    }
    known[nameWord] = best;
    return best;
  };
  return {
    weight,
    matches: (nameWord) => {
      const before = known[nameWord] ?? 0;
      return before < 0 ? compare(nameWord) : before;
    },
  };
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
  slots: readonly PreparedSlot[],
  total: number,
  nameWords: readonly NameWord[],
  matched: number[],
): number {
  if (name.weight === 0) return 0;
  let asked = 0;
  const covered = name.words.map(() => 0);
  slots.forEach((slot, index) => {
    let best = 0;
    name.words.forEach((word, place) => {
      const match = slot.matches(word);
      if (match > best) best = match;
      if (match > (covered[place] ?? 0)) covered[place] = match;
    });
    asked += best * slot.weight;
    if (best > (matched[index] ?? 0)) matched[index] = best;
  });
  const share = asked / total;
  const own =
    name.words.reduce(
      (sum, word, place) => sum + (covered[place] ?? 0) * (nameWords[word]?.weight ?? 0),
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
  hits: readonly (readonly (readonly Hit[] | undefined)[])[],
  vocabulary: Vocabulary,
  phrase = '',
): Ranked[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const prepared = slots.map((slot) => prepare(slot, vocabulary.nameWords));

  interface Found {
    readonly bodies: number[];
    readonly matches: number[];
    readonly places: (readonly number[] | undefined)[];
  }
  const found = new Map<number, Found>();
  const at = (number: number) => {
    const known = found.get(number);
    if (known) return known;
    const made: Found = { bodies: [], matches: [], places: [] };
    found.set(number, made);
    return made;
  };

  slots.forEach(({ variants }, slot) => {
    variants.forEach(({ weight }, variant) => {
      const list = hits[slot]?.[variant];
      if (!list || list.length === 0) return;
      const highest = list.reduce((most, { score }) => Math.max(most, score), 0) || 1;
      for (const { id, score, places } of list) {
        const number = vocabulary.numberOf(id);
        if (number === undefined) continue;
        const own = at(number);
        const worth = weight * (score / highest) ** weights.curve;
        if (worth > (own.bodies[slot] ?? 0)) {
          own.bodies[slot] = worth;
          own.places[slot] = places;
        }
        if (weight > (own.matches[slot] ?? 0)) own.matches[slot] = weight;
      }
    });
  });
  for (const { variants } of slots)
    for (const { words } of variants)
      for (const word of words)
        for (const number of vocabulary.named.get(stem(word)) ?? []) at(number);

  const asked = phrase.split(' ');
  const smallWords = asked.length > SHORT ? [] : asked.filter(isStopWord);
  const worded = phrase.includes(' ') ? ` ${phrase} ` : '';
  const scored = [...found].map(([entry, own]) => {
    const { names, title: entryTitle }: Pick<Entry, 'names' | 'title'> = vocabulary.entries[
      entry
    ] ?? { names: [], title: '' };
    let title = 0;
    names.forEach((name, index) => {
      const score = nameScore(name, prepared, total, vocabulary.nameWords, own.matches);
      title = Math.max(title, index === 0 ? score : score * weights.alias);
    });
    let body = 0;
    let coverage = 0;
    const least = Math.min(...slots.map((_, slot) => own.matches[slot] ?? 0));
    const whole = least > 0.3;
    slots.forEach(({ weight }, slot) => {
      body += (own.bodies[slot] ?? 0) * weight;
      const match = own.matches[slot] ?? 0;
      coverage += match * weight;
    });
    body /= total;
    coverage /= total;
    const gain = whole ? 1 + (weights.whole - 1) * least ** weights.wholeCurve : 1;
    const score =
      (weights.body * body * coverage ** weights.coverage +
        weights.title * title * coverage ** weights.titleCoverage) *
        gain +
      weights.small * title * shareIn(entryTitle, smallWords) +
      (worded && ` ${entryTitle} `.includes(worded) ? weights.phrase : 0);
    return { entry, score, whole, least, gain, own };
  });
  scored.sort((a, b) => b.score - a.score || a.entry - b.entry);

  const best = scored[0]?.score ?? 0;
  const kept = scored.filter(
    ({ score, least }, place) =>
      score > 0 &&
      score >= best * (least >= weights.stemmed || place < FIRST ? weights.tail : weights.weakTail),
  );
  const ranked = kept.map(({ entry, score, whole, gain, own }, index): Ranked => {
    const places = new Map<number, number>();
    if (index < CANDIDATES)
      slots.forEach(({ weight }, slot) => {
        for (const place of own.places[slot] ?? []) places.set(place, weight);
      });
    const near = index < CANDIDATES ? nearness(own.places, slots, total) : 0;
    return {
      entry,
      score: score + weights.near * near * gain,
      whole,
      places,
    };
  });
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** What share of neighbouring words of the query stand together in a text. */
function nearness(
  places: readonly (readonly number[] | undefined)[],
  slots: readonly Slot[],
  total: number,
): number {
  let sum = 0;
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    const first = places[slot];
    const second = places[slot + 1];
    if (!first || !second) continue;
    const after = new Set(second);
    const together = first.some((place) => {
      for (let step = 1; step <= NEAR; step++) if (after.has(place + step)) return true;
      return false;
    });
    if (together) sum += Math.min(slots[slot]?.weight ?? 0, slots[slot + 1]?.weight ?? 0);
  }
  return sum / total;
}
