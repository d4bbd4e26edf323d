/** The facts of all prompts, without their texts. */
import type { APIRoute } from 'astro';
import { getPrompts } from '../library.ts';
import { toPromptsJson } from '../prompt/formats/collection.ts';
import { urls } from '../urls.ts';
import { exportOf, textResponse } from './prompts/_exports.ts';

export const GET: APIRoute = async () =>
  textResponse(
    toPromptsJson((await getPrompts()).map(exportOf), {
      schemaUrl: urls.absolute(urls.promptsSchema()),
      jsonUrl: (slug) => urls.absolute(urls.promptJson(slug)),
    }),
    'application/json',
  );
