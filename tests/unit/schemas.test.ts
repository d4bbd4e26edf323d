import { expect, test } from 'playwright/test';
import { splitFrontMatter } from '../../src/authoring/source.ts';
import { calendarDate } from '../../src/schemas/common.ts';
import { packSchema } from '../../src/schemas/pack.ts';
import { promptSchema, valueProblem, type Variable } from '../../src/schemas/prompt.ts';

const prompt = {
  title: 'Plan a small launch',
  description: 'Turns loose notes into a plan for seven days, for shops with one person.',
  tags: ['planning'],
  outputs: ['plan'],
  variables: [
    { name: 'days', label: 'Days', type: 'number', min: 1, max: 7, help: 'How many.', example: 5 },
  ],
  prompt: 'Plan {{days}} days.\n',
  example: { output: 'A plan of five days, one line for each of them.', date: '2026-11-22' },
  limits: ['It does not know your street.'],
  version: '1.0.0',
  created: '2026-11-20',
  updated: '2026-11-22',
};

const messages = (input: unknown) =>
  (promptSchema.safeParse(input).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('a prompt with all it needs is accepted, and gets its defaults', () => {
  const result = promptSchema.parse(prompt);
  expect(result).toMatchObject({ draft: false, inputs: [], needs: [], aliases: [], literals: [] });
  expect(result.variables[0]?.required).toBe(true);
});

test('the text of a prompt is kept to the character', () => {
  const text = '  {{days}}\t$& </script> \n\n';
  expect(promptSchema.parse({ ...prompt, prompt: text }).prompt).toBe(text);
});

test('an unknown field is refused, in variables too', () => {
  expect(promptSchema.safeParse({ ...prompt, colour: 'red' }).success).toBe(false);
  const [variable] = prompt.variables;
  expect(
    promptSchema.safeParse({ ...prompt, variables: [{ ...variable, options: ['1', '2'] }] })
      .success,
  ).toBe(false);
});

test('a number outside its limits is refused with the limit', () => {
  const [variable] = prompt.variables;
  expect(messages({ ...prompt, variables: [{ ...variable, example: 9 }] })).toEqual([
    'variables.0.example: It is above max (7).',
  ]);
});

test('a type nobody knows is answered with the types there are', () => {
  const [variable] = prompt.variables;
  expect(messages({ ...prompt, variables: [{ ...variable, type: 'colour' }] })).toEqual([
    'variables.0.type: Write one of: text, multiline, select, multiselect, number, boolean, date.',
  ]);
});

test('dates come out as the same text whether YAML read a date or a string', () => {
  expect(calendarDate.parse('2026-11-22')).toBe('2026-11-22');
  expect(calendarDate.parse(new Date('2026-11-22T00:00:00Z'))).toBe('2026-11-22');
  expect(calendarDate.safeParse('2026-02-30').success).toBe(false);
  expect(calendarDate.safeParse('22.11.2026').success).toBe(false);
});

test('a pack names its prompts or a category, not both', () => {
  const pack = {
    title: 'A pack',
    description: 'Two prompts of the fixture in the order in which they were named.',
    created: '2026-11-20',
    updated: '2026-11-20',
  };
  expect(packSchema.safeParse({ ...pack, prompts: ['a'] }).success).toBe(true);
  expect(packSchema.safeParse({ ...pack, category: 'a' }).success).toBe(true);
  expect(packSchema.safeParse(pack).success).toBe(false);
  expect(packSchema.safeParse({ ...pack, prompts: ['a'], category: 'a' }).success).toBe(false);
});

test('values are held against the variable they are for', () => {
  const base = { name: 'x', label: 'X', help: 'Any help.', required: true } as const;
  const select: Variable = { ...base, type: 'select', options: ['a', 'b'], example: 'a' };
  expect(valueProblem(select, 'a')).toBeUndefined();
  expect(valueProblem(select, 'c')).toContain('choose "a" or "b"');
  const several: Variable = { ...base, type: 'multiselect', options: ['a', 'b'], example: ['a'] };
  expect(valueProblem(several, ['a', 'b'])).toBeUndefined();
  expect(valueProblem(several, [])).toBeDefined();
  expect(valueProblem(several, ['c'])).toBeDefined();
  const short: Variable = { ...base, type: 'text', example: 'a', maxLength: 3 };
  expect(valueProblem(short, 'abcd')).toContain('4 characters');
});

test('a line of hyphens inside a text does not end the front matter', () => {
  const parts = splitFrontMatter('---\ntext: |\n  one\n  ---\n  two\n---\nBody\n');
  expect(parts?.yaml).toBe('text: |\n  one\n  ---\n  two\n');
  expect(parts).toMatchObject({ body: 'Body\n', bodyLine: 7 });
  expect(splitFrontMatter('---\n---\nBody')).toMatchObject({ yaml: '', body: 'Body', bodyLine: 3 });
});
