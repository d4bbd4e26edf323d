/**
 * JSON, and the JSON Schema (draft 2020-12, https://json-schema.org/draft/2020-12)
 * that says what is in it.
 */
import type { Exported, PromptExport } from './export.ts';

/** A prompt as JSON: everything a program needs to ask for the blanks and fill them in. */
export function toJson(prompt: PromptExport): Exported {
  const { schemaUrl, text, ...facts } = prompt;
  return { ok: true, text: `${JSON.stringify({ $schema: schemaUrl, ...facts, text }, null, 2)}\n` };
}

const words = { type: 'string', minLength: 1 } as const;
const strings = { type: 'array', items: words } as const;
const date = { type: 'string', format: 'date' } as const;
const address = { type: 'string', format: 'uri' } as const;
const named = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: words, name: words },
  additionalProperties: false,
} as const;

/** What all variables have. */
const variableBase = {
  name: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
  label: words,
  help: words,
  required: { type: 'boolean', description: 'Whether the prompt is incomplete without it.' },
  profileKey: {
    type: 'string',
    description: 'Variables of one profileKey ask for the same detail of the reader.',
  },
} as const;

/** The variables of one type: its own properties, and those that may be missing. */
const variable = (
  types: readonly string[],
  properties: Readonly<Record<string, object>>,
  optional: readonly string[],
) => ({
  type: 'object',
  required: [
    ...['name', 'label', 'help', 'required', 'type'],
    ...Object.keys(properties).filter((key) => !optional.includes(key)),
  ],
  properties: { ...variableBase, type: { enum: types }, ...properties },
  additionalProperties: false,
});

const options = { type: 'array', items: words, minItems: 2, uniqueItems: true } as const;
const count = { type: 'integer', minimum: 1 } as const;

/**
 * The JSON Schema of `toJson`, version 1. What is valid today stays valid:
 * what would break readers gets a new version and a new address.
 *
 * @param id The absolute address it is published at.
 */
export function promptJsonSchema(id: string) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Prompt',
    description:
      'A prompt with blanks. A blank is {{name}}, spaces inside the braces allowed, where the name matches ^[a-z][a-z0-9_]*$ and is not among the literals; whatever else stands in braces is plain text.',
    type: 'object',
    required: [
      ...['$schema', 'slug', 'title', 'description', 'category', 'tags', 'needs', 'aliases'],
      ...['variables', 'literals', 'version', 'created', 'updated', 'licence', 'url', 'text'],
    ],
    properties: {
      $schema: address,
      slug: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      title: words,
      description: words,
      category: named,
      area: named,
      tags: strings,
      needs: { ...strings, description: 'What it needs of an assistant beyond text.' },
      aliases: { ...strings, description: 'Other words people look for it with.' },
      variables: { type: 'array', items: { $ref: '#/$defs/variable' } },
      literals: {
        type: 'array',
        items: variableBase.name,
        description: 'Names in braces that are plain text.',
      },
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      created: date,
      updated: date,
      licence: {
        type: 'object',
        required: ['id', 'url'],
        properties: { id: { ...words, description: 'SPDX identifier.' }, url: address },
        additionalProperties: false,
      },
      url: address,
      text: { ...words, description: 'The prompt, verbatim.' },
    },
    additionalProperties: false,
    $defs: {
      variable: {
        oneOf: [
          variable(['text', 'multiline'], { example: words, default: words, maxLength: count }, [
            'default',
            'maxLength',
          ]),
          variable(['select'], { options, example: words, default: words }, ['default']),
          variable(['multiselect'], { options, example: strings, default: strings }, ['default']),
          variable(
            ['number'],
            {
              example: { type: 'number' },
              default: { type: 'number' },
              min: { type: 'number' },
              max: { type: 'number' },
            },
            ['default', 'min', 'max'],
          ),
          variable(
            ['boolean'],
            {
              trueText: { ...words, description: 'What goes into the prompt when it is on.' },
              falseText: { ...words, description: 'What goes into the prompt when it is off.' },
              example: { type: 'boolean' },
              default: { type: 'boolean' },
            },
            ['default'],
          ),
          variable(['date'], { example: date, default: date }, ['default']),
        ],
      },
    },
  };
}
