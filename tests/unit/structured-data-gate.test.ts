import { expect, test } from 'playwright/test';
import { faqPagePart } from '../../src/structured-data/faq-page.ts';
import { articleNode } from '../../src/structured-data/entries.ts';
import { pageGraph } from '../../src/structured-data/graph.ts';
import { ids } from '../../src/structured-data/ids.ts';
import { checkGraph, checkGraphs, isDate, type ShownPage } from '../content/check-graph.ts';
import { readVocabulary } from '../content/vocabulary.ts';

const origin = 'https://promptstead.example';
const url = `${origin}/articles/wind/`;
const vocabulary = readVocabulary();

/** A page of an article with a question, as data. */
const sound = () =>
  structuredClone(
    pageGraph(
      {
        url,
        name: 'Wind',
        description: 'About wind.',
        language: 'en-GB',
        breadcrumbs: [
          { name: 'Home', path: '/' },
          { name: 'Wind', path: '/articles/wind/' },
        ],
        mainEntity: ids.article(url),
        faq: faqPagePart(url, [
          { slug: 'what', question: 'What is wind?', markup: '<p>Moving <em>air</em>.</p>' },
        ]),
      },
      [
        articleNode({
          url,
          title: 'Wind',
          description: 'About wind.',
          language: 'en-GB',
          created: '2026-11-20',
          updated: '2026-11-22',
          keywords: ['air'],
          words: 900,
          sources: [],
          image: { url: `${origin}/kite.svg`, width: 400, height: 300, caption: 'A kite.' },
        }),
      ],
    ),
  );

const shown: ShownPage = {
  url,
  home: `${origin}/`,
  breadcrumbs: ['Home', 'Wind'],
  answers: new Map([['what', { question: 'What is wind?', answer: 'Moving air.' }]]),
  exists: (address) => !address.includes('nowhere'),
};

test('a sound page passes the gate', () => {
  expect(checkGraph(sound(), shown, vocabulary)).toEqual([]);
});

type Data = Record<string, unknown>;
interface Sample {
  /** What is broken. */
  readonly what: string;
  /** Breaks it: given the nodes by their types. */
  readonly break: (nodes: Readonly<Record<string, Data>>, graph: Data[]) => void;
  readonly shown?: Partial<ShownPage>;
  /** What the gate has to say. */
  readonly says: RegExp;
}

const inner = (node: Data | undefined, key: string): Data => {
  const value = node?.[key];
  const [first] = Array.isArray(value) ? (value as Data[]) : [value as Data];
  if (!first) throw new Error(`There is no ${key}.`);
  return first;
};
const question = (nodes: Readonly<Record<string, Data>>) => inner(nodes['FAQPage'], 'mainEntity');
const set =
  (type: string, key: string, value: unknown): Sample['break'] =>
  (nodes) => {
    Object.assign(nodes[type] ?? {}, { [key]: value });
  };

