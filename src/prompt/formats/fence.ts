/**
 * A text inside Markdown, to the character.
 */

/**
 * Fences a text. The fence is longer than any run of backticks in it, so the
 * text cannot close it (CommonMark 0.31, section 4.5,
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks).
 */
export function fence(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(Math.max(3, longest + 1));
  return `${marks}text\n${text}\n${marks}`;
}
