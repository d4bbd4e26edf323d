import { expect, test } from 'playwright/test';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { validateXML } from 'xmllint-wasm';
import { writeAtom, xmlText } from '../../src/feeds/atom.ts';
import {
  FEED_LIMIT,
  latest,
  moment,
  type FeedEntry,
  type FeedFacts,
} from '../../src/feeds/feed.ts';
import { writeJsonFeed } from '../../src/feeds/json-feed.ts';

const entry = (facts: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 'https://host.example/prompts/first-name/',
  title: 'Plan <b> & "launch"',
  url: 'https://host.example/prompts/plan/',
  summary: 'A plan.',
  html: '<p>Write &#x26; check.</p><pre><code>]]> </content></code></pre>',
  created: '2026-11-01',
  updated: '2026-11-20',
  tags: ['Planning', 'R&D'],
  ...facts,
});
const feed = (entries: readonly FeedEntry[]): FeedFacts => ({
  title: 'Prompts & more',
  description: 'What is new.',
  pageUrl: 'https://host.example/prompts/',
  url: 'https://host.example/feeds/prompts.xml',
  language: 'en-GB',
  author: { name: 'House', url: 'https://host.example/' },
  entries,
});

test('a reader of Atom gets every fact of an entry back', () => {
  const read = parseAtomFeed(writeAtom(feed([entry()])));
  expect(read.title).toEqual({ value: 'Prompts & more' });
  expect(read.id).toBe('https://host.example/prompts/');
  expect(read.updated).toBe('2026-11-20T00:00:00Z');
  expect(read.authors).toEqual([{ name: 'House', uri: 'https://host.example/' }]);
  expect(read.links?.find(({ rel }) => rel === 'self')?.href).toBe(
    'https://host.example/feeds/prompts.xml',
  );
  const [first] = read.entries ?? [];
  expect(first).toMatchObject({
    id: 'https://host.example/prompts/first-name/',
    title: { value: 'Plan <b> & "launch"' },
    published: '2026-11-01T00:00:00Z',
    updated: '2026-11-20T00:00:00Z',
    summary: { value: 'A plan.' },
    categories: [{ term: 'Planning' }, { term: 'R&D' }],
    content: { value: entry().html, type: 'html' },
  });
});

test('a reader of JSON Feed gets the same, under the same ids', () => {
  const read = parseJsonFeed(writeJsonFeed(feed([entry()])));
  expect(read).toMatchObject({
    title: 'Prompts & more',
    home_page_url: 'https://host.example/prompts/',
    feed_url: 'https://host.example/feeds/prompts.xml',
    language: 'en-GB',
    authors: [{ name: 'House', url: 'https://host.example/' }],
    items: [
      {
        id: 'https://host.example/prompts/first-name/',
        url: 'https://host.example/prompts/plan/',
        title: 'Plan <b> & "launch"',
        summary: 'A plan.',
        content_html: entry().html,
        date_published: '2026-11-01T00:00:00Z',
        date_modified: '2026-11-20T00:00:00Z',
        tags: ['Planning', 'R&D'],
      },
    ],
  });
});

test('an entry without tags says nothing of tags', () => {
  expect(writeJsonFeed(feed([entry({ tags: [] })]))).not.toContain('"tags"');
  expect(writeAtom(feed([entry({ tags: [] })]))).not.toContain('<category');
});

test('a feed without entries is still a feed, with a date that no clock gave', () => {
  const read = parseAtomFeed(writeAtom(feed([])));
  expect(read.updated).toBe('1970-01-01T00:00:00Z');
  expect(read.entries ?? []).toEqual([]);
});

test('whatever a title or a text holds, the feed is well-formed XML that gives it back', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 60, seed: 7 });
  const hostile = [
    ...texts,
    ']]>',
    '</title>',
    '<!--',
    '&amp;',
    '\u0000\u0008\u000B',
    '\uFFFE\uFFFF',
    '\uD800',
    'a\r\nb\rc',
    '🪁',
  ];
  const contents = writeAtom(
    feed(hostile.map((title, index) => entry({ title, html: title, id: `urn:${index}` }))),
  );
  const { valid, errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents },
    // Any document will do: what is asked is whether it can be read.
    schema: {
      fileName: 'any.xsd',
      contents:
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2005/Atom"><xs:element name="feed"><xs:complexType><xs:sequence><xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>',
    },
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

test('what XML cannot hold is replaced, and line ends survive its parsers', () => {
  expect(xmlText('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc');
  expect(xmlText('a\r\nb')).toBe('a&#13;\nb');
  expect(xmlText('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});

test('a feed holds what changed last first, in one order for equal days, and no more than a reader should fetch', () => {
  const made = [
    entry({ id: 'b', updated: '2026-11-02', created: '2026-11-01' }),
    entry({ id: 'c', updated: '2026-11-03', created: '2026-11-01' }),
    entry({ id: 'a', updated: '2026-11-02', created: '2026-11-01' }),
    entry({ id: 'd', updated: '2026-11-02', created: '2026-11-02' }),
  ];
  expect(latest(made).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  expect(latest(made.toReversed()).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  const many = Array.from({ length: FEED_LIMIT + 5 }, (_, index) => entry({ id: String(index) }));
  expect(latest(many)).toHaveLength(FEED_LIMIT);
});

test('a day is the same moment wherever it is read', () => {
  expect(moment('2026-11-22')).toBe('2026-11-22T00:00:00Z');
});
