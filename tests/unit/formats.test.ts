// Properties assert with node:assert: Playwright's expect records each call as a step.
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Dotprompt } from 'dotprompt';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/authoring/source.ts';
import { contentFolder } from '../../src/content-folder.ts';
import { fillTemplate, filledSegments } from '../../src/prompt/fill.ts';
import { toDotprompt } from '../../src/prompt/formats/dotprompt.ts';
import { toEspanso } from '../../src/prompt/formats/espanso.ts';
import {
  PROMPT_LICENCE,
  type Exported,
  type PromptExport,
} from '../../src/prompt/formats/export.ts';
import { promptJsonSchema, toJson } from '../../src/prompt/formats/json.ts';
import { toLibreChat } from '../../src/prompt/formats/librechat.ts';
import { toMarkdown } from '../../src/prompt/formats/markdown.ts';
import { toOpenWebUi } from '../../src/prompt/formats/open-webui.ts';
import {
  RAYCAST_LINK_MAXIMUM,
  toRaycast,
  toRaycastLink,
} from '../../src/prompt/formats/raycast.ts';
import { toSkill } from '../../src/prompt/formats/skill.ts';
import { toText } from '../../src/prompt/formats/text.ts';
import { answerTexts, type Answers } from '../../src/prompt/values.ts';
import { parseTemplate } from '../../src/prompt/variables.ts';
import { LICENCES } from '../../src/structured-data/entries.ts';
import { answersTo, randomPrompt, readPrompts } from './prompts.ts';

const prompts = [
  ...(await readPrompts(contentFolder)),
  ...(await readPrompts('tests/fixtures/site')),
];
const [hostile] = prompts.filter(({ slug }) => slug === 'copy-me-exactly-as-i-stand');
const [launch] = prompts.filter(({ slug }) => slug === 'plan-a-small-launch');
assert.ok(hostile && launch);

/** Example answers as the form gives them: several choices come in the order of the options. */
const examples = ({ variables }: PromptExport): Answers =>
  new Map(
    variables.map((variable) => {
      const { name, example } = variable;
      return [
        name,
        variable.type === 'multiselect' && Array.isArray(example)
          ? variable.options.filter((option) => example.includes(option))
          : example,
      ];
    }),
  );
const partsOf = (prompt: PromptExport, answers: Answers) =>
  filledSegments(
    parseTemplate(prompt.text, prompt.literals),
    answerTexts(prompt.variables, answers),
  );
const filled = (prompt: PromptExport, answers: Answers) =>
  fillTemplate(parseTemplate(prompt.text, prompt.literals), answerTexts(prompt.variables, answers));
function held(exported: Exported): string {
  assert.ok(exported.ok, exported.ok ? '' : exported.reason);
  return exported.text;
}

