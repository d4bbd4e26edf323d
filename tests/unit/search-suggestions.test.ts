import { expect, test } from 'playwright/test';
import { suggest } from '../../src/search/suggestions.ts';
import { VOCABULARY } from './search-fixtures.ts';

test('a word that is nearly known is suggested, with the categories of what it names', () => {
  expect(suggest(['astrolojerr'], [], VOCABULARY)).toEqual({
    words: ['astrologer'],
    categories: ['Life'],
  });
});

test('where filters hide all matches, their categories are suggested, the most frequent first', () => {
  expect(suggest(['review'], [1, 2, 3], VOCABULARY)).toEqual({
    words: [],
    categories: ['Work', 'Marketing'],
  });
});

test('for what is like nothing there are no suggestions', () => {
  expect(suggest(['zzqxjwv'], [], VOCABULARY)).toEqual({ words: [], categories: [] });
});
