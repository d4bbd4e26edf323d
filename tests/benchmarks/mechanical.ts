/**
 * Queries made by a rule from the documents, so that nobody's taste is in them.
 */
import type { Document } from './corpus.ts';
import { random } from './random.ts';

export interface Query {
  readonly kind: string;
  readonly q: string;
  /** What answers it: the ids of documents. */
  readonly rel: readonly (string | number)[];
}

const words = (text: string) => [...(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
const SMALL = new Set(
  'a an and as at by for from in of on or the to with your you is act'.split(' '),
);

/**
 * As many queries of each of six kinds: two words of a title, a whole title, a
 * title with one typing mistake, a title whose last word is half typed, four
 * words in a row from the text, and one word each of title and text. All
 * documents that fit the rule answer a query.
 */
export function mechanicalQueries(
  documents: readonly Document[],
  each: number,
  seed = 42,
): Query[] {
  const next = random(seed);
  const number = (below: number) => Math.floor(next() * below);
  const known = documents.map((document) => {
    const title = words(document.title);
    const text = words(document.text);
    return {
      document,
      title,
      telling: title.filter((word) => !SMALL.has(word) && word.length > 2),
      text,
      line: ` ${text.join(' ')} `,
    };
  });
  type Known = (typeof known)[number];
  const idsOf = (test: (one: Known) => boolean) =>
    known.filter(test).flatMap(({ document }) => document.ids);
  const titled = (wanted: readonly string[]) =>
    idsOf(({ title }) => wanted.every((word) => title.includes(word)));
  const latin = (word: string) => /^[a-z]+$/.test(word);

  const rules: Record<string, (one: Known) => Query | undefined> = {
    'two title words': ({ telling }) => {
      const start = number(telling.length - 1);
      const pair = telling.slice(start, start + 2);
      return pair.length < 2
        ? undefined
        : { kind: 'two title words', q: pair.join(' '), rel: titled(pair) };
    },
    'whole title': ({ document, title, telling }) =>
      telling.length < 2
        ? undefined
        : { kind: 'whole title', q: document.title.trim(), rel: titled(title) },
    'title, one mistake': ({ telling }) => {
      const longest = [...telling].filter(latin).sort((a, b) => b.length - a.length)[0];
      if (telling.length < 2 || telling.length > 6 || !longest || longest.length < 5)
        return undefined;
      const place = 1 + number(longest.length - 2);
      const letter = String.fromCharCode(97 + number(26));
      const [before, after] = [longest.slice(0, place), longest.slice(place)];
      const wrong = [
        before + after.slice(1),
        before + letter + after,
        before + letter + after.slice(1),
        before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
      ][number(4)];
      return {
        kind: 'title, one mistake',
        q: telling.map((word) => (word === longest ? wrong : word)).join(' '),
        rel: titled(telling),
      };
    },
    'title, half typed': ({ telling }) => {
      const last = telling.at(-1);
      if (telling.length < 2 || telling.length > 6 || !last || last.length < 6) return undefined;
      const kept = 3 + number(last.length - 4);
      return {
        kind: 'title, half typed',
        q: [...telling.slice(0, -1), last.slice(0, kept)].join(' '),
        rel: titled(telling),
      };
    },
    'words in a row': ({ text }) => {
      if (text.length < 60) return undefined;
      const start = number(text.length - 4);
      const row = text.slice(start, start + 4);
      if (row.every((word) => SMALL.has(word) || word.length < 4)) return undefined;
      return {
        kind: 'words in a row',
        q: row.join(' '),
        rel: idsOf(({ line }) => line.includes(` ${row.join(' ')} `)),
      };
    },
    'title and text': ({ telling, text }) => {
      const one = telling[number(telling.length)];
      const rare = text.filter((word) => word.length > 6 && latin(word) && word !== one);
      const other = rare[number(rare.length)];
      if (!one || !other) return undefined;
      return {
        kind: 'title and text',
        q: `${one} ${other}`,
        rel: idsOf(({ title, text: own }) => title.includes(one) && own.includes(other)),
      };
    },
  };
  return Object.values(rules).flatMap((rule) => {
    const made: Query[] = [];
    for (let tries = 0; made.length < each && tries < each * 20; tries++) {
      const one = known[number(known.length)];
      const query = one && rule(one);
      // What fits a fiftieth of all is no question with an answer.
      if (query && query.rel.length > 0 && query.rel.length <= Math.max(10, documents.length / 50))
        made.push(query);
    }
    return made;
  });
}
