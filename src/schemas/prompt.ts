/**
 * A mega-prompt: `content/prompts/<category>/<slug>.mdx`.
 */
import { z } from 'astro/zod';
import { VARIABLE_NAME } from '../prompt/variables.ts';
import {
  calendarDate,
  dated,
  datesInOrder,
  datesInOrderMessage,
  formerly,
  slug,
  slugs,
  text,
} from './common.ts';

/** What a prompt may need from the assistant beyond reading and writing text. */
export const NEEDS = ['web-search', 'file-upload', 'image-input', 'code-execution'] as const;

const base = {
  /** The name between the braces. */
  name: z
    .string('Give the name that stands between the braces.')
    .regex(
      VARIABLE_NAME,
      'Begin with a lower-case letter and go on with lower-case letters, digits or underscores, such as target_reader.',
    ),
  /** What a reader sees above the field. */
  label: text(2, 60),
  /** What to put in, and where to find it. */
  help: text(5, 240),
  /** Whether the prompt is incomplete without it. */
  required: z.boolean('Write true or false.').default(true),
  /** One of `profile.yaml`: offers what the reader keeps in their browser. */
  profileKey: slug.optional(),
};

const line = z
  .string('Write one line of text, in quotes if it looks like a number, a date or true/false.')
  .min(1, 'Write at least one character.')
  .refine((value) => !value.includes('\n'), 'Write it on one line, or make the type `multiline`.');
const block = z
  .string('Write a text; `|` begins one of several lines.')
  .min(1, 'Write at least one character.')
  // A YAML block scalar ends with a newline that is no part of the value.
  .transform((value) => value.replace(/\n$/, ''));
const option = z
  .string(
    'Write each option as text; put it in quotes if it looks like a number, a date or true/false.',
  )
  .trim()
  .min(1, 'Write at least one character.')
  .max(120, 'Keep an option under 120 characters.');
const options = z
  .array(option, 'List the options, such as [Short, Long].')
  .min(2, 'Give at least two options.')
  .refine((list) => new Set(list).size === list.length, 'Give each option once.');
const chosen = z.array(z.string('Write each choice as text.'), 'Write a list of options.');
const number = z.number('Write a number without quotes.');
const boolean = z.boolean('Write true or false, without quotes.');
const maxLength = z.int('Write a whole number of characters.').positive('Write a number above 0.');

const byType = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      ...base,
      type: z.literal('text'),
      example: line,
      default: line.optional(),
      maxLength: maxLength.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('multiline'),
      example: block,
      default: block.optional(),
      maxLength: maxLength.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('select'),
      options,
      example: option,
      default: option.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('multiselect'),
      options,
      example: chosen,
      default: chosen.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('number'),
      example: number,
      default: number.optional(),
      min: number.optional(),
      max: number.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('boolean'),
      /** What goes into the prompt when it is on, and when it is off. */
      trueText: text(1, 400),
      falseText: text(1, 400),
      example: boolean,
      default: boolean.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('date'),
      example: calendarDate,
      default: calendarDate.optional(),
    }),
  ],
  'Write one of: text, multiline, select, multiselect, number, boolean, date.',
);

/** One blank of a prompt. */
export type Variable = z.output<typeof byType>;

/** What filling in needs to know of a variable: all but the words around its field. */
export type Blank = WithoutWords<Variable>;
type WithoutWords<Each> = Each extends Variable ? Omit<Each, 'label' | 'help' | 'required'> : never;

/** A value as an author writes it for a variable. */
export type VariableValue = Variable['example'];

/**
 * Why a value cannot be a variable's, in words for its author; `undefined`
 * where it can.
 */
