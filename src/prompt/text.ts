/**
 * The text of a prompt as readers get it.
 */

/**
 * The author's text with one trailing newline trimmed, which a YAML block
 * scalar adds; nothing else is changed.
 */
export function promptText(source: string): string {
  return source.endsWith('\n') ? source.slice(0, -1) : source;
}

/** Words of a text: runs of characters between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
