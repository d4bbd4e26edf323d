/**
 * Atom (RFC 4287).
 */
import { moment, type FeedFacts } from './feed.ts';

/**
 * A text in XML: its signs escaped, and what XML 1.0 cannot hold replaced
 * (https://www.w3.org/TR/xml/#charsets), halves of surrogate pairs among it.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes}>${xmlText(text)}</${name}>`;
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;

/** Writes a feed; its date is that of the newest entry. */
export function writeAtom(feed: FeedFacts): string {
  const updated =
    feed.entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  const entries = feed.entries.flatMap((entry) => [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', entry.url, 'text/html'),
    element('published', moment(entry.created)),
    element('updated', moment(entry.updated)),
    element('summary', entry.summary),
    ...entry.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    element('content', entry.html, ' type="html"'),
    '</entry>',
  ]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    element('id', feed.pageUrl),
    element('title', feed.title),
    element('subtitle', feed.description),
    link('alternate', feed.pageUrl, 'text/html'),
    link('self', feed.url, 'application/atom+xml'),
    element('updated', moment(updated)),
    `<author>${element('name', feed.author.name)}${element('uri', feed.author.url)}</author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
