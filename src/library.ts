/**
 * The only queries of content: published entries, sorted, with every reference
 * resolved. Pages take from here what they show and pass it on as props.
 *
 * A broken reference throws. The content check has named it before, with file
 * and line; this is what keeps a page from being built wrong if it is skipped.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import { renderAnswer, type Answer } from './answer.ts';
import { countWords, promptText } from './prompt/text.ts';
import { blankNames } from './prompt/variables.ts';
import type { ArticleData } from './schemas/article.ts';
import type { Artefact, Category, ProfileKey, Tag, Topic } from './schemas/lists.ts';
import type { PackData } from './schemas/pack.ts';
import type { PromptData, Variable } from './schemas/prompt.ts';
import { urls } from './urls.ts';

/** The front matter without what is resolved below. */
type Resolved<Data, Keys extends keyof Data> = Omit<Data, Keys | 'draft'>;

export interface Prompt extends Resolved<
  PromptData,
  'area' | 'tags' | 'inputs' | 'outputs' | 'related' | 'next' | 'prompt' | 'variables'
> {
  readonly slug: string;
  readonly category: Category;
  readonly area: Category['areas'][number] | undefined;
  readonly tags: readonly Tag[];
  readonly inputs: readonly Artefact[];
  readonly outputs: readonly Artefact[];
  /** The prompt, verbatim. */
  readonly text: string;
  readonly words: number;
  /** Variables in the order their author gave them. */
  readonly variables: readonly Variable[];
  readonly relatedSlugs: readonly string[];
  readonly nextSlugs: readonly string[];
  readonly entry: CollectionEntry<'prompts'>;
}

export interface Article extends Resolved<ArticleData, 'topic' | 'tags' | 'alsoRead' | 'prompts'> {
  readonly slug: string;
  readonly topic: Topic | undefined;
  readonly tags: readonly Tag[];
  /** Slugs of articles to read next; resolved by `getAlsoRead`. */
  readonly alsoReadSlugs: readonly string[];
  readonly prompts: readonly Prompt[];
  readonly words: number;
  readonly entry: CollectionEntry<'articles'>;
}

export interface Question {
  readonly slug: string;
  readonly question: string;
  readonly topic: Topic;
  /** Slug of the article that is its home; without it, its topic page is. */
  readonly article: string | undefined;
  readonly order: number;
  readonly created: string;
  readonly updated: string;
  readonly answer: Answer;
  /** The answer as its author wrote it. */
  readonly source: string;
  /** Path of the question on its home page, with its fragment. */
  readonly path: string;
}

export interface Pack extends Resolved<PackData, 'prompts'> {
  readonly slug: string;
  /** What it is for in a word or three: its role, or else the area or category of all its prompts. */
  readonly subject: string | undefined;
  readonly prompts: readonly Prompt[];
  readonly entry: CollectionEntry<'packs'>;
}

export interface CategoryShelf {
  readonly category: Category;
  readonly prompts: readonly Prompt[];
  /** Areas that hold prompts, in the order of `categories.yaml`. */
  readonly areas: readonly { area: Category['areas'][number]; prompts: readonly Prompt[] }[];
}

/** Computes once per build; in development on every request, so that edits show. */
function once<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? compute() : (value ??= compute()));
}

function found<Value>(value: Value | undefined, what: string, referrer: string): Value {
  if (value === undefined)
    throw new Error(
      `${referrer} refers to ${what}, which does not exist or is a draft. Run npm run check:content.`,
    );
  return value;
}

const byText =
  <Item>(key: (item: Item) => string) =>
  (a: Item, b: Item) =>
    key(a).localeCompare(key(b), 'en');

/** The items of a list, in the order of their file. */
async function inOrder<Item extends { position: number }>(
  entries: Promise<readonly { readonly data: Item }[]>,
): Promise<Item[]> {
  return (await entries).map(({ data }) => data).sort((a, b) => a.position - b.position);
}
const listCategories = () => inOrder(getCollection('categories'));
const listTags = () => inOrder(getCollection('tags'));
const listArtefacts = () => inOrder(getCollection('artefacts'));
const listTopics = () => inOrder(getCollection('topics'));

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Splits an entry's id, `folder/slug`. */
function place(id: string): { folder: string; slug: string } {
  const slash = id.lastIndexOf('/');
  return { folder: id.slice(0, Math.max(slash, 0)), slug: id.slice(slash + 1) };
}

