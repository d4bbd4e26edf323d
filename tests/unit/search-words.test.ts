import { expect, test } from 'playwright/test';
import { isStopWord, sameWord, stem, wordsOf } from '../../src/search/words.ts';

test('words are folded, and parted at whatever is neither letter nor number', () => {
  expect(wordsOf('Café—CRÈME, the chef’s “ﬁne” menu!')).toEqual([
    'cafe',
    'creme',
    'the',
    'chef',
    'fine',
    'menu',
  ]);
});

test('a single letter joins what follows its hyphen, as in e-mail', () => {
  expect(wordsOf('E-mail, e-commerce, sign-up')).toEqual(['email', 'ecommerce', 'sign', 'up']);
});

test('other scripts have words too', () => {
  expect(wordsOf('מכתב למנהל رسالة 写作 Недвижимость')).toHaveLength(5);
});

test('nothing but signs has no words', () => {
  expect(wordsOf('?!… <>() 🙂 .*+')).toEqual([]);
});

test('what is not so is grammar, too', () => {
  expect(wordsOf("Client doesn't pay").filter((word) => !isStopWord(word))).toEqual([
    'client',
    'pay',
  ]);
});

test('what requests begin with is no matter', () => {
  for (const word of ['the', 'want', 'help', 'please', 'your']) expect(isStopWord(word)).toBe(true);
  for (const word of ['email', 'write', 'plan']) expect(isStopWord(word)).toBe(false);
});

test('forms of a word meet in its stem', () => {
  for (const forms of [
    ['translate', 'translator', 'translating', 'translation'],
    ['review', 'reviewer', 'reviewing', 'reviews'],
    ['generate', 'generator', 'generation'],
    ['plan', 'planner', 'planning'],
    ['story', 'stories'],
    ['debate', 'debating', 'debater'],
  ])
    expect(new Set(forms.map(stem)).size, forms.join(' ')).toBe(1);
});

test('different words keep different stems', () => {
  expect(new Set(['poem', 'pony', 'post', 'police', 'plan', 'plant'].map(stem)).size).toBe(6);
  expect(stem('lately')).not.toBe(stem('latte'));
});

test('forms of a word are told from words that only share a stem', () => {
  expect(sameWord('grows', 'growing')).toBe(true);
  expect(sameWord('debating', 'debater')).toBe(true);
  expect(sameWord('genrator', 'genre')).toBe(false);
  expect(sameWord('newsleter', 'newsletter')).toBe(false);
});
