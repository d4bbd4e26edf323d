import { expect, test } from 'playwright/test';
import { excerptFor, excerptOf, type ExcerptPart, type Places } from '../../src/search/excerpt.ts';
import { narrow } from '../../src/search/facets.ts';
import { PART_WORDS, partPage, partsOf } from '../../src/search/page-file.ts';
import type { IndexedEntry } from '../../src/search/make-vocabulary.ts';
import { phraseOf, planQuery } from '../../src/search/query.ts';
import { packHits, preferVeryWords, rank, type Hits } from '../../src/search/ranking.ts';
import type { Vocabulary } from '../../src/search/vocabulary.ts';
import { wordsOf } from '../../src/search/words.ts';
import { ENTRIES, MEANINGS, VOCABULARY, entriesOf, vocabularyOf } from './search-fixtures.ts';

/** What an index would find in the entries' texts, and how it is ranked. */
function searchIn(
  entries: readonly IndexedEntry[],
  vocabulary: Vocabulary,
  query: string,
  options?: { correct: boolean },
) {
  const slots = planQuery(query, vocabulary, MEANINGS, options);
  const hits = slots.map(({ variants }) =>
    variants.map(({ words, body }): Hits | undefined =>
      body
        ? packHits(
            entries.flatMap(({ id, content }) => {
              const text = wordsOf(content);
              const places = words.map((word) => text.indexOf(word));
              return places.includes(-1) ? [] : [{ id, score: 1, words: places }];
            }),
            vocabulary,
          )
        : undefined,
    ),
  );
  return rank(slots, hits, vocabulary, phraseOf(query));
}
const search = (query: string, options?: { correct: boolean }) =>
  searchIn(ENTRIES, VOCABULARY, query, options);
const titles = (query: string, options?: { correct: boolean }) =>
  search(query, options).map(({ entry }) => ENTRIES[entry]?.meta['title']);

/** Asks which of some titled texts comes first. */
function firstIn(texts: Readonly<Record<string, string>>) {
  const entries = entriesOf(texts);
  const vocabulary = vocabularyOf(entries);
  return (query: string) =>
    entries[searchIn(entries, vocabulary, query)[0]?.entry ?? -1]?.meta['title'];
}

test('what is named so comes first', () => {
  expect(titles('astrologer')[0]).toBe('Astrologer');
  expect(titles('code review')[0]).toBe('Code review');
});

test('typos, synonyms and other names find it too', () => {
  expect(titles('astroliger')[0]).toBe('Astrologer');
  expect(titles('cv')[0]).toBe('Resume reviewer');
  expect(titles('cinema')[0]).toBe('Film critic');
  expect(titles('announcement')[0]).toBe('Write a launch e-mail');
  expect(titles('astroliger', { correct: false })).toEqual([]);
});

test('what has all the words comes before what has some, and the rest is told apart', () => {
  const ranked = search('review errors tests');
  expect(ranked[0]).toMatchObject({ entry: 3, whole: true });
  expect(ranked.slice(1).every(({ whole }) => !whole)).toBe(true);
});

test('a short query means its stop words, too', () => {
  const first = firstIn({
    'Stop a habit': '',
    'How do I stop worrying?': '',
    'Where do habits stop?': '',
    'Before you treat a cold': 'Rest and drink.',
    'Treat guests well': 'Serve a drink.',
  });
  expect(first('how stop')).toBe('How do I stop worrying?');
  expect(first('where stop')).toBe('Where do habits stop?');
  expect(first('how do you stop a habit')).toBe('Stop a habit');
  expect(first('before drink')).toBe('Before you treat a cold');
});

test('words that stand as in the query count more than those that only stand close', () => {
  const first = firstIn({
    First: 'What falls is a claim, and so on and on.',
    Second: 'The claim that falls is this, and so on.',
  });
  expect(first('claim that falls')).toBe('Second');
  expect(first('falls is a claim')).toBe('First');
});

test('a title with the very word comes before one with a form of it', () => {
  const first = firstIn({ 'Planning a trip': '', 'A plan for a trip': '' });
  expect(first('trip plan')).toBe('A plan for a trip');
  expect(first('trip planning')).toBe('Planning a trip');
});

test('of results that are as good, those with the very words come first', () => {
  const texts = ['It is automatic.', 'It was automated.', 'Nothing.'];
  const results = texts.map((text) => ({ score: 1, text }));
  const slots = planQuery('automated', VOCABULARY, MEANINGS);
  const order = preferVeryWords(results, slots, ({ text }) => text).map(({ text }) => text);
  expect(order).toEqual([texts[1], texts[0], texts[2]]);
  const better = [{ score: 2, text: 'It is automatic.' }, ...results];
  expect(preferVeryWords(better, slots, ({ text }) => text)[0]).toBe(better[0]);
  expect(preferVeryWords(results, [], ({ text }) => text)).toEqual(results);
});

test('there are results while any word matches', () => {
  expect(titles('astrologer xyzzyq').length).toBeGreaterThan(0);
  expect(titles('xyzzyq')).toEqual([]);
});

