/**
 * Whole pages as Markdown: front matter and text.
 */
import type { Root, RootContent } from 'mdast';
import { frontMatter } from '../prompt/formats/front-matter.ts';
import { heading, linkList, plainTree, words, type ProseFacts } from './plain-tree.ts';
import { writeMarkdown } from './write.ts';

/** SPDX identifiers, as `content/LICENSE` grants them. */
const LICENCES = { text: 'CC-BY-4.0', pack: 'CC0-1.0' } as const;

interface DocumentFacts {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page. */
  readonly url: string;
}

interface DatedFacts extends DocumentFacts {
  readonly created: string;
  readonly updated: string;
  /** MDX without its front matter. */
  readonly body: string;
}

export interface ArticleDocument extends DatedFacts {
  readonly tags: readonly string[];
  readonly sources: readonly {
    readonly title: string;
    readonly url: string;
    readonly by: string;
    readonly checked: string;
  }[];
  readonly prompts: readonly { readonly title: string; readonly url: string }[];
}

export interface PackDocument extends DatedFacts {
  readonly prompts: readonly {
    readonly title: string;
    readonly url: string;
    readonly description: string;
  }[];
}

export interface TopicDocument extends DocumentFacts {
  readonly updated: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  /** Questions whose home is an article. */
  readonly elsewhere: readonly { readonly question: string; readonly url: string }[];
  readonly introduction: string | undefined;
  readonly prompts: readonly { readonly title: string; readonly url: string }[];
  readonly articles: readonly { readonly title: string; readonly url: string }[];
}

const write = (header: string, ...nodes: RootContent[]): string =>
  `${header}\n${writeMarkdown({ type: 'root', children: nodes })}`;

/** The text of an article with its sources: what its page, its Markdown and its feeds share. */
export function articleTree(article: ArticleDocument, facts: ProseFacts): Root {
  return {
    type: 'root',
    children: [
      ...plainTree(article.body, facts).children,
      ...(article.prompts.length > 0
        ? [heading(2, 'Prompts to try'), linkList(article.prompts)]
        : []),
      ...(article.sources.length > 0
        ? [
            heading(2, 'Sources'),
            linkList(
              article.sources.map(({ title, url, by, checked }) => ({
                title,
                url,
                note: `${by}. Looked up on ${checked}.`,
              })),
              true,
            ),
          ]
        : []),
    ],
  };
}

/** The text of a pack with its prompts in order. */
export function packTree(pack: PackDocument, facts: ProseFacts): Root {
  return {
    type: 'root',
    children: [
      ...plainTree(pack.body, facts).children,
      heading(2, 'Prompts'),
      linkList(
        pack.prompts.map(({ title, url, description }) => ({ title, url, note: description })),
        true,
      ),
    ],
  };
}

/** An article as a Markdown file. */
export function articleMarkdown(article: ArticleDocument, facts: ProseFacts): string {
  return write(
    frontMatter({
      title: article.title,
      description: article.description,
      tags: article.tags,
      created: article.created,
      updated: article.updated,
      license: LICENCES.text,
      source: article.url,
    }),
    heading(1, article.title),
    words(article.description),
    ...articleTree(article, facts).children,
  );
}

/** A pack as a Markdown file. */
export function packMarkdown(pack: PackDocument, facts: ProseFacts): string {
  return write(
    frontMatter({
      title: pack.title,
      description: pack.description,
      created: pack.created,
      updated: pack.updated,
      license: LICENCES.pack,
      source: pack.url,
    }),
    heading(1, pack.title),
    words(pack.description),
    ...packTree(pack, facts).children,
  );
}

/** A topic with its questions as a Markdown file. */
export function topicMarkdown(topic: TopicDocument, facts: ProseFacts): string {
  return write(
    frontMatter({
      title: topic.title,
      description: topic.description,
      updated: topic.updated,
      license: LICENCES.text,
      source: topic.url,
    }),
    heading(1, topic.title),
    words(topic.description),
    ...(topic.introduction === undefined ? [] : [words(topic.introduction)]),
    ...topic.questions.flatMap(({ question, answer }) => [
      heading(2, question),
      ...plainTree(answer, facts).children,
    ]),
    ...(topic.elsewhere.length > 0
      ? [
          heading(2, 'Answered in articles'),
          linkList(topic.elsewhere.map(({ question, url }) => ({ title: question, url }))),
        ]
      : []),
    ...(topic.prompts.length > 0 ? [heading(2, 'Prompts to try'), linkList(topic.prompts)] : []),
    ...(topic.articles.length > 0
      ? [heading(2, 'Articles to read'), linkList(topic.articles)]
      : []),
  );
}