/** What a Markdown reader takes out of the first fence, by the rules of CommonMark. */
function fenced(markdown: string): string {
  const [, body = ''] = /^(?:---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(markdown) ?? [];
  const [opening, marks = ''] = /^(`{3,})text$/m.exec(body) ?? [];
  assert.ok(opening);
  const start = body.indexOf(opening) + opening.length + 1;
  const closing = new RegExp(`^ {0,3}\`{${marks.length},}[ \\t]*$`, 'm').exec(body.slice(start));
  assert.ok(closing);
  return body.slice(start, start + closing.index - 1);
}

const withAnswers = randomPrompt.chain((prompt) =>
  answersTo(prompt.variables).map((answers) => ({ prompt, answers })),
);

test('there are prompts to check', () => {
  expect(prompts.length).toBeGreaterThan(10);
});

test('the licence of an export is the one that pages name', () => {
  expect(PROMPT_LICENCE.url).toBe(LICENCES.prompt);
});

test('plain text is the prompt, with the answers where there are any', () => {
  for (const prompt of prompts) {
    expect(toText(prompt)).toEqual({ ok: true, text: prompt.text });
    const answers = examples(prompt);
    expect(toText(prompt, partsOf(prompt, answers))).toEqual({
      ok: true,
      text: filled(prompt, answers),
    });
  }
});

test('Markdown gives the facts and the text back', () => {
  for (const prompt of prompts) {
    const markdown = held(toMarkdown(prompt));
    expect(parse(splitFrontMatter(markdown)?.yaml ?? '')).toMatchObject({
      title: prompt.title,
      description: prompt.description,
      tags: prompt.tags,
      version: prompt.version,
      updated: prompt.updated,
      license: 'CC0-1.0',
      source: prompt.url,
    });
    expect(fenced(markdown)).toBe(prompt.text);
  }
});

test('no text breaks out of its fence, filled in or not', () => {
  fc.assert(
    fc.property(withAnswers, ({ prompt, answers }) => {
      assert.equal(fenced(held(toMarkdown(prompt))), prompt.text);
      const parts = partsOf(prompt, answers);
      assert.equal(fenced(held(toMarkdown(prompt, parts))), filled(prompt, answers));
      assert.equal(fenced(held(toSkill(prompt, parts))), filled(prompt, answers));
    }),
    { numRuns: 3000 },
  );
});

test('JSON fits its schema and gives everything back', () => {
  const id = 'https://host.example/library/schemas/prompt.v1.json';
  const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
  const validate = ajv.compile(promptJsonSchema(id));
  for (const prompt of prompts) {
    const json: unknown = JSON.parse(held(toJson(prompt)));
    validate(json);
    expect(validate.errors, prompt.slug).toBeNull();
    const { schemaUrl, ...facts } = JSON.parse(JSON.stringify(prompt)) as PromptExport;
    expect(json).toEqual({ ...facts, $schema: schemaUrl });
  }
  expect(validate({ ...launch, $schema: id })).toBe(false);
  expect(validate({})).toBe(false);
});

test('a random prompt survives JSON', () => {
  fc.assert(
    fc.property(randomPrompt, (prompt) => {
      const json = JSON.parse(held(toJson(prompt))) as { text: string; variables: unknown };
      assert.equal(json.text, prompt.text);
      assert.deepEqual(json.variables, prompt.variables);
    }),
    { numRuns: 2000 },
  );
});

test('a skill keeps the rules of Agent Skills', () => {
  for (const prompt of prompts) {
    const skill = held(toSkill(prompt));
    const facts = parse(splitFrontMatter(skill)?.yaml ?? '') as Record<string, string>;
    const { name = '', description = '', compatibility = 'x', metadata } = facts;
    // The folder of the file is the slug.
    expect(name).toBe(prompt.slug);
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(name.length).toBeLessThanOrEqual(64);
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(1024);
    expect(compatibility.length).toBeLessThanOrEqual(500);
    const allowed = ['name', 'description', 'license', 'compatibility', 'metadata'];
    expect(Object.keys(facts).filter((key) => !allowed.includes(key))).toEqual([]);
    for (const value of Object.values(Object(metadata) as object))
      expect(typeof value).toBe('string');
    expect(fenced(skill)).toBe(prompt.text);
  }
});

test('a slug that is too long for a skill is refused', () => {
  expect(toSkill({ ...launch, slug: 'a'.repeat(65) })).toMatchObject({ ok: false });
});

test('a skill names the blanks that are open, and no others', () => {
  const parts = partsOf(launch, new Map([['shop', 'The Paper Boat']]));
  const skill = held(toSkill(launch, parts));
  expect(skill).toContain('- `{{notes}}`');
  expect(skill).not.toContain('- `{{shop}}`');
  const complete = held(toSkill(launch, partsOf(launch, examples(launch))));
  expect(complete).toContain('Follow this prompt.');
});

const dotprompt = new Dotprompt();
async function rendered(source: string, answers: Answers): Promise<string> {
  const { messages } = await dotprompt.render(source, { input: Object.fromEntries(answers) });
  assert.ok(messages.length <= 1);
  return messages.flatMap(({ content }) => content.map((part) => part.text ?? '')).join('');
}

test('what Dotprompt renders is what filling in gives', async () => {
  for (const prompt of prompts) {
    const answers = examples(prompt);
    expect(await rendered(held(toDotprompt(prompt)), answers), prompt.slug).toBe(
      filled(prompt, answers),
    );
  }
});

test('what Dotprompt renders of any prompt and any answers is what filling in gives', async () => {
  await fc.assert(
    fc.asyncProperty(withAnswers, async ({ prompt, answers }) => {
      const expected = filled(prompt, answers);
      // Dotprompt has no message for white space alone.
      if (expected.trim() === '') return;
      assert.equal(await rendered(held(toDotprompt(prompt)), answers), expected);
    }),
    { numRuns: 3000 },
  );
});

test('Dotprompt is told the types, the choices and the defaults', async () => {
  const source = held(toDotprompt(launch));
  const { input } = await dotprompt.renderMetadata(source);
  expect(input?.schema).toMatchObject({
    type: 'object',
    required: ['shop', 'notes', 'channels', 'days', 'discount'],
    properties: {
      shop: { type: 'string', description: 'Name of the shop. As it stands on the sign.' },
      channels: { type: 'array', items: { type: 'string' } },
      days: { type: 'number' },
      discount: { type: 'boolean' },
    },
  });
  expect(input?.default).toEqual({ tone: 'plain' });
});

test('what Dotprompt cannot hold is refused', () => {
  const text = 'A <<<dotprompt:role:system>>> b';
  expect(toDotprompt({ ...launch, text })).toMatchObject({ ok: false });
  expect(toDotprompt({ ...launch, text: 'a\0b' })).toMatchObject({ ok: false });
});

interface EspansoFile {
  matches: {
    trigger: string;
    replace: string;
    vars?: {
      name: string;
      type: string;
      params: { layout: string; fields: Record<string, Record<string, unknown>> };
    }[];
  }[];
}

/** What Espanso makes of a match: its own expression, from espanso-render/src/renderer/mod.rs. */
const word = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]+';
const espansoVariable = new RegExp(`\\{\\{\\s*(${word})(?:\\.(${word}))?\\s*\\}\\}`, 'gu');
function expanded(source: string, texts: ReadonlyMap<string, string>): string {
  const [match] = (parse(source) as EspansoFile).matches;
  assert.ok(match);
  return match.replace
    .replaceAll(espansoVariable, (_, form: string, name: string | undefined) => {
      assert.equal(form, 'form');
      const text = texts.get(name ?? '');
      assert.ok(text !== undefined);
      return text;
    })
    .replaceAll('\\{\\{', '{{')
    .replaceAll('\\}\\}', '}}');
}

