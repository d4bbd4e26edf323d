/**
 * Prompts for the tests: those of a content folder, and random ones.
 */
import fc from 'fast-check';
import { readYaml, splitFrontMatter } from '../../src/authoring/source.ts';
import { readContent } from '../../src/authoring/read-content.ts';
import { toExport, type PromptExport } from '../../src/prompt/formats/export.ts';
import { promptText } from '../../src/prompt/text.ts';
import { blankNames } from '../../src/prompt/variables.ts';
import type { Answer } from '../../src/prompt/values.ts';
import { promptSchema, type Variable } from '../../src/schemas/prompt.ts';
import { createUrls } from '../../src/urls.ts';

const urls = createUrls('https://host.example', '/library');

/** The prompts of a content folder, drafts among them, ready for the formats. */
export async function readPrompts(folder: string): Promise<PromptExport[]> {
  return [...(await readContent(folder))].flatMap(([file, source]) => {
    const [, category = '', slug = ''] = /^prompts\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
    if (slug === '') return [];
    const yaml = readYaml(file, splitFrontMatter(source)?.yaml ?? '');
    if (!('data' in yaml)) throw new Error(`${file} cannot be read.`);
    const data = promptSchema.parse(yaml.data);
    return [
      toExport(
        {
          ...data,
          slug,
          category: { id: category, name: category },
          area: data.area === undefined ? undefined : { id: data.area, name: data.area },
          tags: data.tags.map((name) => ({ name })),
          text: promptText(data.prompt),
        },
        {
          url: urls.absolute(urls.prompt(slug)),
          schemaUrl: urls.absolute(urls.promptSchema()),
        },
      ),
    ];
  });
}

/** Pieces that have broken a template, a clipboard, a file format or a parser. */
const HOSTILE = [
  ...['{{a}}', '{{ b }}', '{{{a}}}', '{{', '}}', '{', '}', '{{{', '}}}', '{{{{', '\\', '\\\\'],
  ...['\\{{', '\\{\\{', '{{C}}', '{{#if a}}', '{{/if}}', '{{else}}', '{{!--', '--}}', '{{> x}}'],
  ...['{{~', '~}}', '$&', '$$', '$1', '${x}', '[[a]]', '[[', '`', '```', '````', '---', '\n---\n'],
  ...['\n', '\r\n', '\t', '  ', ' \n', '\n\n', '#', ': ', '- ', '"', "'", '&amp;', '</script>'],
  ...['%20', '|', '>', '{date}', '{cursor}', '{{x.y}}', 'שלום', '\u2028', '\u0085', '\ufeff', 'é'],
];

/** A text made of letters and of what breaks things. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

const names = ['a', 'b', 'c_1', 'if', 'each', 'this', 'true', 'role', 'constructor', 'undefined'];
const line = hostileText.map((text) => `x${text.replaceAll(/[\r\n\u0085\u2028]/g, ' ').trim()}x`);
const base = { label: 'A (label)', help: 'Some, help: here.' } as const;

/** A variable of this name, of any type. */
function variable(name: string): fc.Arbitrary<Variable> {
  const common = { ...base, name, required: true };
  const options = fc.uniqueArray(line, { minLength: 2, maxLength: 4 });
  return fc.oneof(
    fc.constant<Variable>({ ...common, type: 'text', example: 'x' }),
    fc.constant<Variable>({ ...common, type: 'multiline', example: 'x\ny' }),
    fc.constant<Variable>({ ...common, type: 'number', example: 3, min: 1, max: 5 }),
    fc.constant<Variable>({ ...common, type: 'date', example: '2026-11-22' }),
    fc.tuple(line, line).map(([trueText, falseText]): Variable => ({
      ...common,
      type: 'boolean',
      trueText,
      falseText,
      example: true,
    })),
    options.map((list): Variable => ({
      ...common,
      type: 'select',
      options: list,
      example: list[0] ?? '',
    })),
    options.map((list): Variable => ({
      ...common,
      type: 'multiselect',
      options: list,
      example: list,
    })),
  );
}

/** Several variables of different names. */
export const variables: fc.Arbitrary<Variable[]> = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: 4 })
  .chain((chosen) => fc.tuple(...chosen.map(variable)));

/** An answer that fits a variable. */
export function answerTo(variable: Variable): fc.Arbitrary<Answer> {
  switch (variable.type) {
    case 'text':
    case 'multiline':
      return hostileText.map((text) => `${text}x`);
    case 'select':
      return fc.constantFrom(...variable.options);
    case 'multiselect':
      return fc.subarray(variable.options, { minLength: 1 });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
  }
}

/** Answers to all of these variables. */
export const answersTo = (list: readonly Variable[]): fc.Arbitrary<Map<string, Answer>> =>
  fc
    .tuple(...list.map((item) => answerTo(item).map((answer) => [item.name, answer] as const)))
    .map((entries) => new Map(entries));

/** A hostile prompt with variables, its blanks among text that breaks things. */
export const randomPrompt: fc.Arbitrary<PromptExport> = variables.chain((list) => {
  const blanks = list.map(({ name }) => `{{${name}}}`);
  const piece = blanks.length > 0 ? fc.oneof(hostileText, fc.constantFrom(...blanks)) : hostileText;
  return fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => {
    const text = pieces.join('');
    const declared = new Set(list.map(({ name }) => name));
    return toExport(
      {
        slug: 'a-random-prompt',
        title: 'A "random" prompt: #1',
        description: 'It holds {{anything}} at all, --- and more.',
        category: { id: 'marketing', name: 'Marketing' },
        area: undefined,
        tags: [{ name: 'Planning' }],
        needs: ['web-search'],
        aliases: ['chance'],
        variables: list,
        // What looks like a blank and is none: authors must say so too.
        literals: blankNames(text).filter((name) => !declared.has(name)),
        text,
        version: '1.0.0',
        created: '2026-11-20',
        updated: '2026-11-22',
      },
      { url: 'https://host.example/prompts/a/', schemaUrl: 'https://host.example/s.json' },
    );
  });
});
