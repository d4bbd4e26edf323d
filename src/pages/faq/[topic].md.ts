/** A topic with its questions as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getTopics, type TopicQuestions } from '../../library.ts';
import { topicMarkdown } from '../../prose/documents.ts';
import { proseFacts, topicDocument } from '../_documents.ts';
import { textResponse } from '../prompts/_exports.ts';

export const getStaticPaths = (async () =>
  (await getTopics()).map((questions) => ({
    params: { topic: questions.topic.id },
    props: { questions },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ questions: TopicQuestions }> = async ({ props: { questions } }) =>
  textResponse(
    topicMarkdown(topicDocument(questions), await proseFacts()),
    'text/markdown; charset=utf-8',
  );
