/**
 * What Atom and JSON Feed are made from.
 */

export interface FeedEntry {
  /** Stays the same when the page moves. */
  readonly id: string;
  readonly title: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly summary: string;
  /** The whole content, with absolute links. */
  readonly html: string;
  /** Days, `YYYY-MM-DD`. */
  readonly created: string;
  readonly updated: string;
  readonly tags: readonly string[];
}

export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page whose feed it is; also its id. */
  readonly pageUrl: string;
  /** Absolute address of the feed itself. */
  readonly url: string;
  readonly language: string;
  readonly author: { readonly name: string; readonly url: string };
  readonly entries: readonly FeedEntry[];
}

/** Entries a feed holds at most: a reader fetches all of them again and again. */
export const FEED_LIMIT = 50;

/** The entries of a feed: those that changed last first, at most `FEED_LIMIT`. */
export function latest<Entry extends { updated: string; created: string; id: string }>(
  entries: readonly Entry[],
): Entry[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries]
    .sort(
      (a, b) =>
        compare(b.updated, a.updated) || compare(b.created, a.created) || compare(a.id, b.id),
    )
    .slice(0, FEED_LIMIT);
}

/** A day as a moment (RFC 3339): feeds know no days. */
export const moment = (day: string): string => `${day}T00:00:00Z`;
