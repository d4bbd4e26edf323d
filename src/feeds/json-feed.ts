/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 */
import { moment, type FeedFacts } from './feed.ts';

/** Writes a feed. */
export function writeJsonFeed(feed: FeedFacts): string {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.url,
    language: feed.language,
    authors: [feed.author],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: moment(entry.created),
      date_modified: moment(entry.updated),
      ...(entry.tags.length > 0 && { tags: entry.tags }),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