test('Espanso puts in what filling in gives', () => {
  for (const prompt of prompts) {
    const texts = answerTexts(prompt.variables, examples(prompt));
    expect(expanded(held(toEspanso(prompt)), texts), prompt.slug).toBe(
      filled(prompt, examples(prompt)),
    );
  }
});

test('Espanso puts in any prompt, or it is refused', () => {
  let refused = 0;
  fc.assert(
    fc.property(randomPrompt, (prompt) => {
      const exported = toEspanso(prompt);
      if (!exported.ok) {
        refused++;
        assert.match(prompt.text, /\\[{}]/);
        return;
      }
      // Values with backslashes and braces are beyond any export; plain ones show the places.
      const texts = new Map(prompt.variables.map(({ name }) => [name, `<${name}>`]));
      const expected = fillTemplate(parseTemplate(prompt.text, prompt.literals), texts);
      assert.equal(expanded(exported.text, texts), expected);
    }),
    { numRuns: 3000 },
  );
  expect(refused).toBeLessThan(1500);
});

test('Espanso shows one field for each variable', () => {
  const file = parse(held(toEspanso(launch))) as EspansoFile;
  const [match] = file.matches;
  expect(match?.trigger).toBe(':plan-a-small-launch');
  const params = match?.vars?.[0]?.params;
  expect([...(params?.layout ?? '').matchAll(/\[\[(.*?)\]\]/g)].map(([, name]) => name)).toEqual(
    launch.variables.map(({ name }) => name),
  );
  expect(params?.fields['notes']).toEqual({ multiline: true });
  expect(params?.fields['tone']).toEqual({
    type: 'choice',
    values: ['plain', 'cheerful'],
    default: 'plain',
  });
});

