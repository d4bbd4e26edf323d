/** The social cards. */
import type { APIRoute, GetStaticPaths } from 'astro';
import {
  articleCard,
  packCard,
  promptCard,
  siteCard,
  topicCard,
  type CardFacts,
} from '../../cards/facts.ts';
import { makeCard } from '../../cards/make.ts';
import { getArticles, getPacks, getPrompts, getTopics } from '../../library.ts';

export const getStaticPaths = (async () =>
  [
    siteCard(),
    ...(await getPrompts()).map(promptCard),
    ...(await getArticles()).map(articleCard),
    ...(await getPacks()).map(packCard),
    ...(await getTopics()).map(topicCard),
  ].map((card) => ({ params: { card: card.path }, props: { card } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardFacts }> = async ({ props }) =>
  new Response(Uint8Array.from(await makeCard(props.card)), {
    headers: { 'Content-Type': 'image/png' },
  });
