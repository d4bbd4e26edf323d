/** How hard a text is to read. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * The school grade (United States) at which a text is read with ease: the
 * Flesch–Kincaid grade level (Kincaid et al., "Derivation of new readability
 * formulas", 1975).
 *
 * @param blocks Paragraphs and list items; the end of a block ends a sentence.
 * @returns `undefined` for texts under 30 words, of which it would say nothing.
 */
export function readingGrade(blocks: readonly string[]): number | undefined {
  const sentences = blocks
    .flatMap((block) => block.split(/[.!?](?:["”’)]*)(?=\s|$)/))
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length < 30) return undefined;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** The middle of some figures, the mean of the middle two. @throws RangeError when there is none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new RangeError('A median of nothing.');
  return (lower + upper) / 2;
}
