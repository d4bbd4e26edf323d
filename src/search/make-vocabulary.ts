/**
 * Makes the vocabulary file from the entries of an index.
 */
import { splitContent } from './excerpt.ts';
import { makeMeanings } from './make-meanings.ts';
import type { MeaningsFile } from './meanings.ts';
import { partsOf } from './page-file.ts';
import type { SynonymGroup } from './synonym-groups.ts';
import {
  VOCABULARY_FORMAT,
  isListed,
  packNumbers,
  packWords,
  type VocabularyFile,
} from './vocabulary.ts';
import { stem, wordsOf } from './words.ts';

/** An entry as the index holds it. */
export interface IndexedEntry {
  /** Its id, by its number (`pageId`). */
  readonly id: string;
  readonly content: string;
  readonly url: string;
  readonly wordCount: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** In how many entries, and in which share of them, a word must stand to be listed, unless a name has it. */
const ENOUGH = 3;
const SHARE = 1 / 150;

/**
 * The vocabulary of an index, and the parts of what its words may mean.
 *
 * @param entries All of them, in the order of their numbers.
 * @param index Hash of the index, by which the two know each other.
 * @param pages The name that the ids of its pages share.
 */
export function makeVocabulary(
  index: string,
  pages: string,
  entries: readonly IndexedEntry[],
  synonyms: readonly SynonymGroup[],
): { readonly vocabulary: VocabularyFile; readonly meanings: readonly MeaningsFile[] } {
  const frequency = new Map<string, number>();
  const titled = new Set<string>();
  for (const { content, meta } of entries) {
    const names = wordsOf(`${meta['title'] ?? ''} ${meta['aliases'] ?? ''}`);
    for (const word of names) titled.add(word);
    for (const word of new Set([...names, ...wordsOf(content)]))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const enough = Math.max(ENOUGH, entries.length * SHARE);
  const words = [...frequency]
    .filter(
      ([word, count]) =>
        isListed(word) && (titled.has(word) || (count >= enough && !/^\d/.test(word))),
    )
    .map(([word]) => word)
    .sort();
  const inNames = [...titled].sort();
  const numbers = new Map(inNames.map((word, number) => [word, number]));
  const packName = (name: string) =>
    packNumbers(
      wordsOf(name).map((word) => numbers.get(word) ?? 0),
      inNames.length,
    );
  const meanings = makeMeanings(index, synonyms, new Set([...titled].map(stem)), new Set(words));

  const names = [...new Set(entries.flatMap(({ filters }) => Object.keys(filters)))].sort();
  const filters = Object.fromEntries(
    names.map((name) => {
      const values = [...new Set(entries.flatMap(({ filters: own }) => own[name] ?? []))].sort();
      const places = new Map(values.map((value, place) => [value, place]));
      return [
        name,
        {
          values,
          entries: entries
            .map(({ filters: own }) =>
              (own[name] ?? []).map((value) => places.get(value) ?? 0).join(','),
            )
            .join(';'),
        },
      ];
    }),
  );

  const sorts: Record<string, number[]> = {};
  if (entries.some(({ meta }) => meta['updated'] !== undefined))
    sorts['updated'] = entries.map(({ meta }) =>
      Math.round((Date.parse(meta['updated'] ?? '') || 0) / 86_400_000),
    );
  if (entries.some(({ meta }) => meta['words'] !== undefined))
    sorts['words'] = entries.map(({ meta, wordCount }) => Number(meta['words'] ?? wordCount));

  const vocabulary: VocabularyFile = {
    format: VOCABULARY_FORMAT,
    index,
    pages,
    named: packWords(inNames),
    words: packWords(words.filter((word) => !titled.has(word))),
    frequencies: words
      .map((word) => Math.round(Math.log2(frequency.get(word) ?? 1)).toString(36))
      .join(''),
    parts: entries
      .map(({ content }) => partsOf(splitContent(content).words.length).toString(36))
      .join(''),
    titles: entries.map(({ meta }) => packName(meta['title'] ?? '')).join('\n'),
    aliases: entries
      .map(({ meta }) =>
        (meta['aliases'] ?? '')
          .split('|')
          .map(packName)
          .filter((name) => name !== '')
          .join('|'),
      )
      .join('\n'),
    filters,
    sorts,
    meanings: meanings.list,
  };
  return { vocabulary, meanings: meanings.files };
}
