import { makeVocabulary, type IndexedEntry } from '../../src/search/make-vocabulary.ts';
import { joinMeanings } from '../../src/search/meanings.ts';
import { pageId } from '../../src/search/page-id.ts';
import {
  readVocabulary,
  type Vocabulary,
  type VocabularyFile,
} from '../../src/search/vocabulary.ts';

export const INDEX = 'en_f00';
/** What the ids of its pages share. */
const PAGES = 'en_ba5e';

/** Entries in the order of their numbers. */
export const ENTRIES: readonly IndexedEntry[] = [
  [
    'Astrologer',
    'Read the stars and the horoscope of a reader.',
    'star gazer',
    'Life',
    '2026-01-01',
  ],
  [
    'Write a launch e-mail',
    'An e-mail that says what is new.',
    'announcement',
    'Marketing',
    '2026-03-01',
  ],
  ['Resume reviewer', 'Review a resume line by line for a job.', '', 'Work', '2026-02-01'],
  [
    'Code review',
    'Review code for errors that tests miss.',
    'pull request check',
    'Work',
    '2026-04-01',
  ],
  ['Film critic', 'Say what a film does well. Stars from one to five.', '', 'Life', '2026-05-01'],
].map(([title = '', content = '', aliases = '', category = '', updated = ''], number) => ({
  id: pageId(PAGES, number),
  url: `/${number}/`,
  content: `${title}. ${content}`,
  wordCount: 100 - number,
  meta: { title, aliases, updated, words: String(100 - number) },
  filters: { kind: ['Prompt'], category: [category] },
}));

export const { vocabulary: FILE, meanings: MEANINGS_FILES } = makeVocabulary(
  INDEX,
  PAGES,
  ENTRIES,
  [
    ['cv', 'resume', 'curriculum vitae'],
    { from: ['movie', 'cinema'], to: ['film'] },
    ['nobody', 'has these'],
    { related: ['fate', 'planets', 'astrologer', 'astrologers'] },
    { related: ['nobody', 'has', 'those'] },
  ],
);

function read(file: VocabularyFile, index: string): Vocabulary {
  const vocabulary = readVocabulary(JSON.parse(JSON.stringify(file)), index);
  if (!vocabulary) throw new Error('The fixture vocabulary cannot be read.');
  return vocabulary;
}

export const VOCABULARY = read(FILE, INDEX);
export const MEANINGS = joinMeanings(MEANINGS_FILES);
export const NO_MEANINGS = joinMeanings([]);

/** Entries with these titles and, behind them, texts. */
export function entriesOf(texts: Readonly<Record<string, string>>): IndexedEntry[] {
  return Object.entries(texts).map(([title, text], number) => ({
    id: pageId(PAGES, number),
    url: `/${number}/`,
    content: `${title}. ${text}`,
    wordCount: text.split(' ').length,
    meta: { title },
    filters: {},
  }));
}

/** The vocabulary of an index of these entries. */
export function vocabularyOf(entries: readonly IndexedEntry[]): Vocabulary {
  return read(makeVocabulary(INDEX, PAGES, entries, []).vocabulary, INDEX);
}
