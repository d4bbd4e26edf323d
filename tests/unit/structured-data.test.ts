import { expect, test } from 'playwright/test';
import { renderAnswer } from '../../src/answer.ts';
import { site } from '../../src/site.ts';
import { articleNode, packNode, promptNode } from '../../src/structured-data/entries.ts';
import { faqPagePart } from '../../src/structured-data/faq-page.ts';
import { pageGraph, serialiseGraph } from '../../src/structured-data/graph.ts';

const origin = 'https://promptstead.example';
const url = `${origin}/faq/basics/`;
const resolve = {
  shown: (path: string) => (path.startsWith('/') ? `/library${path}` : path),
  absolute: (path: string) => (path.startsWith('/') ? `https://host.example/library${path}` : path),
};

test('the graph of a page with questions is one whole', () => {
  const faq = faqPagePart(url, [
    { slug: 'what-is-wind', question: 'What is wind?', markup: '<p>Moving air.</p>' },
  ]);
  const graph = pageGraph({
    url,
    name: 'Basics',
    description: 'What everyone asks.',
    language: 'en-GB',
    breadcrumbs: [
      { name: 'Home', path: '/' },
      { name: 'Basics', path: '/faq/basics/' },
    ],
    faq,
  });
  expect(graph).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': site.publisher.type,
        '@id': `${origin}/#publisher`,
        name: site.publisher.name,
        url: `${origin}/`,
      },
      {
        '@type': 'WebSite',
        '@id': `${origin}/#website`,
        url: `${origin}/`,
        name: site.name,
        description: expect.any(String) as unknown,
        inLanguage: 'en-GB',
        publisher: { '@id': `${origin}/#publisher` },
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${origin}/search/?q={search_term_string}`,
          },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'FAQPage',
        '@id': `${url}#page`,
        url,
        name: 'Basics',
        description: 'What everyone asks.',
        inLanguage: 'en-GB',
        isPartOf: { '@id': `${origin}/#website` },
        breadcrumb: { '@id': `${url}#breadcrumbs` },
        mainEntity: [
          {
            '@type': 'Question',
            '@id': `${url}#what-is-wind`,
            url: `${url}#what-is-wind`,
            name: 'What is wind?',
            acceptedAnswer: {
              '@type': 'Answer',
              text: '<p>Moving air.</p>',
              url: `${url}#what-is-wind`,
            },
          },
        ],
      },
      {
        '@type': 'BreadcrumbList',
        '@id': `${url}#breadcrumbs`,
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: `${origin}/` },
          { '@type': 'ListItem', position: 2, name: 'Basics', item: url },
        ],
      },
    ],
  });
});

test('a page without questions is no FAQPage', () => {
  expect(faqPagePart(url, [])).toBeUndefined();
});

test('a question without an answer, or a FAQPage without questions, does not compile', () => {
  type Part = NonNullable<ReturnType<typeof faqPagePart>>;
  // @ts-expect-error mainEntity is missing
  const empty: Part = { '@type': 'FAQPage' };
  // @ts-expect-error at least one question is needed
  const none: Part = { '@type': 'FAQPage', mainEntity: [] };
  const unanswered: Part = {
    '@type': 'FAQPage',
    // @ts-expect-error acceptedAnswer is missing
    mainEntity: [{ '@type': 'Question', '@id': url, url, name: 'What is wind?' }],
  };
  expect([empty, none, unanswered]).toHaveLength(3);
});

test('nothing in a graph can end the script element that holds it', () => {
  const graph = pageGraph({
    url,
    name: '</script><!--<script>',
    description: '<',
    language: 'en-GB',
    breadcrumbs: [],
  });
  const json = serialiseGraph(graph);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(graph);
});

test('a prompt, an article and a pack say what their pages show', () => {
  const facts = {
    url: `${origin}/x/`,
    title: 'X',
    description: 'About X.',
    language: 'en-GB',
    created: '2026-11-20',
    updated: '2026-11-22',
  };
  expect(
    promptNode({
      ...facts,
      keywords: ['Planning'],
      version: '1.0.0',
      text: 'Plan {{x}}.',
      encodings: [
        { url: `${origin}/x.md`, type: 'text/markdown' },
        { url: `${origin}/x.json`, type: 'application/json' },
      ],
    }),
  ).toEqual({
    '@type': 'CreativeWork',
    '@id': `${origin}/x/#prompt`,
    url: `${origin}/x/`,
    name: 'X',
    description: 'About X.',
    inLanguage: 'en-GB',
    text: 'Plan {{x}}.',
    version: '1.0.0',
    datePublished: '2026-11-20',
    dateModified: '2026-11-22',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    author: { '@id': `${origin}/#publisher` },
    publisher: { '@id': `${origin}/#publisher` },
    mainEntityOfPage: { '@id': `${origin}/x/#page` },
    isPartOf: { '@id': `${origin}/#website` },
    keywords: ['Planning'],
    encoding: [
      {
        '@type': 'MediaObject',
        contentUrl: `${origin}/x.md`,
        encodingFormat: 'text/markdown',
      },
      {
        '@type': 'MediaObject',
        contentUrl: `${origin}/x.json`,
        encodingFormat: 'application/json',
      },
    ],
  });
  expect(
    articleNode({
      ...facts,
      keywords: [],
      words: 900,
      sources: [],
      image: { url: `${origin}/kite.svg`, width: 400, height: 300, caption: 'A kite.' },
    }),
  ).toMatchObject({
    '@type': 'Article',
    image: {
      '@type': 'ImageObject',
      width: { '@type': 'QuantitativeValue', value: 400, unitCode: 'E37' },
    },
    headline: 'X',
    wordCount: 900,
  });
  expect(packNode({ ...facts, prompts: [{ title: 'P', url: `${origin}/p/` }] })).toMatchObject({
    '@type': 'Collection',
    collectionSize: 1,
    hasPart: [{ '@id': `${origin}/p/#prompt`, name: 'P' }],
  });
});

test('an answer is shown as written, and marked up in accepted tags with absolute links', () => {
  const answer = renderAnswer(
    'Use `{{name}}` and [the list](/prompts/). See [outside](https://example.org/).\n\n- **one**\n- *two*',
    resolve,
  );
  expect(answer.html).toBe(
    '<p>Use <code>{{name}}</code> and <a href="/library/prompts/">the list</a>. See <a href="https://example.org/">outside</a>.</p>\n<ul>\n<li><strong>one</strong></li>\n<li><em>two</em></li>\n</ul>',
  );
  expect(answer.markup).toBe(
    '<p>Use {{name}} and <a href="https://host.example/library/prompts/">the list</a>. See <a href="https://example.org/">outside</a>.</p>\n<ul>\n<li><strong>one</strong></li>\n<li><em>two</em></li>\n</ul>',
  );
  expect(answer.text).toContain('Use {{name}} and the list.');
});

test('an answer that cannot be reduced does not build', () => {
  expect(() => renderAnswer('| a |\n| - |\n| b |', resolve)).toThrow(/holds <t/);
  expect(() => renderAnswer('![a](/b.png)', resolve)).toThrow(/holds <img>/);
});
