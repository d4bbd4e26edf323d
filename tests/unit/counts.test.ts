import { expect, test } from 'playwright/test';
import { contentFolder } from '../../src/content-folder.ts';
import { countCharacters, estimateTokens, promptSize } from '../../src/prompt/counts.ts';
import { countTokens } from '../../src/prompt/tokens.ts';
import { readPrompts } from './prompts.ts';

test('characters are those a reader sees', () => {
  expect(countCharacters('')).toBe(0);
  expect(countCharacters('e\u0301a\n')).toBe(3);
  expect(countCharacters('👩‍👩‍👧')).toBe(1);
});

test('tokens are counted in o200k_base, control tokens as text', () => {
  expect(countTokens('')).toBe(0);
  expect(countTokens('hello world')).toBe(2);
  expect(countTokens('<|endoftext|>')).toBeGreaterThan(1);
});

test('the estimate is within a tenth of the count for every prompt of the library', async () => {
  const far = (await readPrompts(contentFolder))
    .map(({ slug, text }) => ({ slug, ratio: estimateTokens(text) / countTokens(text) }))
    .filter(({ ratio }) => Math.abs(ratio - 1) > 0.1);
  expect(far).toEqual([]);
  expect(estimateTokens('')).toBe(0);
});

test('thousands are written with a comma', () => {
  expect(promptSize(1234, 56)).toBe('1,234 words, about 56 tokens');
});