/** All published prompts, by title. */
export const getPrompts: () => Promise<readonly Prompt[]> = once(async () => {
  const [entries, categories, tags, artefacts] = await Promise.all([
    getCollection('prompts', ({ data }) => !data.draft),
    listCategories().then(byId),
    listTags().then(byId),
    listArtefacts().then(byId),
  ]);
  return entries
    .map((entry): Prompt => {
      const { folder, slug } = place(entry.id);
      const { area, tags: tagIds, inputs, outputs, related, next, prompt, ...data } = entry.data;
      const category = found(categories.get(folder), `the category ${folder}`, entry.id);
      const text = promptText(prompt);
      const declared = new Set(data.variables.map(({ name }) => name));
      for (const name of blankNames(text, data.literals))
        if (!declared.has(name))
          throw new Error(
            `${entry.id} uses {{${name}}} without declaring it. Run npm run check:content.`,
          );
      return {
        ...data,
        slug,
        category,
        area:
          area === undefined
            ? undefined
            : found(
                category.areas.find(({ id }) => id === area),
                `the area ${area}`,
                entry.id,
              ),
        tags: tagIds.map((id) => found(tags.get(id), `the tag ${id}`, entry.id)),
        inputs: inputs.map((id) => found(artefacts.get(id), `the artefact ${id}`, entry.id)),
        outputs: outputs.map((id) => found(artefacts.get(id), `the artefact ${id}`, entry.id)),
        text,
        words: countWords(text),
        relatedSlugs: related,
        nextSlugs: next,
        entry,
      };
    })
    .sort(byText(({ title }) => title));
});

/** Prompts by their slugs, in the order of the slugs. */
async function promptsBySlug(slugs: readonly string[], referrer: string): Promise<Prompt[]> {
  const bySlug = new Map((await getPrompts()).map((prompt) => [prompt.slug, prompt]));
  return slugs.map((slug) => found(bySlug.get(slug), `the prompt ${slug}`, referrer));
}

/** One prompt. @throws Error when there is none of this slug. */
export async function getPrompt(slug: string): Promise<Prompt> {
  const [prompt] = await promptsBySlug([slug], 'A page');
  return found(prompt, `the prompt ${slug}`, 'A page');
}

/**
 * What to look at after a prompt: those its author named, then those that
 * share most with it (area, tags, category), six at most.
 */
export async function getRelatedPrompts(prompt: Prompt): Promise<readonly Prompt[]> {
  const named = await promptsBySlug(prompt.relatedSlugs, prompt.slug);
  const excluded = new Set([prompt, ...named].map(({ slug }) => slug).concat(prompt.nextSlugs));
  const tags = new Set(prompt.tags.map(({ id }) => id));
  const shared = (other: Prompt) =>
    other.tags.filter(({ id }) => tags.has(id)).length +
    (other.category.id === prompt.category.id ? 1 : 0) +
    (prompt.area !== undefined && other.area?.id === prompt.area.id ? 2 : 0);
  const near = (await getPrompts())
    .filter((other) => !excluded.has(other.slug))
    .map((other) => ({ other, score: shared(other) }))
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .map(({ other }) => other);
  return [...named, ...near].slice(0, 6);
}

/** The prompts that take what this one gives. */
export const getNextPrompts = (prompt: Prompt): Promise<readonly Prompt[]> =>
  promptsBySlug(prompt.nextSlugs, prompt.slug);

/** Categories that hold prompts, in the order of `categories.yaml`. */
export const getShelves: () => Promise<readonly CategoryShelf[]> = once(async () => {
  const [categories, prompts] = await Promise.all([listCategories(), getPrompts()]);
  return categories
    .map((category) => {
      const own = prompts.filter((prompt) => prompt.category.id === category.id);
      const areas = category.areas
        .map((area) => ({ area, prompts: own.filter((prompt) => prompt.area?.id === area.id) }))
        .filter((shelf) => shelf.prompts.length > 0);
      return { category, prompts: own, areas };
    })
    .filter((shelf) => shelf.prompts.length > 0);
});

/** Tags that prompts or articles carry, by name. */
export const getTagged: () => Promise<
  readonly { tag: Tag; prompts: readonly Prompt[]; articles: readonly Article[] }[]