test('choices are or-ed within a filter and and-ed between filters, and counts respect the others', () => {
  const all = ENTRIES.map((_, number) => number);
  const { left, counts } = narrow(
    all,
    { category: ['Work', 'Life'], kind: ['Prompt'] },
    VOCABULARY,
  );
  expect(left).toEqual([0, 2, 3, 4]);
  expect(counts['category']).toEqual({ Life: 2, Marketing: 1, Work: 2 });
  expect(counts['kind']).toEqual({ Prompt: 4 });
  expect(narrow(all, { category: ['Nowhere'] }, VOCABULARY).left).toEqual([]);
  expect(narrow(all, { unheard: ['of'] }, VOCABULARY).left).toEqual([]);
});

test('an excerpt shows and marks where most of the query stands', () => {
  const content =
    `${'filler '.repeat(100)}plan a <b>launch</b> e-mail ${'more '.repeat(100)}`.trim();
  const parts = excerptOf(
    content,
    new Map([
      [2, 1],
      [102, 3],
      [103, 4],
    ]),
  );
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    '<b>launch</b>',
    'e-mail',
  ]);
  expect(parts[0]?.text.startsWith('… ')).toBe(true);
  expect(parts.at(-1)?.text.endsWith(' …')).toBe(true);
  expect(excerptOf('', new Map())).toEqual([]);
});

test('the parts of a long page hold all its words, and an excerpt of a part is that of the whole', () => {
  const words = Array.from({ length: 2_000 }, (_, number) => `w${number}`);
  const page = { url: '/', meta: {}, filters: {}, content: words.join(' ') };
  const parts = partPage(page);
  expect(parts).toHaveLength(partsOf(2_000));
  for (const place of [0, PART_WORDS - 1, PART_WORDS, 1_234, 1_999]) {
    const places = new Map([[place, 1]]);
    const holding = parts.map(({ content, from }) => excerptOf(content, places, from));
    const wanted = excerptOf(page.content, places).find(({ marked }) => marked);
    expect(
      holding.some((parts) => parts.some(({ text, marked }) => marked && text === wanted?.text)),
    ).toBe(true);
  }
});

const textOf = (parts: readonly ExcerptPart[]) => parts.map(({ text }) => text).join('');
const marksOf = (parts: readonly ExcerptPart[]) =>
  parts.filter(({ marked }) => marked).map(({ text }) => text);

test('what the title says is shown by the description, whatever place in the text was found', () => {
  const description = 'Walks through a tenancy from the keys to the last day.';
  const page = { title: 'Read a lease', description };
  const content = `Read a lease ${description} ${'more '.repeat(60)}lease`;
  const slots = planQuery('astrologer', VOCABULARY, MEANINGS);
  const hit = { id: ENTRIES[0]?.id ?? '', score: 1, words: [9] };
  const [best] = rank(slots, [[packHits([hit], VOCABULARY)]], VOCABULARY);
  expect([...(best?.places.keys() ?? [])]).toEqual([-1, 9]);
  const said = (places: Places) =>
    excerptFor(page, content, places)
      .map(({ text }) => text)
      .join('');
  const last = content.split(' ').length - 1;
  expect(said(new Map([[last, 1]]))).not.toContain('tenancy');
  expect(
    said(
      new Map([
        [-1, 1],
        [last, 1],
      ]),
    ),
  ).toBe(description);
});

test('a mark covers the word and not the punctuation around it', () => {
  const content = 'Hold an (interview), then “write” C++ and .NET.';
  const places = new Map([2, 4, 5, 7].map((place) => [place, 1]));
  expect(marksOf(excerptOf(content, places))).toEqual(['interview', 'write', 'C++', '.NET']);
});

test('an excerpt is the description, unless the text says what title and description do not', () => {
  const page = {
    title: 'Rehearse a talk',
    description: 'Asks the questions that a board will ask.',
    aliases: ['mock interview', 'practice session', 'dry run'],
  };
  const content = `${page.title}. ${page.description} Play a sceptical colleague. mock interview, practice session, dry run.`;
  const found = (...places: readonly (readonly [number, number])[]) =>
    excerptFor(page, content, new Map(places));
  expect(textOf(found())).toBe(page.description);
  // In the title, and once more in the text.
  expect(textOf(found([0, 1], [14, 1]))).toBe(page.description);
  expect(marksOf(found([5, 1]))).toEqual(['questions']);
  const inText = found([0, 1], [13, 2]);
  expect(textOf(inText)).toBe('… will ask. Play a sceptical colleague.');
  expect(marksOf(inText)).toEqual(['sceptical']);
  const inName = found([17, 1]);
  expect(textOf(inName)).toBe(`${page.description} Also called: practice session`);
  expect(marksOf(inName)).toEqual(['practice']);
  // The part of a long page that holds only the last of the names.
  const part = excerptFor(page, 'session, dry run.', new Map([[218, 1]]), 217);
  expect(textOf(part)).toBe(`${page.description} Also called: dry run`);
});

test('an excerpt without a description does not repeat the title', () => {
  const content = 'What is wind? Air that moves from one place to another.';
  const parts = excerptFor({ title: 'What is wind?' }, content, new Map([[2, 1]]));
  expect(textOf(parts)).toBe('Air that moves from one place to another.');
});
