/** A pack as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPacks, type Pack } from '../../library.ts';
import { packMarkdown } from '../../prose/documents.ts';
import { packDocument, proseFacts } from '../_documents.ts';
import { textResponse } from '../prompts/_exports.ts';

export const getStaticPaths = (async () =>
  (await getPacks()).map((pack) => ({
    params: { pack: pack.slug },
    props: { pack },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ pack: Pack }> = async ({ props: { pack } }) =>
  textResponse(
    packMarkdown(packDocument(pack), await proseFacts()),
    'text/markdown; charset=utf-8',
  );
