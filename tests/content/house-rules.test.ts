import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { checkHouseRules } from '../../src/authoring/house-rules.ts';
import { formatProblems } from '../../src/authoring/problems.ts';
import { readContent } from '../../src/authoring/read-content.ts';
import { checkSpelling } from '../../src/authoring/spelling.ts';
import { contentFolder } from '../../src/content-folder.ts';

// An owner who wants none of them removes house-rules.yaml from the content, and this passes.
const files = () => readContent(join(import.meta.dirname, '..', '..', contentFolder));

test('what is shipped keeps the house rules', async () => {
  const problems = checkHouseRules(await files());
  expect(problems, formatProblems(problems, contentFolder)).toEqual([]);
});

test('what is shipped is spelt as the house spells', async () => {
  const problems = await checkSpelling(await files());
  expect(problems, formatProblems(problems, contentFolder)).toEqual([]);
});
