/** Every Markdown file of the site in one. */
import type { APIRoute } from 'astro';
import { writeLlmsFull } from '../agents/llms.ts';
import { getArticles, getPacks, getShelves, getTopics } from '../library.ts';
import { toMarkdown } from '../prompt/formats/markdown.ts';
import { articleMarkdown, packMarkdown, topicMarkdown } from '../prose/documents.ts';
import { urls } from '../urls.ts';
import { articleDocument, packDocument, proseFacts, topicDocument } from './_documents.ts';
import { llmsFacts } from './_llms.ts';
import { exportOf, textResponse } from './prompts/_exports.ts';

export const GET: APIRoute = async () => {
  const [shelves, articles, topics, packs, facts] = await Promise.all([
    getShelves(),
    getArticles(),
    getTopics(),
    getPacks(),
    proseFacts(),
  ]);
  const documents = [
    ...shelves.flatMap(({ prompts }) =>
      prompts.flatMap((prompt) => {
        const exported = toMarkdown(exportOf(prompt));
        return exported.ok
          ? [{ path: urls.promptMarkdown(prompt.slug), markdown: exported.text }]
          : [];
      }),
    ),
    ...(await Promise.all(
      articles.map(async (article) => ({
        path: urls.articleMarkdown(article.slug),
        markdown: articleMarkdown(articleDocument(article), await proseFacts(article)),
      })),
    )),
    ...topics.map((topic) => ({
      path: urls.topicMarkdown(topic.topic.id),
      markdown: topicMarkdown(topicDocument(topic), facts),
    })),
    ...packs.map((pack) => ({
      path: urls.packMarkdown(pack.slug),
      markdown: packMarkdown(packDocument(pack), facts),
    })),
  ];
  return textResponse(
    writeLlmsFull(
      await llmsFacts(),
      documents.map(({ path, markdown }) => ({ url: urls.absolute(path), markdown })),
    ),
    'text/plain; charset=utf-8',
  );
};
