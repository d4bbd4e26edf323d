/**
 * Tokens, counted for certain: at build time only, since the vocabulary alone
 * weighs over two megabytes.
 */
import { countTokens as count } from 'gpt-tokenizer/encoding/o200k_base';

/** The encoding that tokens are counted in; other models count somewhat differently. */
export const TOKEN_ENCODING = 'o200k_base';

/** Tokens of a text in `TOKEN_ENCODING`. What looks like a control token is plain text. */
export function countTokens(text: string): number {
  return count(text, { disallowedSpecial: new Set() });
}
