/**
 * What to try where a search found nothing.
 */
import { corrections } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { stem } from './words.ts';

export interface Suggestions {
  readonly words: readonly string[];
  readonly categories: readonly string[];
}

export const NO_SUGGESTIONS: Suggestions = { words: [], categories: [] };

const MOST = 3;
/** Matches whose categories count. */
const MATCHES = 50;

/** The categories that most of the entries are in, the most frequent first. */
function categoriesOf(entries: readonly number[], { filters }: Vocabulary): string[] {
  const { values = [], entries: own = [] } = filters.get('category') ?? {};
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const place of own[entry] ?? []) {
      const category = values[place];
      if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([category]) => category);
}

/**
 * Suggestions for a search without results.
 *
 * @param words The words looked for.
 * @param matches Entries that match but are filtered out, best first.
 */
export function suggest(
  words: readonly string[],
  matches: readonly number[],
  vocabulary: Vocabulary,
): Suggestions {
  if (matches.length > 0)
    return { words: [], categories: categoriesOf(matches.slice(0, MATCHES), vocabulary) };
  const near = [
    ...new Set(words.flatMap((word) => corrections(word, vocabulary, { limit: MOST, more: 1 }))),
  ].slice(0, MOST);
  const named = near.flatMap((word) => vocabulary.named.get(stem(word)) ?? []);
  return { words: near, categories: categoriesOf(named, vocabulary) };
}
