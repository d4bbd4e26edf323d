/**
 * How long a prompt is, in three words that can be filtered by.
 */

export const LENGTHS = ['Short', 'Medium', 'Long'] as const;

/** From these numbers of words a prompt is medium or long: about a page, and well over one. */
const MEDIUM = 450;
const LONG = 700;

/** The length of a prompt of so many words. */
export function lengthName(words: number): (typeof LENGTHS)[number] {
  return words >= LONG ? 'Long' : words >= MEDIUM ? 'Medium' : 'Short';
}
