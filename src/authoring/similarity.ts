/**
 * How much of their wording texts share.
 */

/** Words of a text in lower case, without marks. */
const plainWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words a phrase has: long enough not to be shared by chance, short enough to survive a changed word. */
const PHRASE = 5;

/**
 * Pairs of texts that share too many phrases: the sets of their five-word
 * phrases are compared by Jaccard's index, as in Broder, "On the resemblance
 * and containment of documents" (1997). Only pairs with a phrase in common are
 * looked at, through an index from phrases to texts.
 *
 * @returns The places of both texts, the earlier first, and their index where
 *   it is `limit` or more.
 */
export function similarPairs(
  texts: readonly string[],
  limit: number,
): [first: number, second: number, similarity: number][] {
  const holders = new Map<string, number[]>();
  const sizes = texts.map((text, at) => {
    const words = plainWords(text);
    const phrases = new Set<string>();
    for (let end = PHRASE; end <= words.length; end++)
      phrases.add(words.slice(end - PHRASE, end).join(' '));
    for (const phrase of phrases) {
      const found = holders.get(phrase);
      if (found) found.push(at);
      else holders.set(phrase, [at]);
    }
    return phrases.size;
  });
  // Pairs by one number: first × texts + second.
  const shared = new Map<number, number>();
  for (const places of holders.values())
    for (const [index, second] of places.entries())
      for (const first of places.slice(0, index)) {
        const pair = first * texts.length + second;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  return [...shared].flatMap(([pair, common]) => {
    const first = Math.floor(pair / texts.length);
    const second = pair % texts.length;
    const similarity = common / ((sizes[first] ?? 0) + (sizes[second] ?? 0) - common);
    return similarity >= limit ? [[first, second, similarity]] : [];
  });
}

/** The longest run of words in both texts, cut after twelve words. */
export function longestShared(one: string, other: string): string {
  const a = plainWords(one);
  const b = plainWords(other);
  let best: string[] = [];
  let above: number[] = [];
  for (const [row, word] of a.entries()) {
    const lengths = b.map((candidate, column) =>
      candidate === word ? (above[column - 1] ?? 0) + 1 : 0,
    );
    for (const length of lengths)
      if (length > best.length) best = a.slice(row - length + 1, row + 1);
    above = lengths;
  }
  return best.length > 12 ? `${best.slice(0, 12).join(' ')} …` : best.join(' ');
}
