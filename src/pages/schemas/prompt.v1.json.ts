/** The JSON Schema of a prompt's JSON form. */
import type { APIRoute } from 'astro';
import { promptJsonSchema } from '../../prompt/formats/json.ts';
import { urls } from '../../urls.ts';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(promptJsonSchema(urls.absolute(urls.promptSchema())), null, 2)}\n`,
    { headers: { 'Content-Type': 'application/schema+json' } },
  );
