/**
 * Makes what the browser may read of synonyms and subjects, for one index.
 */
import { createHash } from 'node:crypto';
import { keyOf, type MeaningsFile, type MeaningsList } from './meanings.ts';
import type { SynonymGroup } from './synonym-groups.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** Characters of a part: small, as a query reads one or two for each of its words. */
const PART_SIZE = 3500;

/** What some phrases mean. */
interface Group {
  readonly kind: keyof MeaningsFile;
  /** Number among all groups. */
  readonly number: number;
  readonly phrases: readonly string[];
  readonly targets: readonly string[];
}

const phrase = (text: string) => wordsOf(text).join(' ');

/** A group without what leads nowhere in this index. */
function useful(
  group: SynonymGroup,
  number: number,
  named: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Group | undefined {
  if ('related' in group) {
    const words = group.related.flatMap(wordsOf);
    // One word of each stem is enough, and only names are searched for them.
    const one = new Map(words.toReversed().map((word) => [stem(word), word]));
    const targets = [...one].filter(([key]) => named.has(key)).map(([, word]) => word);
    return one.size > 1 && targets.length > 0
      ? { kind: 'subjects', number, phrases: [...one.values()], targets }
      : undefined;
  }
  const [from, to] = 'from' in group ? [group.from, group.to] : [group, group];
  const all = (test: (word: string) => boolean) =>
    [...new Set(to.map(phrase))].filter((one) => {
      const telling = one.split(' ').filter((word) => !isStopWord(word));
      return telling.length > 0 && telling.every(test);
    });
  // Synonyms mostly count in names: where a name has one, the others need not travel.
  const inNames = all((word) => named.has(stem(word)));
  const targets = inNames.length > 0 ? inNames : all((word) => known.has(word));
  const phrases = [...new Set(from.map(phrase))].filter((one) =>
    targets.some((other) => other !== one),
  );
  return phrases.length > 0 ? { kind: 'synonyms', number, phrases, targets } : undefined;
}

/** Writes groups, of each the phrases that are in this part. */
function write(groups: ReadonlyMap<Group, readonly string[]>): MeaningsFile {
  const lines = (kind: Group['kind'], line: (group: Group, own: readonly string[]) => string) =>
    [...groups].flatMap(([group, own]) => (group.kind === kind ? [line(group, own)] : []));
  return {
    synonyms: lines('synonyms', ({ targets }, own) => `${own.join('|')}>${targets.join('|')}`),
    subjects: lines(
      'subjects',
      ({ number, targets }, own) => `${number}:${own.join(' ')}>${targets.join(' ')}`,
    ),
  };
}

/**
 * The parts that an index's words may mean something by.
 *
 * @param index Pagefind's name of the index, whose language the parts' name tells.
 * @param named Stems of words in titles and other names.
 * @param known Words of the vocabulary.
 */
export function makeMeanings(
  index: string,
  synonyms: readonly SynonymGroup[],
  named: ReadonlySet<string>,
  known: ReadonlySet<string>,
): { readonly list: MeaningsList; readonly files: readonly MeaningsFile[] } {
  const byKey = new Map<string, [Group, string][]>();
  for (const [number, one] of synonyms.entries()) {
    const group = useful(one, number, named, known);
    if (!group) continue;
    for (const own of group.phrases) {
      const key = keyOf(own);
      byKey.set(key, [...(byKey.get(key) ?? []), [group, own]]);
    }
  }
  const starts: string[] = [];
  const files: MeaningsFile[] = [];
  let part = new Map<Group, string[]>();
  let size = 0;
  const close = () => {
    if (part.size > 0) files.push(write(part));
    part = new Map();
    size = 0;
  };
  for (const key of [...byKey.keys()].sort()) {
    if (size === 0) starts.push(key);
    for (const [group, own] of byKey.get(key) ?? []) {
      const others = part.get(group);
      if (others) others.push(own);
      else part.set(group, [own]);
      size += own.length + (others ? 1 : group.targets.join(' ').length + 4);
    }
    if (size >= PART_SIZE) close();
  }
  close();
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return { list: { name: `${index.slice(0, index.lastIndexOf('_'))}_${digest}`, starts }, files };
}