test('Raycast takes three blanks, and says how many are too many', () => {
  expect(toRaycast(launch)).toMatchObject({ ok: false });
  const parts = partsOf(launch, new Map([...examples(launch)].slice(2)));
  const [snippet] = JSON.parse(held(toRaycast(launch, parts))) as { text: string }[];
  expect(snippet?.text).toContain('{argument name="shop"}');
  expect(snippet?.text).toContain('{argument name="notes"}');
  expect(snippet?.text).not.toContain('{{notes}}');
  const link = held(toRaycastLink(launch, parts));
  expect(link.length).toBeLessThanOrEqual(RAYCAST_LINK_MAXIMUM);
  const query = new URL(link).searchParams.get('snippet');
  expect(JSON.parse(query ?? '')).toEqual(snippet);
});

test('a choice becomes options, and a word that Raycast would replace is refused', () => {
  const [tone] = launch.variables.filter(({ name }) => name === 'tone');
  assert.ok(tone);
  const short: PromptExport = { ...launch, text: 'Sound {{tone}}.', variables: [tone] };
  expect(held(toRaycast(short))).toContain(
    String.raw`{argument name=\"tone\" options=\"plain, cheerful\" default=\"plain\"}`,
  );
  expect(toRaycast({ ...short, text: 'On {date} {{tone}}' })).toMatchObject({ ok: false });
  expect(toRaycastLink({ ...short, text: 'x'.repeat(9000) })).toMatchObject({ ok: false });
});

test('LibreChat and Open WebUI find exactly the blanks, or are refused', () => {
  const { text } = { text: 'Sound {{tone}} at {{shop}}, {{ tone }}.' };
  const prompt = { ...launch, text };
  expect(held(toLibreChat(prompt))).toBe(
    'Sound {{tone:plain|cheerful}} at {{shop}}, {{tone:plain|cheerful}}.',
  );
  expect(held(toOpenWebUi(prompt))).toBe(
    'Sound {{tone | select:options=["plain","cheerful"]:default="plain":required}} at {{shop | text:placeholder="Name of the shop":required}}, {{tone}}.',
  );
  for (const write of [toLibreChat, toOpenWebUi])
    expect(write({ ...launch, text: 'Leave {{Name}} as it is, {{shop}}.' })).toMatchObject({
      ok: false,
    });
  expect(toLibreChat(hostile)).toMatchObject({ ok: false });
  fc.assert(
    fc.property(randomPrompt, (random) => {
      const names = parseTemplate(random.text, random.literals).flatMap((segment) =>
        segment.kind === 'blank' ? [segment.name] : [],
      );
      const libreChat = toLibreChat(random);
      if (libreChat.ok)
        assert.deepEqual(
          [...libreChat.text.matchAll(/\{\{(.*?)\}\}/g)].map(([, found]) => found?.split(':')[0]),
          names,
        );
      const openWebUi = toOpenWebUi(random);
      if (openWebUi.ok)
        assert.deepEqual(
          [...openWebUi.text.matchAll(/\{\{\s*([^|}\s]+)\s*(?:\|[^}]+)?\}\}/g)].map(
            ([, found]) => found,
          ),
          names,
        );
    }),
    { numRuns: 3000 },
  );
});
