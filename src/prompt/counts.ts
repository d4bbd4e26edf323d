/**
 * How long a text is, reckoned quickly enough to follow typing. What needs a
 * real tokenizer is in tokens.ts, which is far too heavy for a page. Words are
 * counted in text.ts.
 */

/**
 * Characters as readers see them: a letter with its accents, a family of
 * emoji count once (extended grapheme clusters, Unicode Standard Annex 29,
 * https://www.unicode.org/reports/tr29/). Limits (`maxLength`, addresses)
 * count UTF-16 units instead, as HTML does.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const segment of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text))
    if (segment.segment !== '') count++;
  return count;
}

/** A count as pages write it: "5,825". */
export const formatCount = (count: number): string => count.toLocaleString('en');

/** The size of a prompt in words: what stands below it. */
export const promptSize = (words: number, tokens: number): string =>
  `${formatCount(words)} words, about ${formatCount(tokens)} tokens`;

/** What a tokenizer tends to cut a text into, each kind with its usual number of tokens. */
const PIECES: readonly (readonly [RegExp, (length: number) => number])[] = [
  // Common English words are one token; long ones two or more.
  [/^[A-Za-z]/, (length) => 1 + Math.max(0, length - 7) / 8],
  [/^\p{N}/u, () => 1],
  [/^\s/, () => 0.75],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, () => 0.75],
  [/^\p{L}/u, (length) => Math.max(1, length / 3.5)],
];
const PIECE =
  /[A-Za-z]+|\p{N}{1,3}|\s*\n\s*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}]+/gu;

/**
 * About how many tokens of o200k_base a text has. For the prompts of this
 * library it is within a tenth of the true count; other languages stray more.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const kind = PIECES.find(([pattern]) => pattern.test(piece));
    tokens += kind ? kind[1](piece.length) : Math.max(0.9, piece.length / 3);
  }
  return Math.round(tokens);
}