const samples: readonly Sample[] = [
  { what: 'an unknown type', break: set('Article', '@type', 'Artikel'), says: /no type of schema/ },
  {
    what: 'a retired type',
    break: set('Article', '@type', 'HowTo'),
    says: /no place on this site/,
  },
  {
    what: 'an invented rating',
    break: set('Article', 'review', { '@type': 'AggregateRating', ratingValue: 5 }),
    says: /AggregateRating has no place/,
  },
  {
    what: 'an unknown property',
    break: set('Article', 'autor', 'X'),
    says: /no property of schema/,
  },
  { what: 'a replaced property', break: set('Article', 'encodings', 'X'), says: /replaced by/ },
  {
    what: 'a property of another type',
    break: set('WebSite', 'itemListElement', 'X'),
    says: /A WebSite has no property itemListElement/,
  },
  {
    what: 'a value of a wrong type',
    break: set('Article', 'author', { '@type': 'WebSite', name: 'X' }),
    says: /author cannot be a WebSite/,
  },
  {
    what: 'a reference to a wrong type',
    break: set('Article', 'author', { '@id': ids.website }),
    says: /author cannot be a WebSite/,
  },
  {
    what: 'a number as text',
    break: set('Article', 'wordCount', '900'),
    says: /text where none belongs/,
  },
  { what: 'half a word', break: set('Article', 'wordCount', 1.5), says: /no whole number/ },
  {
    what: 'a number as a name',
    break: set('Article', 'headline', 5),
    says: /number where none belongs/,
  },
  { what: 'an empty text', break: set('Article', 'headline', ''), says: /empty text/ },
  { what: 'an empty list', break: set('Article', 'keywords', []), says: /keywords is empty/ },
  {
    what: 'a date that is none',
    break: set('Article', 'datePublished', '2026-02-30'),
    says: /no date/,
  },
  {
    what: 'a date in words',
    break: set('Article', 'dateModified', '22 November 2026'),
    says: /no date/,
  },
  {
    what: 'a change before the beginning',
    break: set('Article', 'datePublished', '2026-11-23'),
    says: /changed .* before/,
  },
  {
    what: 'a relative address',
    break: set('Article', 'url', '/articles/wind/'),
    says: /no absolute address/,
  },
  {
    what: 'an address that leads nowhere',
    break: set('Article', 'url', `${origin}/nowhere/`),
    says: /url leads nowhere/,
  },
  {
    what: 'a reference to nothing',
    break: set('Article', 'author', { '@id': `${origin}/#nobody` }),
    says: /leads to no node/,
  },
  {
    what: 'a relative name',
    break: set('Article', '@id', '#article'),
    says: /no absolute address with a fragment/,
  },
  {
    what: 'two nodes of one name',
    break: set('Article', '@id', ids.website),
    says: /Two nodes are called/,
  },
  {
    what: 'a node without a name',
    break: ({ Article: article }) => delete article?.['@id'],
    says: /Article of the graph has no @id/,
  },
  {
    what: 'an article without a headline',
    break: ({ Article: article }) => delete article?.['headline'],
    says: /has no headline/,
  },
  {
    what: 'a picture without a size',
    break: ({ Article: article }) => delete inner(article, 'image')['width'],
    says: /picture has no width/,
  },
  {
    what: 'breadcrumbs that are not shown',
    break: () => undefined,
    shown: { breadcrumbs: ['Home', 'Articles', 'Wind'] },
    says: /breadcrumbs are/,
  },
  {
    what: 'breadcrumbs that end elsewhere',
    break: ({ BreadcrumbList: list }) => {
      const last = (list?.['itemListElement'] as Data[] | undefined)?.at(-1);
      Object.assign(last ?? {}, { item: `${origin}/articles/` });
    },
    says: /do not end at the page/,
  },
  {
    what: 'breadcrumbs that do not count',
    break: ({ BreadcrumbList: list }) =>
      Object.assign(inner(list, 'itemListElement'), { position: 2 }),
    says: /do not count from 1/,
  },
  {
    what: 'a list that miscounts',
    break: (_, graph) =>
      graph.push({
        '@type': 'ItemList',
        '@id': `${url}#list`,
        numberOfItems: 2,
        itemListElement: [],
      }),
    says: /has 2 items, not 0/,
  },
  {
    what: 'two pages on one page',
    break: (_, graph) => graph.push({ '@type': 'WebPage', '@id': `${url}#other` }),
    says: /2 nodes of pages/,
  },
  {
    what: 'a page that is another',
    break: set('FAQPage', 'url', `${origin}/`),
    says: /calls itself/,
  },
  {
    what: 'a collection without a list',
    break: (nodes) => {
      Object.assign(nodes['FAQPage'] ?? {}, { '@type': 'CollectionPage' });
      delete nodes['FAQPage']?.['mainEntity'];
    },
    says: /CollectionPage names no list/,
  },
  {
    what: 'two FAQPages',
    break: (_, graph) => graph.push({ '@type': 'FAQPage', '@id': `${url}#faq` }),
    says: /more than one FAQPage/,
  },
  {
    what: 'a FAQPage without questions',
    break: ({ FAQPage: faq }) => delete faq?.['mainEntity'],
    says: /no questions/,
  },
  {
    what: 'a question without a name',
    break: (nodes) => delete question(nodes)['name'],
    says: /question has no name/,
  },
  {
    what: 'a question without an answer',
    break: (nodes) => delete question(nodes)['acceptedAnswer'],
    says: /0 accepted answers/,
  },
  {
    what: 'a question with two answers',
    break: (nodes) => {
      const answer = question(nodes)['acceptedAnswer'];
      question(nodes)['acceptedAnswer'] = [answer, answer];
    },
    says: /2 accepted answers/,
  },
  {
    what: 'an answer without a text',
    break: (nodes) => delete inner(question(nodes), 'acceptedAnswer')['text'],
    says: /has no text/,
  },
  {
    what: 'an answer with a table',
    break: (nodes) =>
      Object.assign(inner(question(nodes), 'acceptedAnswer'), {
        text: '<table><tr><td>Moving air.</td></tr></table>',
      }),
    says: /holds <table>/,
  },
  {
    what: 'an answer with a relative link',
    break: (nodes) =>
      Object.assign(inner(question(nodes), 'acceptedAnswer'), {
        text: '<p>Moving <a href="/air/">air</a>.</p>',
      }),
    says: /links to "\/air\/"/,
  },
  {
    what: 'an answer in other words than shown',
    break: (nodes) =>
      Object.assign(inner(question(nodes), 'acceptedAnswer'), { text: '<p>Buy our kites.</p>' }),
    says: /not marked up as it is shown/,
  },
  {
    what: 'a question that is not shown',
    break: (nodes) => Object.assign(question(nodes), { url: `${url}#elsewhere` }),
    says: /not shown at/,
  },
  {
    what: 'a question of another page',
    break: (nodes) => Object.assign(question(nodes), { url: `${origin}/#what` }),
    says: /no address on its page/,
  },
  {
    what: 'a shown question that is not marked up',
    break: () => undefined,
    shown: {
      answers: new Map([
        ...shown.answers,
        ['why', { question: 'Why is there wind?', answer: 'Because.' }],
      ]),
    },
    says: /1 questions are marked up, and 2 are shown/,
  },
];