export function valueProblem(variable: Variable, value: unknown): string | undefined {
  switch (variable.type) {
    case 'text':
    case 'multiline':
      if (typeof value !== 'string') return 'Write it as text.';
      if (variable.maxLength !== undefined && value.length > variable.maxLength)
        return `It has ${value.length} characters, and maxLength is ${variable.maxLength}: shorten it or raise the limit.`;
      return undefined;
    case 'select':
      return typeof value === 'string' && variable.options.includes(value)
        ? undefined
        : `It is none of the options: choose ${variable.options.map((o) => `"${o}"`).join(' or ')}.`;
    case 'multiselect': {
      if (!Array.isArray(value) || value.length === 0)
        return 'Write a list of one or more options.';
      const unknown: unknown[] = value.filter((item) => !variable.options.includes(item as string));
      return unknown.length === 0
        ? undefined
        : `"${String(unknown[0])}" is none of the options: choose from ${variable.options.map((o) => `"${o}"`).join(', ')}.`;
    }
    case 'number':
      if (typeof value !== 'number') return 'Write a number without quotes.';
      if (variable.min !== undefined && value < variable.min)
        return `It is below min (${variable.min}).`;
      if (variable.max !== undefined && value > variable.max)
        return `It is above max (${variable.max}).`;
      return undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Write true or false, without quotes.';
    case 'date':
      return calendarDate.safeParse(value).success
        ? undefined
        : 'Write a date as YYYY-MM-DD, such as 2026-11-22.';
  }
}

const variable = byType.superRefine((value, context) => {
  if (
    value.type === 'number' &&
    value.min !== undefined &&
    value.max !== undefined &&
    value.min > value.max
  )
    context.addIssue({
      code: 'custom',
      path: ['min'],
      message: `min is above max (${value.max}).`,
    });
  for (const key of ['example', 'default'] as const) {
    const given = value[key];
    const problem = given === undefined ? undefined : valueProblem(value, given);
    if (problem !== undefined) context.addIssue({ code: 'custom', path: [key], message: problem });
  }
});

export const promptSchema = z
  .strictObject({
    /** Verb and object: what the prompt does. */
    title: text(10, 70),
    /** What it makes, and when to use it. */
    description: text(60, 300),
    /** One of the areas of its category, where that has any. */
    area: slug.optional(),
    /** From `tags.yaml`. */
    tags: slugs.pipe(z.array(z.string()).min(1, 'Give 1 to 6 tags.').max(6, 'Give 1 to 6 tags.')),
    /** Artefacts it takes in, from `artefacts.yaml`. */
    inputs: slugs.default([]),
    /** Artefacts it gives back, from `artefacts.yaml`. */
    outputs: slugs.pipe(z.array(z.string()).min(1, 'Name at least one artefact.')),
    /** What it needs beyond text. */
    needs: z
      .array(z.enum(NEEDS, `Write any of: ${NEEDS.join(', ')}.`), 'Write a list, [] for none.')
      .default([]),
    variables: z
      .array(variable, 'Write a list of variables, [] for none.')
      .max(12, 'Give at most 12 variables: people will not fill in more.'),
    /** Names in braces that are meant literally. */
    literals: z.array(z.string().regex(VARIABLE_NAME, 'Name it without the braces.')).default([]),
    /** The prompt, verbatim. */
    prompt: z
      .string('Write the prompt as a block: `prompt: |` and the text below it, indented.')
      .refine((value) => value.trim() !== '', 'The prompt is empty.'),
    example: z.strictObject(
      {
        /** Values where they differ from the variables' own examples. */
        values: z.record(z.string(), z.unknown()).default({}),
        /** What following the filled-in prompt gave: cut, not edited. Markdown. */
        output: text(40, 20000),
        /** The day it was made. */
        date: calendarDate,
      },
      'Give an example with its `output` and `date`.',
    ),
    limits: z.array(text(10, 400), 'Write a list of sentences.').min(1, 'Name at least one limit.'),
    notFor: z.array(text(5, 400), 'Write a list of sentences.').default([]),
    /** Other words people search with. */
    aliases: z
      .array(text(2, 60), 'Write a list of words.')
      .max(12, 'Give at most 12 aliases.')
      .default([]),
    related: slugs.default([]),
    /** Prompts that take what this one gives. */
    next: slugs.default([]),
    version: z
      .string('Put the version in quotes, such as "1.0.0".')
      .regex(/^\d+\.\d+\.\d+$/, 'Write three numbers, such as 1.0.0 (https://semver.org).'),
    changelog: z
      .array(z.strictObject({ version: z.string(), date: calendarDate, change: text(5, 400) }))
      .default([]),
    formerly,
    ...dated,
  })
  .refine(datesInOrder, datesInOrderMessage);

export type PromptData = z.output<typeof promptSchema>;
