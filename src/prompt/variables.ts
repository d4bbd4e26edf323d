/**
 * The grammar of blanks: `{{name}}`, where a name begins with a lower-case
 * letter and goes on with lower-case letters, digits and underscores; spaces
 * inside the braces are allowed. Whatever else stands in braces is plain text.
 */

/** A name a variable may have. */
export const VARIABLE_NAME = /^[a-z][a-z0-9_]*$/;

const BLANK = /\{\{ *([a-z][a-z0-9_]*) *\}\}/g;

/** A stretch of a template: literal text, or a blank with the text it was written as. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank'; readonly name: string; readonly text: string };

/**
 * Splits a template into text and blanks. Joining the `text` of all segments
 * gives the template back, to the character.
 *
 * @param template The prompt as its author wrote it.
 * @param literals Names that stay plain text although they look like blanks.
 */
export function parseTemplate(template: string, literals: readonly string[] = []): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(BLANK)) {
    const name = match[1];
    if (name === undefined || literals.includes(name)) continue;
    if (match.index > end) segments.push({ kind: 'text', text: template.slice(end, match.index) });
    segments.push({ kind: 'blank', name, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < template.length) segments.push({ kind: 'text', text: template.slice(end) });
  return segments;
}

/** The names of a template's blanks, each once, in the order they first appear. */
export function blankNames(template: string, literals: readonly string[] = []): string[] {
  const names = parseTemplate(template, literals).flatMap((segment) =>
    segment.kind === 'blank' ? [segment.name] : [],
  );
  return [...new Set(names)];
}
