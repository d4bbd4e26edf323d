/**
 * Orders that prompts are listed in.
 */

interface Dated {
  readonly created: string;
  readonly title: string;
}

/** The newest first; of one day, by title. The input is left as it is. */
export function newestFirst<Item extends Dated>(items: readonly Item[]): Item[] {
  return [...items].sort(
    (a, b) => b.created.localeCompare(a.created) || a.title.localeCompare(b.title, 'en'),
  );
}
