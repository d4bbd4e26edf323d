/**
 * Puts texts into the blanks of a template. The build and the browser use this
 * same code; it imports types only.
 */
import type { Texts } from './values.ts';
import type { Segment } from './variables.ts';

/** A stretch of a filled-in prompt: the author's text, an answer, or a blank as it was written. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'filled' | 'blank'; readonly name: string; readonly text: string };

/**
 * The parts of a prompt with answers in their places, for a live preview.
 * Joining their `text` gives what `fillTemplate` gives. Each blank is looked
 * at once, so an answer that looks like a blank (`{{other}}`) stays as it is.
 *
 * @param segments The template, from `parseTemplate`.
 * @param texts What to put in; a blank without a text stays as it was written.
 */
export function filledSegments(segments: readonly Segment[], texts: Texts): Part[] {
  return segments.map((segment): Part => {
    if (segment.kind === 'text') return segment;
    const text = texts.get(segment.name);
    return text === undefined ? segment : { kind: 'filled', name: segment.name, text };
  });
}

/**
 * The prompt with answers in their places, to the character.
 *
 * @param segments The template, from `parseTemplate`.
 * @param texts What to put in; a blank without a text stays as it was written.
 */
export function fillTemplate(segments: readonly Segment[], texts: Texts): string {
  return filledSegments(segments, texts)
    .map(({ text }) => text)
    .join('');
}
