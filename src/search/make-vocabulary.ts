/**
 * Makes the vocabulary file from the entries of an index.
 */
import {
  VOCABULARY_FORMAT,
  isListed,
  packWords,
  shortestStarts,
  type VocabularyFile,
} from './vocabulary.ts';
import { isStopWord, wordsOf } from './words.ts';

/** An entry as the index holds it. */
export interface IndexedEntry {
  /** Its id, with the language in front (`en_1a2b3c4`). */
  readonly id: string;
  readonly content: string;
  readonly wordCount: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Phrases that mean the same, or that lead from some to others only. */
export type SynonymGroup =
  readonly string[] | { readonly from: readonly string[]; readonly to: readonly string[] };

/** In how many entries a word must stand to be listed, unless a title has it. */
const ENOUGH = 3;

const phrase = (text: string) => wordsOf(text).join(' ');

/**
 * The vocabulary of an index.
 *
 * @param index Hash of the index, by which the two know each other.
 * @param pages Name of the file with the ids of the entries, sorted.
 */
export function makeVocabulary(
  index: string,
  indexed: readonly IndexedEntry[],
  synonyms: readonly SynonymGroup[],
  pages: string,
): VocabularyFile {
  const entries = indexed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const frequency = new Map<string, number>();
  const titled = new Set<string>();
  for (const { content, meta } of entries) {
    const names = wordsOf(`${meta['title'] ?? ''} ${meta['aliases'] ?? ''}`);
    for (const word of names) titled.add(word);
    for (const word of new Set([...names, ...wordsOf(content)]))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const words = [...frequency]
    .filter(
      ([word, count]) =>
        isListed(word) && (titled.has(word) || (count >= ENOUGH && !/^\d/.test(word))),
    )
    .map(([word]) => word)
    .sort();
  const known = new Set(words);
  const inUse = (text: string) =>
    text.split(' ').every((word) => known.has(word) || isStopWord(word));

  const groups = synonyms.flatMap((group) => {
    if ('from' in group) {
      const to = group.to.map(phrase).filter(inUse);
      return to.length > 0 ? [`${group.from.map(phrase).join('|')}>${to.join('|')}`] : [];
    }
    const all = group.map(phrase);
    const targets = all.filter(inUse);
    if (targets.length === 0) return [];
    return all.length === targets.length
      ? all.length > 1
        ? [all.join('|')]
        : []
      : [`${all.join('|')}>${targets.join('|')}`];
  });

  const names = [...new Set(entries.flatMap(({ filters }) => Object.keys(filters)))].sort();
  const filters = Object.fromEntries(
    names.map((name) => {
      const values = [...new Set(entries.flatMap(({ filters: own }) => own[name] ?? []))].sort();
      const numbers = new Map(values.map((value, number) => [value, number]));
      return [
        name,
        {
          values,
          entries: entries
            .map(({ filters: own }) =>
              (own[name] ?? []).map((value) => numbers.get(value) ?? 0).join(','),
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

  return {
    format: VOCABULARY_FORMAT,
    index,
    words: packWords(words.filter((word) => !titled.has(word))),
    frequencies: words
      .map((word) => Math.round(Math.log2(frequency.get(word) ?? 1)).toString(36))
      .join(''),
    ids: packWords(shortestStarts(entries.map(({ id }) => id.slice(id.lastIndexOf('_') + 1)))),
    pages,
    titles: entries.map(({ meta }) => phrase(meta['title'] ?? '')).join('\n'),
    aliases: entries
      .map(({ meta }) =>
        (meta['aliases'] ?? '')
          .split('|')
          .map(phrase)
          .filter((name) => name !== '')
          .join('|'),
      )
      .join('\n'),
    filters,
    sorts,
    synonyms: groups,
    company: '',
  };
}
