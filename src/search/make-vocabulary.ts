/**
 * Makes the vocabulary file from the entries of an index.
 */
import { splitContent } from './excerpt.ts';
import { partsOf } from './page-file.ts';
import type { SynonymGroup } from './synonym-groups.ts';
import {
  VOCABULARY_FORMAT,
  isListed,
  packNumbers,
  packWords,
  type VocabularyFile,
} from './vocabulary.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

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

const phrase = (text: string) => wordsOf(text).join(' ');

/**
 * The vocabulary of an index.
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
): VocabularyFile {
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
  const related = synonyms.flatMap((group) => {
    if (!('related' in group)) return [];
    // One word of each stem is enough, and only names are searched for them.
    const one = new Map(
      group.related
        .flatMap(wordsOf)
        .toReversed()
        .map((word) => [stem(word), word]),
    );
    const useful = one.size > 1 && [...one.keys()].some((key) => stems.has(key));
    return useful ? [[...one.values()].toReversed().join(' ')] : [];
  });
  const groups = synonyms.flatMap((group) => {
    if ('related' in group) return [];
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

  return {
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
    synonyms: groups,
    related,
  };
}
