/** What the pages for machines share: entries of the library as Markdown documents. */
import {
  getArticleQuestions,
  getArticles,
  getPacks,
  getPrompts,
  type Article,
  type Pack,
  type TopicQuestions,
} from '../library.ts';
import { getPicturePaths } from '../pictures.ts';
import type { ArticleDocument, PackDocument, TopicDocument } from '../prose/documents.ts';
import type { ProseFacts, Reference } from '../prose/plain-tree.ts';
import { urls } from '../urls.ts';

const found = <Value>(value: Value | undefined, slug: string): Value => {
  if (value === undefined) throw new Error(`A text refers to ${slug}, which does not exist.`);
  return value;
};

/** The absolute address of a root-relative link of the content. */
const link = (href: string) => (href.startsWith('#') ? href : urls.absolute(urls.withBase(href)));

/**
 * What the texts need to know of the rest of the site.
 *
 * @param article The article whose text it is; without it, pictures and questions have no place.
 */
export async function proseFacts(article?: Article): Promise<ProseFacts> {
  const [prompts, articles, packs, questions, pictures] = await Promise.all([
    getPrompts(),
    getArticles(),
    getPacks(),
    article ? getArticleQuestions(article.slug) : [],
    article ? getPicturePaths(article.slug) : new Map<string, string>(),
  ]);
  const refer = <Entry extends { slug: string; title: string; description: string }>(
    entries: readonly Entry[],
    path: (slug: string) => string,
  ) => {
    const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
    return (slug: string): Reference & { entry: Entry } => {
      const entry = found(bySlug.get(slug), slug);
      const { title, description } = entry;
      return { title, description, url: urls.absolute(path(slug)), entry };
    };
  };
  const pack = refer(packs, urls.pack);
  return {
    link,
    prompt: refer(prompts, urls.prompt),
    article: refer(articles, urls.article),
    pack: (slug) => ({ ...pack(slug), count: pack(slug).entry.prompts.length }),
    figure: (src) => urls.absolute(found(pictures.get(src.replace(/^\.\//, '')), src)),
    questions: questions.map(({ question, source }) => ({ question, answer: source })),
  };
}

/** An article for `prose/documents.ts`. */
export function articleDocument(article: Article): ArticleDocument {
  return {
    ...article,
    url: urls.absolute(urls.article(article.slug)),
    body: article.entry.body ?? '',
    tags: article.tags.map(({ name }) => name),
    prompts: article.prompts.map(({ title, slug }) => ({
      title,
      url: urls.absolute(urls.prompt(slug)),
    })),
  };
}

/** A pack for `prose/documents.ts`. */
export function packDocument(pack: Pack): PackDocument {
  return {
    ...pack,
    url: urls.absolute(urls.pack(pack.slug)),
    body: pack.entry.body ?? '',
    prompts: pack.prompts.map(({ title, description, slug }) => ({
      title,
      description,
      url: urls.absolute(urls.prompt(slug)),
    })),
  };
}

/** A topic for `prose/documents.ts`. */
export function topicDocument({
  topic,
  own,
  elsewhere,
  prompts,
  articles,
}: TopicQuestions): TopicDocument {
  return {
    title: topic.name,
    description: topic.description,
    url: urls.absolute(urls.topic(topic.id)),
    updated:
      [...own, ...elsewhere]
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? '',
    questions: own.map(({ question, source }) => ({ question, answer: source })),
    elsewhere: elsewhere.map(({ question, path }) => ({ question, url: urls.absolute(path) })),
    introduction: topic.introduction,
    prompts: prompts.map(({ title, slug }) => ({ title, url: urls.absolute(urls.prompt(slug)) })),
    articles: articles.map(({ title, slug }) => ({
      title,
      url: urls.absolute(urls.article(slug)),
    })),
  };
}
