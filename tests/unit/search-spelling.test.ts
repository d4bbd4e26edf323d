import { expect, test } from 'playwright/test';
import { completions, corrections, hasOtherForm, parted } from '../../src/search/spelling.ts';
import { VOCABULARY } from './search-fixtures.ts';

test('a letter missed, doubled, changed or swapped is forgiven', () => {
  for (const wrong of ['revew', 'revieww', 'reviaw', 'reveiw'])
    expect(corrections(wrong, VOCABULARY)[0], wrong).toBe('review');
});

test('two mistakes are forgiven from eight letters on', () => {
  expect(corrections('astroliger', VOCABULARY)[0]).toBe('astrologer');
  expect(corrections('astrlger', VOCABULARY)[0]).toBe('astrologer');
  expect(corrections('rvew', VOCABULARY)).toEqual([]);
});

test('words of three letters are left alone', () => {
  expect(corrections('cod', VOCABULARY)).toEqual([]);
});

test('a changed letter in a word of four makes another word, a swapped one does not', () => {
  expect(corrections('coda', VOCABULARY)).toEqual([]);
  expect(corrections('cdoe', VOCABULARY)).toEqual(['code']);
  expect(corrections('flim', VOCABULARY)).toEqual(['film']);
});

test('other forms of a word are known', () => {
  expect(hasOtherForm('reviewing', VOCABULARY)).toBe(true);
  expect(hasOtherForm('revolt', VOCABULARY)).toBe(false);
});

test('what is half typed is completed', () => {
  expect(completions('astro', VOCABULARY)).toEqual(['astrologer']);
  expect(completions('zz', VOCABULARY)).toEqual([]);
});

test('two words written as one are parted', () => {
  expect(parted('codereview', VOCABULARY)).toEqual(['code', 'review']);
  expect(parted('xyzxyz', VOCABULARY)).toBeUndefined();
});
