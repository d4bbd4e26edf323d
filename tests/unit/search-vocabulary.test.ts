import { expect, test } from 'playwright/test';
import { packWords, readVocabulary } from '../../src/search/vocabulary.ts';
import { ENTRIES, FILE, INDEX, VOCABULARY } from './search-fixtures.ts';

test('a vocabulary that was written can be read', () => {
  expect(VOCABULARY.size).toBe(ENTRIES.length);
  expect(VOCABULARY.words.has('astrologer')).toBe(true);
  expect(VOCABULARY.frequency('review')).toBeGreaterThan(VOCABULARY.frequency('astrologer'));
  expect(VOCABULARY.entries[1]?.title).toBe('write a launch email');
});

test('an entry is known by its id', () => {
  for (const [number, { id }] of ENTRIES.entries()) {
    expect(VOCABULARY.numberOf(id)).toBe(number);
    expect(VOCABULARY.idOf(number)).toBe(id);
  }
  for (const other of ['1-en_fff', 'zz-en_ba5e', '-en_ba5e', '?-en_ba5e', 'en_ba5e', ''])
    expect(VOCABULARY.numberOf(other)).toBeUndefined();
});

test('a vocabulary of another build, of another format, or cut off is not used', () => {
  expect(readVocabulary(FILE, 'en_other')).toBeUndefined();
  expect(readVocabulary({ ...FILE, format: 0 }, INDEX)).toBeUndefined();
  expect(
    readVocabulary({ ...FILE, frequencies: FILE.frequencies.slice(0, -1) }, INDEX),
  ).toBeUndefined();
  expect(readVocabulary({ ...FILE, titles: 'one' }, INDEX)).toBeUndefined();
  for (const broken of [undefined, null, 'text', 3, [], {}])
    expect(readVocabulary(broken, INDEX)).toBeUndefined();
});

test('packed words take what they share from the last', () => {
  expect(packWords(['plan', 'planner', 'poem'])).toBe('AplanEnerBoem');
});
