import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { checkContent } from '../../src/authoring/check.ts';
import { checkHouseRules } from '../../src/authoring/house-rules.ts';
import { formatProblems, inOrder, PROBLEMS } from '../../src/authoring/problems.ts';
import { readContent } from '../../src/authoring/read-content.ts';
import { checkSpelling } from '../../src/authoring/spelling.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const errors = join(fixtures, 'author-errors');
const codes = readdirSync(errors, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('the fixture site, of which each broken site is a variant, has no mistakes', async () => {
  expect(checkContent(await readContent(join(fixtures, 'site')))).toEqual([]);
});

test('every mistake in the table has a broken site', () => {
  expect(codes.sort()).toEqual(Object.keys(PROBLEMS).sort());
});

for (const code of codes)
  test(`${code}: the author is told file, line, what is wrong and how to mend it`, async () => {
    const files = new Map([
      ...(await readContent(join(fixtures, 'site'))),
      ...(await readContent(join(errors, code, 'content'))),
    ]);
    const problems = inOrder([
      ...checkContent(files),
      ...checkHouseRules(files),
      ...(await checkSpelling(files)),
    ]);
    expect(problems.map((problem) => problem.code)).toContain(code);
    const text = `${formatProblems(problems, 'content')}\n`;
    const expected = join(errors, code, 'expected.txt');
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(expected, text);
    expect(existsSync(expected)).toBe(true);
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });

test('a topic that leads to what is not there is named with its line', async () => {
  const files = new Map(await readContent(join(fixtures, 'site')));
  files.set(
    'topics.yaml',
    `${files.get('topics.yaml')}`.replace('[a-second-article]', '[a-third-article]'),
  );
  const [found, ...others] = checkContent(files);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'broken-reference', file: 'topics.yaml', line: 6 });
});
