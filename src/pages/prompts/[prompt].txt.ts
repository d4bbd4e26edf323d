/** A prompt alone, as plain text: what the copy buttons of cards fetch. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPrompts, type Prompt } from '../../library.ts';

export const getStaticPaths = (async () =>
  (await getPrompts()).map((prompt) => ({
    params: { prompt: prompt.slug },
    props: { prompt },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ prompt: Prompt }> = ({ props }) =>
  new Response(props.prompt.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
