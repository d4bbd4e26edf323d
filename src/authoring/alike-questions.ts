/** Which questions ask the same. */
import { isStopWord, stem, wordsOf } from '../search/words.ts';

/**
 * Pairs of questions that share most of what they ask about: the sets of their
 * stemmed words without grammar, compared by Dice's coefficient (twice what is
 * common by what both have). A word counts the more, the fewer questions hold
 * it (inverse document frequency), so that the subject of the library does not
 * make all its questions alike. Questions of one such word are compared whole.
 *
 * @param limit From which likeness on a pair counts, 0 to 1.
 * @returns The places of both, the earlier first.
 */
export function alikeQuestions(
  questions: readonly string[],
  limit: number,
): [first: number, second: number, likeness: number][] {
  const sets = questions.map((question) => {
    const words = wordsOf(question);
    const matter = words.filter((word) => !isStopWord(word));
    return new Set((matter.length > 1 ? matter : words).map(stem));
  });
  const holders = new Map<string, number>();
  for (const set of sets) for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weight = (words: Iterable<string>) =>
    [...words].reduce(
      (sum, word) => sum + Math.log(1 + questions.length / (holders.get(word) ?? 1)),
      0,
    );
  return sets.flatMap((set, second) =>
    sets.slice(0, second).flatMap((other, first): [number, number, number][] => {
      const common = [...set].filter((word) => other.has(word));
      const likeness = (2 * weight(common)) / (weight(set) + weight(other) || 1);
      return likeness >= limit ? [[first, second, likeness]] : [];
    }),
  );
}
