import { expect, test } from 'playwright/test';
import { makeMeanings } from '../../src/search/make-meanings.ts';
import {
  joinMeanings,
  keyOf,
  meaningsPath,
  meaningsReader,
  partAbout,
} from '../../src/search/meanings.ts';
import { stem } from '../../src/search/words.ts';
import { MEANINGS, MEANINGS_FILES } from './search-fixtures.ts';

const said = (phrase: string) => MEANINGS.synonyms.get(phrase)?.map(({ words }) => words.join(' '));

test('synonyms lead to words that names hold, and those of no use are left out', () => {
  expect(said('cv')).toEqual(['resume']);
  expect(said('resume')).toBeUndefined();
  expect(said(stem('movie'))).toEqual(['film']);
  expect(said('nobody')).toBeUndefined();
  expect(MEANINGS_FILES).toHaveLength(1);
});

test('words of one subject lead to those that names hold, one of each stem', () => {
  expect(MEANINGS.subjects.get('fate')).toEqual([{ number: 3, targets: ['astrologer'] }]);
  expect(MEANINGS.subjects.get(stem('planets'))).toEqual(MEANINGS.subjects.get('fate'));
  expect(MEANINGS.subjects.get('nobody')).toBeUndefined();
});

test('a phrase is looked up by its first word that tells something', () => {
  expect(keyOf('how to grow')).toBe('grow');
  expect(keyOf('growing up')).toBe('grow');
  expect(keyOf('how to')).toBe('how');
});

const groups = Array.from({ length: 400 }, (_, number) => ({
  from: [`word${String.fromCharCode(97 + (number % 26))}${number}`, `how to other${number}`],
  to: ['film', 'critic'],
}));
const NAMED = new Set(['film', 'critic'].map(stem));
const made = makeMeanings('en_f00', groups, NAMED, new Set());

test('many lie in parts, and what a word means is in the part about its stem', () => {
  expect(made.files.length).toBeGreaterThan(3);
  expect(made.list.starts).toHaveLength(made.files.length);
  for (const phrase of groups.flatMap(({ from }) => from)) {
    const file = made.files[partAbout(keyOf(phrase), made.list.starts)];
    const { synonyms } = joinMeanings(file ? [file] : []);
    expect(synonyms.get(phrase.split(' ').map(stem).join(' ')), phrase).toHaveLength(2);
  }
});

test('parts are named by what they hold', () => {
  const again = makeMeanings('en_f01', groups, NAMED, new Set());
  const other = makeMeanings('en_f00', groups, new Set(['film']), new Set());
  expect(again.list.name).toBe(made.list.name);
  expect(other.list.name).not.toBe(made.list.name);
});

test.describe('in the browser', () => {
  const original = globalThis.fetch;
  test.afterEach(() => {
    globalThis.fetch = original;
  });
  const serve = (answer: (path: string) => unknown) => {
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      const path = input instanceof Request ? input.url : input.toString();
      asked.push(path);
      const found = answer(path);
      return Promise.resolve(
        found === undefined ? new Response('', { status: 404 }) : Response.json(found),
      );
    };
    return asked;
  };
  const fileAt = (path: string) =>
    made.files.find((_, part) => path === `/pagefind/${meaningsPath(made.list.name, part)}`);

  test('a query reads the parts of its words, each once', async () => {
    const asked = serve(fileAt);
    const reader = meaningsReader('/pagefind/', made.list);
    expect(await reader.read(['worda0', 'worda0'])).toBe(true);
    expect(reader.known().synonyms.get('worda0')).toHaveLength(2);
    expect(await reader.read(['worda0'])).toBe(false);
    expect(asked).toHaveLength(1);
    expect(await reader.read(['wordz25'])).toBe(true);
    expect(reader.known().synonyms.get('worda0')).toHaveLength(2);
    expect(asked).toHaveLength(2);
  });

  test('a part that is missing or broken is left out, and asked for again', async () => {
    for (const broken of [undefined, 'no part', { synonyms: 1 }]) {
      serve(() => broken);
      const reader = meaningsReader('/pagefind/', made.list);
      expect(await reader.read(['worda0'])).toBe(false);
      serve(fileAt);
      expect(await reader.read(['worda0'])).toBe(true);
    }
  });

  test('where there are no synonyms, nothing is asked for', async () => {
    const asked = serve(() => undefined);
    expect(await meaningsReader('/pagefind/', { name: 'en', starts: [] }).read(['word'])).toBe(
      false,
    );
    expect(asked).toEqual([]);
  });
});
