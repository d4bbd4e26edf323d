/** An article as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getArticles, type Article } from '../../library.ts';
import { articleMarkdown } from '../../prose/documents.ts';
import { articleDocument, proseFacts } from '../_documents.ts';
import { textResponse } from '../prompts/_exports.ts';

export const getStaticPaths = (async () =>
  (await getArticles()).map((article) => ({
    params: { article: article.slug },
    props: { article },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) =>
  textResponse(
    articleMarkdown(articleDocument(article), await proseFacts(article)),
    'text/markdown; charset=utf-8',
  );
