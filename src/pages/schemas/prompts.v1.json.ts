/** The JSON Schema of /prompts.json. */
import type { APIRoute } from 'astro';
import { promptsJsonSchema } from '../../prompt/formats/collection.ts';
import { promptJsonSchema } from '../../prompt/formats/json.ts';
import { urls } from '../../urls.ts';
import { textResponse } from '../prompts/_exports.ts';

export const GET: APIRoute = () => {
  const schema = promptsJsonSchema(
    urls.absolute(urls.promptsSchema()),
    promptJsonSchema(urls.absolute(urls.promptSchema())),
  );
  return textResponse(`${JSON.stringify(schema, null, 2)}\n`, 'application/schema+json');
};
