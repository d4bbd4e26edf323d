/** All prompts, one a line. */
import type { APIRoute } from 'astro';
import { getPrompts } from '../library.ts';
import { toPromptsNdjson } from '../prompt/formats/collection.ts';
import { exportOf, textResponse } from './prompts/_exports.ts';

export const GET: APIRoute = async () =>
  textResponse(toPromptsNdjson((await getPrompts()).map(exportOf)), 'application/x-ndjson');