> = once(async () => {
  const [tags, prompts, articles] = await Promise.all([listTags(), getPrompts(), getArticles()]);
  const carries = (tag: Tag) => (entry: { tags: readonly Tag[] }) =>
    entry.tags.some(({ id }) => id === tag.id);
  return tags
    .map((tag) => ({
      tag,
      prompts: prompts.filter(carries(tag)),
      articles: articles.filter(carries(tag)),
    }))
    .filter((tagged) => tagged.prompts.length > 0 || tagged.articles.length > 0)
    .sort(byText(({ tag }) => tag.name));
});

/** All published articles, the newest first. */
export const getArticles: () => Promise<readonly Article[]> = once(async () => {
  const [entries, tags, topics] = await Promise.all([
    getCollection('articles', ({ data }) => !data.draft),
    listTags().then(byId),
    listTopics().then(byId),
  ]);
  const articles = await Promise.all(
    entries.map(async (entry): Promise<Article> => {
      const { topic, tags: tagIds, alsoRead, prompts, ...data } = entry.data;
      return {
        ...data,
        slug: entry.id.replace(/\/index$/, ''),
        topic:
          topic === undefined
            ? undefined
            : found(topics.get(topic), `the topic ${topic}`, entry.id),
        tags: tagIds.map((id) => found(tags.get(id), `the tag ${id}`, entry.id)),
        alsoReadSlugs: alsoRead,
        prompts: await promptsBySlug(prompts, entry.id),
        words: countWords(entry.body ?? ''),
        entry,
      };
    }),
  );
  return articles.sort(
    (a, b) => b.created.localeCompare(a.created) || a.title.localeCompare(b.title, 'en'),
  );
});

/** One article. @throws Error when there is none of this slug. */
export async function getArticle(slug: string): Promise<Article> {
  const article = (await getArticles()).find((candidate) => candidate.slug === slug);
  return found(article, `the article ${slug}`, 'A page');
}

/** Articles by what they are about, in the order of `topics.yaml`; those without a topic come last. */
export async function getArticlesByTopic(): Promise<
  readonly { readonly topic: Topic | undefined; readonly articles: readonly Article[] }[]
> {
  const [topics, articles] = await Promise.all([listTopics(), getArticles()]);
  return [...topics, undefined]
    .map((topic) => ({
      topic,
      articles: articles.filter((article) => article.topic?.id === topic?.id),
    }))
    .filter((shelf) => shelf.articles.length > 0);
}

/** The articles that most topics and other articles lead to, first those most led to. */
export const getFirstReads: () => Promise<readonly Article[]> = once(async () => {
  const [topics, articles] = await Promise.all([listTopics(), getArticles()]);
  const leads = [
    ...topics.flatMap((topic) => topic.articles),
    ...articles.flatMap(({ alsoReadSlugs }) => alsoReadSlugs),
  ];
  const times = (article: Article) => leads.filter((slug) => slug === article.slug).length;
  return articles.toSorted((a, b) => times(b) - times(a));
});

/** The articles that an article leads on to. */
export function getAlsoRead(article: Article): Promise<readonly Article[]> {
  return Promise.all(article.alsoReadSlugs.map(getArticle));
}

/** All published questions, in the order of their pages. */
export const getQuestions: () => Promise<readonly Question[]> = once(async () => {
  const [entries, topics, articles] = await Promise.all([
    getCollection('faqs', ({ data }) => !data.draft),
    listTopics().then(byId),
    getArticles(),
  ]);
  return entries
    .map((entry): Question => {
      const { folder, slug } = place(entry.id);
      const topic = found(topics.get(folder), `the topic ${folder}`, entry.id);
      const { article } = entry.data;
      if (article !== undefined)
        found(
          articles.find((candidate) => candidate.slug === article),
          `the article ${article}`,
          entry.id,
        );
      const home = article === undefined ? urls.topic(topic.id) : urls.article(article);
      return {
        slug,
        question: entry.data.question,
        topic,
        article,
        order: entry.data.order,
        created: entry.data.created,
        updated: entry.data.updated,
        source: entry.body ?? '',
        answer: renderAnswer(entry.body ?? '', {
          shown: urls.withBase,
          absolute: (href) => urls.absolute(urls.withBase(href)),
        }),
        path: `${home}#${slug}`,
      };
    })
    .sort((a, b) => a.order - b.order || a.question.localeCompare(b.question, 'en'));
});

