/**
 * Makes the vocabulary file from the entries of an index.
 */
import { splitContent } from './excerpt.ts';
import { partsOf } from './page-file.ts';
import {
  VOCABULARY_FORMAT,
  isListed,
  packWords,
  shortestStarts,
  type VocabularyFile,
} from './vocabulary.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** An entry as the index holds it. */
export interface IndexedEntry {
  /** Its id, with the language in front (`en_1a2b3c4`). */
  readonly id: string;
  readonly content: string;
  readonly url: string;
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
  // Synonyms mostly count in names: where a name has one, the others need not travel.
  const stems = new Set([...titled].map(stem));
  const worthwhile = (phrases: readonly string[]) => {
    const all = (test: (word: string) => boolean) =>
      phrases.filter((one) => {
        const telling = one.split(' ').filter((word) => !isStopWord(word));
        return telling.length > 0 && telling.every(test);
      });
    const named = all((word) => stems.has(stem(word)));
    return named.length > 0 ? named : all((word) => known.has(word));
  };
  const groups = synonyms.flatMap((group) => {
    const [from, to] = 'from' in group ? [group.from, group.to] : [group, group];
    const phrases = [...new Set(from.map(phrase))];
    const targets = worthwhile([...new Set(to.map(phrase))]);
    const same = targets.length === phrases.length && targets.every((one) => phrases.includes(one));
    if (targets.length === 0 || (phrases.length === 1 && same)) return [];
    return [same ? targets.join('|') : `${phrases.join('|')}>${targets.join('|')}`];
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
    parts: entries
      .map(({ content }) => partsOf(splitContent(content).words.length).toString(36))
      .join(''),
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
  };
}
