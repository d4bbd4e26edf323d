import { expect, test } from 'playwright/test';
import { firstSentence } from '../../src/prompt/first-sentence.ts';

test('a card shows the first sentence of a description, whole', () => {
  expect(firstSentence('Checks an invoice to 1.5 %, line by line. Use it before you pay.')).toBe(
    'Checks an invoice to 1.5 %, line by line.',
  );
  expect(firstSentence('Is it true? Asks that of every line.')).toBe('Is it true?');
  expect(firstSentence('No full stop at all')).toBe('No full stop at all');
  expect(firstSentence('')).toBe('');
});
