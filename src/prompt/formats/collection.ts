/**
 * All prompts in one file: as JSON without their texts, as lines of JSON
 * (https://github.com/ndjson/ndjson-spec) with them, and as a table.
 */
import type { PromptExport } from './export.ts';
import { toJson } from './json.ts';

/**
 * Facts of all prompts: each as in its own JSON, without the text, and with
 * the address of the whole.
 *
 * @param jsonUrl Gives the absolute address of a prompt's own JSON.
 */
export function toPromptsJson(
  prompts: readonly PromptExport[],
  facts: { readonly schemaUrl: string; readonly jsonUrl: (slug: string) => string },
): string {
  // JSON leaves out what is undefined.
  const list = prompts.map((prompt) => ({
    ...prompt,
    schemaUrl: undefined,
    text: undefined,
    json: facts.jsonUrl(prompt.slug),
  }));
  return `${JSON.stringify({ $schema: facts.schemaUrl, count: list.length, prompts: list }, null, 2)}\n`;
}

/** All prompts, each on a line as in its own JSON. */
export function toPromptsNdjson(prompts: readonly PromptExport[]): string {
  return prompts
    .map((prompt) => {
      const exported = toJson(prompt);
      if (!exported.ok) throw new Error(exported.reason);
      return `${JSON.stringify(JSON.parse(exported.text))}\n`;
    })
    .join('');
}

/**
 * The JSON Schema of `toPromptsJson`, made from that of a prompt.
 *
 * @param id The absolute address it is published at.
 * @param promptSchema What `promptJsonSchema` gives.
 */
export function promptsJsonSchema(
  id: string,
  promptSchema: {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, object>>;
    readonly $defs: object;
  },
): object {
  const address = { type: 'string', format: 'uri' };
  const own = (key: string) => key !== '$schema' && key !== 'text';
  const properties = Object.fromEntries(
    Object.entries(promptSchema.properties).filter(([key]) => own(key)),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Prompts',
    description:
      'All prompts of a library without their texts; `json` is the address of the whole.',
    type: 'object',
    required: ['$schema', 'count', 'prompts'],
    properties: {
      $schema: address,
      count: { type: 'integer', minimum: 0 },
      prompts: {
        type: 'array',
        items: {
          type: 'object',
          required: [...promptSchema.required.filter(own), 'json'],
          properties: { ...properties, json: address },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    $defs: promptSchema.$defs,
  };
}

/**
 * A field of CSV (RFC 4180). A field that a spreadsheet would run as a formula
 * gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection);
 * only the table is changed by this, so whoever needs the prompt to the
 * character takes the JSON.
 */
export function csvField(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS: readonly (readonly [name: string, value: (prompt: PromptExport) => string])[] = [
  ['slug', ({ slug }) => slug],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['category', ({ category }) => category.name],
  ['area', ({ area }) => area?.name ?? ''],
  ['tags', ({ tags }) => tags.join('; ')],
  ['needs', ({ needs }) => needs.join('; ')],
  ['aliases', ({ aliases }) => aliases.join('; ')],
  ['variables', ({ variables }) => variables.map(({ name }) => name).join('; ')],
  ['version', ({ version }) => version],
  ['created', ({ created }) => created],
  ['updated', ({ updated }) => updated],
  ['licence', ({ licence }) => licence.id],
  ['url', ({ url }) => url],
  ['prompt', ({ text }) => text],
];

/**
 * All prompts as a table (RFC 4180). It begins with a byte order mark, without
 * which Excel takes UTF-8 for another encoding.
 */
export function toPromptsCsv(prompts: readonly PromptExport[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...prompts.map((prompt) => COLUMNS.map(([, value]) => value(prompt))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}
