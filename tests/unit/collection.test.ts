import { expect, test } from 'playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  csvField,
  toPromptsCsv,
  toPromptsJson,
  toPromptsNdjson,
} from '../../src/prompt/formats/collection.ts';
import { hostileText, readPrompts } from './prompts.ts';

const prompts = await readPrompts('tests/fixtures/site');
/** One field, as a reader of CSV finds it. */
const read = (field: string) => parseCsv(`${field},end\r\n`)[0]?.[0];

test('a field that a spreadsheet would run as a formula gets an apostrophe', () => {
  for (const formula of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("https://example.org";"x")',
    ' =1+1',
    '\t=1+1',
    '\r=1+1',
    '\n@x',
    '\u00A0=1+1',
  ])
    expect(read(csvField(formula)), JSON.stringify(formula)).toBe(`'${formula}`);
});

test('other fields stay as they are, to the character', () => {
  for (const text of [
    'a=b',
    'x - y',
    '1+1',
    'a,b',
    '"quoted"',
    'two\r\nlines',
    ' spaced ',
    '',
    'é 🪁',
  ])
    expect(read(csvField(text)), JSON.stringify(text)).toBe(text);
});

test('a number is no formula, not even a negative one', () => {
  expect(csvField(-1)).toBe('-1');
});

test('whatever a field holds, it comes back, and nothing that could be run does', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const back = read(csvField(text)) ?? '';
      expect([text, `'${text}`]).toContain(back);
      expect(/^\s*[=+\-@]/.test(back)).toBe(false);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('the table begins with a byte order mark and ends each line as RFC 4180 asks', () => {
  const table = toPromptsCsv(prompts);
  expect(table.startsWith('\uFEFFslug,title,description,')).toBe(true);
  expect(table.endsWith('\r\n')).toBe(true);
  const rows = parseCsv<Record<string, string>>(table, { bom: true, columns: true });
  expect(rows.map(({ slug }) => slug)).toEqual(prompts.map(({ slug }) => slug));
});

test('the list of prompts leaves their texts out and says where they are', () => {
  const list = JSON.parse(
    toPromptsJson(prompts, {
      schemaUrl: 'https://host.example/schemas/prompts.v1.json',
      jsonUrl: (slug) => `https://host.example/prompts/${slug}.json`,
    }),
  ) as { $schema: string; count: number; prompts: Record<string, unknown>[] };
  expect(list.$schema).toBe('https://host.example/schemas/prompts.v1.json');
  expect(list.count).toBe(prompts.length);
  for (const prompt of list.prompts) {
    expect(prompt).not.toHaveProperty('text');
    expect(prompt['json']).toBe(`https://host.example/prompts/${String(prompt['slug'])}.json`);
  }
});

test('the lines hold every prompt whole, one a line', () => {
  const lines = toPromptsNdjson(prompts).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { text: string }).text)).toEqual(
    prompts.map(({ text }) => text),
  );
});
