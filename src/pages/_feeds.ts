/** The entries of feeds, from the library. */
import { writeAtom } from '../feeds/atom.ts';
import { latest, type FeedEntry, type FeedFacts } from '../feeds/feed.ts';
import { writeJsonFeed } from '../feeds/json-feed.ts';
import {
  getArticles,
  getPacks,
  getPrompts,
  getQuestions,
  getShelves,
  type Article,
  type Pack,
  type Prompt,
} from '../library.ts';
import { articleTree, packTree } from '../prose/documents.ts';
import { plainTree, type ProseFacts } from '../prose/plain-tree.ts';
import { writeHtml } from '../prose/write.ts';
import { site } from '../site.ts';
import { urls, type FeedPart } from '../urls.ts';
import { articleDocument, packDocument, proseFacts } from './_documents.ts';
import { textResponse } from './prompts/_exports.ts';

/** The id by which feeds know a page: the first address it ever had. */
const idOf = (
  { slug, formerly }: { slug: string; formerly: readonly string[] },
  path: (slug: string) => string,
) => urls.absolute(path(formerly[0] ?? slug));

interface Listed {
  readonly id: string;
  readonly created: string;
  readonly updated: string;
  /** Makes the entry; asked only of those that the feed holds. */
  readonly entry: () => Promise<Omit<FeedEntry, 'id' | 'created' | 'updated'>>;
}

const promptEntry =
  (facts: ProseFacts) =>
  (prompt: Prompt): Listed => ({
    id: idOf(prompt, urls.prompt),
    created: prompt.created,
    updated: prompt.updated,
    entry: () =>
      Promise.resolve({
        title: prompt.title,
        url: urls.absolute(urls.prompt(prompt.slug)),
        summary: prompt.description,
        tags: prompt.tags.map(({ name }) => name),
        html: writeHtml({
          type: 'root',
          children: [
            { type: 'paragraph', children: [{ type: 'text', value: prompt.description }] },
            { type: 'code', value: prompt.text },
            ...plainTree(prompt.entry.body ?? '', facts).children,
          ],
        }),
      }),
  });

const articleEntry = (article: Article): Listed => ({
  id: idOf(article, urls.article),
  created: article.created,
  updated: article.updated,
  entry: async () => ({
    title: article.title,
    url: urls.absolute(urls.article(article.slug)),
    summary: article.description,
    tags: article.tags.map(({ name }) => name),
    html: writeHtml(articleTree(articleDocument(article), await proseFacts(article))),
  }),
});

const packEntry =
  (facts: ProseFacts) =>
  (pack: Pack): Listed => ({
    id: idOf(pack, urls.pack),
    created: pack.created,
    updated: pack.updated,
    entry: () =>
      Promise.resolve({
        title: pack.title,
        url: urls.absolute(urls.pack(pack.slug)),
        summary: pack.description,
        tags: [],
        html: writeHtml(packTree(packDocument(pack), facts)),
      }),
  });

export interface FeedSource {
  readonly part: FeedPart | undefined;
  readonly title: string;
  readonly description: string;
  /** Path of the page whose feed it is. */
  readonly page: string;
  readonly listed: readonly Listed[];
}

/** All feeds of the site: that of everything first. */
export async function feedSources(): Promise<readonly FeedSource[]> {
  const [prompts, articles, packs, questions, shelves, facts] = await Promise.all([
    getPrompts(),
    getArticles(),
    getPacks(),
    getQuestions(),
    getShelves(),
    proseFacts(),
  ]);
  return [
    {
      part: undefined,
      title: site.name,
      description: site.description,
      page: urls.home(),
      listed: [
        ...prompts.map(promptEntry(facts)),
        ...articles.map(articleEntry),
        ...packs.map(packEntry(facts)),
        ...questions.map((question): Listed => ({
          id: urls.absolute(question.path),
          created: question.created,
          updated: question.updated,
          entry: () =>
            Promise.resolve({
              title: question.question,
              url: urls.absolute(question.path),
              summary: question.answer.text.replaceAll(/\s+/g, ' '),
              tags: [question.topic.name],
              html: question.answer.markup,
            }),
        })),
      ],
    },
    {
      part: 'prompts',
      title: `${site.name}: Prompts`,
      description: 'New and changed prompts.',
      page: urls.prompts(),
      listed: prompts.map(promptEntry(facts)),
    },
    {
      part: 'articles',
      title: `${site.name}: Articles`,
      description: 'New and changed articles.',
      page: urls.articles(),
      listed: articles.map(articleEntry),
    },
    ...shelves.map(({ category, prompts: own }): FeedSource => ({
      part: `categories/${category.id}`,
      title: `${site.name}: ${category.name}`,
      description: category.description,
      page: urls.category(category.id),
      listed: own.map(promptEntry(facts)),
    })),
  ];
}

async function feedFacts(source: FeedSource, url: string): Promise<FeedFacts> {
  return {
    title: source.title,
    description: source.description,
    pageUrl: urls.absolute(source.page),
    url: urls.absolute(url),
    language: site.language,
    author: { name: site.publisher.name, url: urls.absolute(urls.home()) },
    entries: await Promise.all(
      latest(source.listed).map(async ({ id, created, updated, entry }) => ({
        id,
        created,
        updated,
        ...(await entry()),
      })),
    ),
  };
}

/** A feed as Atom. */
export async function atomResponse(source: FeedSource): Promise<Response> {
  return textResponse(
    writeAtom(await feedFacts(source, urls.atomFeed(source.part))),
    'application/atom+xml; charset=utf-8',
  );
}

/** A feed as JSON Feed. */
export async function jsonFeedResponse(source: FeedSource): Promise<Response> {
  return textResponse(
    writeJsonFeed(await feedFacts(source, urls.jsonFeed(source.part))),
    'application/feed+json; charset=utf-8',
  );
}

/** One path for each feed of a part of the site. */
export async function feedPaths() {
  return (await feedSources()).flatMap((source) =>
    source.part === undefined ? [] : [{ params: { feed: source.part }, props: { source } }],
  );
}

/** The feed of everything. */
export async function mainFeed(): Promise<FeedSource> {
  const [source] = await feedSources();
  if (!source) throw new Error('There is no feed.');
  return source;
}