for (const sample of samples)
  test(`the gate stops ${sample.what}`, () => {
    const data = sound() as unknown as { '@graph': Data[] };
    const nodes = Object.fromEntries(data['@graph'].map((node) => [String(node['@type']), node]));
    sample.break(nodes, data['@graph']);
    const problems = checkGraph(data, { ...shown, ...sample.shown }, vocabulary);
    expect(problems.join('\n')).toMatch(sample.says);
  });

test('the gate stops what is no graph', () => {
  expect(checkGraph({ '@type': 'WebPage' }, shown, vocabulary)).toHaveLength(1);
  expect(checkGraph([], shown, vocabulary)).toHaveLength(1);
});

test('a question is marked up on one page only, and a name means one kind of thing', () => {
  const other = sound() as unknown as { '@graph': Data[] };
  const problems = checkGraphs(
    new Map<string, unknown>([
      ['/a/', sound()],
      ['/b/', other],
    ]),
  );
  expect(problems).toEqual(['"What is wind?" is marked up on /a/ and on /b/.']);
  for (const node of other['@graph'])
    if (node['@type'] === 'Article') node['@type'] = 'CreativeWork';
  expect(
    checkGraphs(
      new Map<string, unknown>([
        ['/a/', sound()],
        ['/b/', other],
      ]),
    ),
  ).toContain(`${ids.article(url)} is a Article and, on /b/, a CreativeWork.`);
});

test('a date is a real day, or a moment with its offset', () => {
  for (const right of [
    '2026-11-22',
    '2024-02-29',
    '2026-11-22T10:00:00Z',
    '2026-11-22T10:00+01:00',
  ])
    expect(isDate(right), right).toBe(true);
  for (const wrong of ['2026-11-31', '2025-02-29', '2026-11', '2026-11-22T10:00', 'today'])
    expect(isDate(wrong), wrong).toBe(false);
});
