/** The first sentence of a description: what a prompt does. When to use it follows. */
export function firstSentence(description: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(description)?.[0] ?? description;
}
