import { expect, test } from 'playwright/test';
import { planQuery, queryWords } from '../../src/search/query.ts';
import { MEANINGS, NO_MEANINGS, VOCABULARY, entriesOf, vocabularyOf } from './search-fixtures.ts';

const variantsOf = (query: string, word: string) =>
  planQuery(query, VOCABULARY, MEANINGS)
    .find((slot) => slot.word === word)
    ?.variants.map(({ words }) => words.join(' ')) ?? [];

test('stop words are not looked for, unless there is nothing else', () => {
  expect(queryWords('I want you to help me write an email')).toEqual(['write', 'email']);
  expect(queryWords('what is the')).toEqual(['what', 'is', 'the']);
});

test('a misspelt word is corrected, and the correction is told', () => {
  const [slot] = planQuery('astroliger', VOCABULARY, MEANINGS);
  expect(slot?.corrected).toBe('astrologer');
  expect(
    planQuery('astroliger', VOCABULARY, MEANINGS, { correct: false })[0]?.corrected,
  ).toBeUndefined();
});

test('synonyms count, also those of several words and of a misspelt word', () => {
  expect(variantsOf('cv', 'cv')).toContain('resume');
  expect(variantsOf('my curriculum vitae', 'vitae')).toContain('resume');
  expect(variantsOf('the cinema', 'cinema')).toContain('film');
  expect(variantsOf('film', 'film')).not.toContain('movie');
});

test('words of one subject lead to each other, the more the more of them agree', () => {
  const weightOf = (query: string, word: string) =>
    planQuery(query, VOCABULARY, MEANINGS)
      .find((slot) => slot.word === word)
      ?.variants.find(({ words }) => words[0] === 'astrologer')?.weight ?? 0;
  expect(weightOf('my fate', 'fate')).toBeGreaterThan(0.5);
  expect(weightOf('fate and planets', 'fate')).toBeGreaterThan(weightOf('my fate', 'fate'));
  expect(weightOf('review ', 'review')).toBe(0);
});

test('another form of a known word, and words the synonyms know, are not corrected', () => {
  expect(planQuery('reviewing', VOCABULARY, MEANINGS)[0]?.corrected).toBeUndefined();
  expect(planQuery('planets', VOCABULARY, MEANINGS)[0]?.corrected).toBeUndefined();
  expect(planQuery('fats', VOCABULARY, MEANINGS)[0]?.corrected).toBeUndefined();
});

test('names with signs are words', () => {
  expect(queryWords('C++ or C# in .NET')).toEqual(['cpp', 'csharp', 'dotnet']);
  expect(variantsOf('c++', 'cpp')).toContain('c');
  const written = planQuery('c++', VOCABULARY, MEANINGS)[0]?.variants;
  expect(written?.every(({ body, exact }) => !body || exact)).toBe(true);
});

test('the last word may be half typed, unless a space follows', () => {
  expect(variantsOf('code rev', 'rev')).toContain('review');
  expect(variantsOf('rev code', 'rev')).not.toContain('review');
});

test('rare words tell more than frequent ones', () => {
  const [rare, frequent] = planQuery('astrologer review ', VOCABULARY, MEANINGS);
  expect(rare?.weight).toBeGreaterThan(frequent?.weight ?? Infinity);
});

test('hostile queries are planned in no time and with few words', () => {
  const hostile = [
    'a'.repeat(10_000),
    'word '.repeat(2_000),
    Array.from({ length: 50 }, (_, number) => `word${number}`).join(' '),
    '?!.,;:()[]{}',
    'the of and to',
    '🙂🙃👩‍👩‍👧‍👦',
    '.*(a+)+$ [^x]{9}',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'مكتوب للمدير ‮txet',
    '\u0000\uFFFF\uD800',
    '__proto__ constructor toString hasOwnProperty',
  ];
  for (const query of hostile) {
    const start = performance.now();
    expect(planQuery(query, VOCABULARY, MEANINGS).length, query.slice(0, 20)).toBeLessThanOrEqual(
      8,
    );
    expect(performance.now() - start).toBeLessThan(200);
  }
});

test('an unknown word is searched as it stands, lest all that begins with its first letter is found', () => {
  const own = (query: string) => planQuery(query, VOCABULARY, MEANINGS)[0]?.variants[0];
  expect(own('xyzzyq')).toMatchObject({ words: ['xyzzyq'], exact: true });
  expect(own('review')).toMatchObject({ words: ['review'], exact: false });
});

test('so are misspelt words, and words of one or two letters', () => {
  const own = (query: string) => planQuery(`${query} `, VOCABULARY, MEANINGS)[0]?.variants[0];
  expect(own('astroliger')).toMatchObject({ words: ['astroliger'], exact: true });
  expect(own('w')).toMatchObject({ words: ['w'], exact: true });
});

test('a word that is lost among those that begin like it is searched alone: "pro" without prompts', () => {
  const titles = [
    'pro lease',
    'at least',
    'not least',
    ...Array.from({ length: 9 }, (_, number) => `prompt ${number}`),
  ];
  const vocabulary = vocabularyOf(entriesOf(Object.fromEntries(titles.map((one) => [one, '']))));
  const own = (query: string) => planQuery(query, vocabulary, NO_MEANINGS)[0]?.variants[0];
  expect(own('pro lease')).toMatchObject({ words: ['pro'], exact: true });
  expect(own('lease for pros')).toMatchObject({ words: ['lease'], exact: true });
  expect(own('prompt lease')).toMatchObject({ words: ['prompt'], exact: false });
});
