/** All prompts as a table. */
import type { APIRoute } from 'astro';
import { getPrompts } from '../library.ts';
import { toPromptsCsv } from '../prompt/formats/collection.ts';
import { exportOf, textResponse } from './prompts/_exports.ts';

export const GET: APIRoute = async () =>
  textResponse(
    toPromptsCsv((await getPrompts()).map(exportOf)),
    'text/csv; charset=utf-8; header=present',
  );