/** The questions whose home is an article. */
export async function getArticleQuestions(article: string): Promise<readonly Question[]> {
  return (await getQuestions()).filter((question) => question.article === article);
}

export interface TopicQuestions {
  readonly topic: Topic;
  /** Questions whose home is the topic page. */
  readonly own: readonly Question[];
  /** Questions of this topic whose home is an article. */
  readonly elsewhere: readonly Question[];
  /** Where a reader may go on. */
  readonly prompts: readonly Prompt[];
  readonly articles: readonly Article[];
}

/** Topics that hold questions, in the order of `topics.yaml`. */
export const getTopics: () => Promise<readonly TopicQuestions[]> = once(async () => {
  const [topics, questions] = await Promise.all([listTopics(), getQuestions()]);
  const all = await Promise.all(
    topics.map(async (topic): Promise<TopicQuestions> => {
      const its = questions.filter((question) => question.topic.id === topic.id);
      return {
        topic,
        own: its.filter(({ article }) => article === undefined),
        elsewhere: its.filter(({ article }) => article !== undefined),
        prompts: await promptsBySlug(topic.prompts, topic.id),
        articles: await Promise.all(topic.articles.map(getArticle)),
      };
    }),
  );
  return all.filter(({ own, elsewhere }) => own.length + elsewhere.length > 0);
});

/** Name of the area that prompts share, or else of their category. */
function sharedPlace(prompts: readonly Prompt[]): string | undefined {
  return [
    new Set(prompts.map(({ area }) => area?.name)),
    new Set(prompts.map(({ category }) => category.name)),
  ]
    .flatMap((names) => (names.size === 1 ? [...names] : []))
    .find((name) => name !== undefined);
}

/** All published packs, by title. */
export const getPacks: () => Promise<readonly Pack[]> = once(async () => {
  const entries = await getCollection('packs', ({ data }) => !data.draft);
  const packs = await Promise.all(
    entries.map(async (entry): Promise<Pack> => {
      const { prompts, category, ...data } = entry.data;
      const listed =
        category === undefined
          ? await promptsBySlug(prompts ?? [], entry.id)
          : (await getShelves()).flatMap((shelf) =>
              shelf.category.id !== category
                ? []
                : shelf.areas.length > 0
                  ? shelf.areas.flatMap((area) => area.prompts)
                  : shelf.prompts,
            );
      return {
        ...data,
        category,
        slug: entry.id,
        subject: data.role ?? sharedPlace(listed),
        prompts: listed,
        entry,
      };
    }),
  );
  return packs.sort(byText(({ title }) => title));
});

/** Whether a pack serves a role or situation: it names one, or takes from several categories. */
export function servesRole({ role, prompts }: Pack): boolean {
  return role !== undefined || new Set(prompts.map(({ category }) => category.id)).size > 1;
}

/** One pack. @throws Error when there is none of this slug. */
export async function getPack(slug: string): Promise<Pack> {
  return found(
    (await getPacks()).find((pack) => pack.slug === slug),
    `the pack ${slug}`,
    'A page',
  );
}

/** The packs that hold a prompt. */
export async function getPacksOf(prompt: Prompt): Promise<readonly Pack[]> {
  return (await getPacks()).filter((pack) => pack.prompts.some(({ slug }) => slug === prompt.slug));
}

export interface MovedPage {
  /** Path of the old page, with the base path. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** Addresses that pages had before, and where they are now. */
export const getMovedPages: () => Promise<readonly MovedPage[]> = once(async () => {
  const moved = (
    entries: readonly { slug: string; title: string; formerly: readonly string[] }[],
    path: (slug: string) => string,
  ) =>
    entries.flatMap(({ slug, title, formerly }) =>
      formerly.map((old) => ({ from: path(old), to: path(slug), title })),
    );
  return [
    ...moved(await getPrompts(), urls.prompt),
    ...moved(await getArticles(), urls.article),
    ...moved(await getPacks(), urls.pack),
  ];
});

/** The day the content last changed. @throws Error where there is no content. */
export async function getLastChange(): Promise<string> {
  const entries = [
    ...(await getPrompts()),
    ...(await getArticles()),
    ...(await getPacks()),
    ...(await getQuestions()),
  ];
  const last = entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return found(last, 'any entry', 'The site');
}

/** The details readers may keep in their browser. */
export const getProfileKeys: () => Promise<readonly ProfileKey[]> = () =>
  inOrder(getCollection('profile'));
