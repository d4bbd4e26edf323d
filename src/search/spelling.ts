/**
 * Guesses at what was meant by a word that the index does not hold.
 */
import { editDistance } from './distance.ts';
import type { Vocabulary } from './vocabulary.ts';
import { firstWith, sameWord, stem } from './words.ts';

type Known = Pick<Vocabulary, 'sorted' | 'words' | 'byLength' | 'frequency'>;

/** Words from which two mistakes are forgiven; shorter ones have too many neighbours. */
const LONG = 8;
const SHORTEST = 4;

/** How many mistakes are forgiven in a word. */
function allowed(word: string): number {
  return word.length >= LONG ? 2 : word.length >= SHORTEST ? 1 : 0;
}

/** Whether two short words of one length differ by a letter: SWOT is no misspelt "spot"; "sopt" is. */
function isOtherWord(word: string, candidate: string): boolean {
  const sorted = (one: string) => Array.from(one).sort().join('');
  return word.length === candidate.length && sorted(word) !== sorted(candidate);
}

/**
 * Words one mistake away, or two from eight letters, the likeliest first:
 * fewest mistakes, then the same first letter (which people rarely miss), then
 * the most frequent.
 *
 * @param options.more Mistakes to forgive beyond that.
 */
export function corrections(
  word: string,
  known: Known,
  { limit = 3, more = 0 }: { readonly limit?: number; readonly more?: number } = {},
): string[] {
  const most = allowed(word) + more;
  const first = word.slice(0, 1);
  const found: { candidate: string; cost: number }[] = [];
  for (let length = word.length - most; most > 0 && length <= word.length + most; length++)
    for (const candidate of known.byLength.get(length) ?? []) {
      const sameStart = candidate.startsWith(first);
      // Two mistakes and another first letter is another word.
      const distance = editDistance(word, candidate, sameStart ? most : 1);
      if (distance === 0 || distance > (sameStart ? most : 1)) continue;
      if (word.length === SHORTEST && isOtherWord(word, candidate)) continue;
      const cost =
        distance + (sameStart ? 0 : 0.5) - 0.04 * Math.log2(1 + known.frequency(candidate));
      found.push({ candidate, cost });
    }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Words that a half-typed one may become, the most frequent first; never the word itself. */
export function completions(prefix: string, known: Known, limit = 5): string[] {
  const found: string[] = [];
  for (let place = firstWith(prefix, known.sorted); place < known.sorted.length; place++) {
    const word = known.sorted[place] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found.sort((a, b) => known.frequency(b) - known.frequency(a)).slice(0, limit);
}

/** Whether another form of a word is known ("debating" where there is "debater"). */
export function hasOtherForm(word: string, known: Known): boolean {
  const own = stem(word);
  if (own.length < 4) return false;
  for (let place = firstWith(own, known.sorted); place < known.sorted.length; place++) {
    const other = known.sorted[place] ?? '';
    if (!other.startsWith(own)) break;
    if (sameWord(word, other)) return true;
  }
  return false;
}

/** Share of its letters with which a word must begin like another to be a form of it or one built upon it. */
const RELATED_BEGINNING = 0.6;

/** Whether a known word begins with most of the letters of this one ("night" and "nightly"). */
export function hasRelative(word: string, known: Known): boolean {
  const least = 3;
  if (word.length < least) return false;
  const beginning = word.slice(0, Math.max(least, Math.ceil(word.length * RELATED_BEGINNING)));
  return known.sorted[firstWith(beginning, known.sorted)]?.startsWith(beginning) ?? false;
}

/**
 * Whether other words that begin like a known one, as its stem does, are more common than it:
 * "lease" and least, "pro" and prompt.
 */
export function isDrowned(word: string, known: Known): boolean {
  const own = stem(word);
  let others = 0;
  const start = own.length < 3 ? word : own;
  for (let place = firstWith(start, known.sorted); place < known.sorted.length; place++) {
    const other = known.sorted[place] ?? '';
    if (!other.startsWith(start)) break;
    if (stem(other) !== own) others += known.frequency(other);
  }
  return others > known.frequency(word);
}

/** Words whose beginning is one mistake away from a half-typed one. */
export function nearCompletions(prefix: string, known: Known, limit = 3): string[] {
  if (prefix.length < 5) return [];
  return known.sorted
    .filter(
      (word) =>
        word.startsWith(prefix.slice(0, 1)) &&
        word.length > prefix.length &&
        editDistance(prefix, word.slice(0, prefix.length), 1) <= 1,
    )
    .sort((a, b) => known.frequency(b) - known.frequency(a))
    .slice(0, limit);
}

/** Two known words that were written as one, each of three letters or more. */
export function parted(word: string, known: Known): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let most = 0;
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const pair = [word.slice(0, cut), word.slice(cut)] as const;
    const rarest = Math.min(...pair.map(known.frequency));
    if (rarest > most) [best, most] = [pair, rarest];
  }
  return best;
}
