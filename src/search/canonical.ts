/**
 * Gives Pagefind's files one order. Pagefind 1.5 writes the values of a filter,
 * and the filters themselves, as a hash table has them, which differs from run
 * to run, and names files by the hash of what they hold
 * (https://github.com/Pagefind/pagefind/issues/638). Here the values are sorted,
 * and what was renamed by this is named anew wherever it is named.
 */
import { pack, unpack, type IndexFile, type Value } from './packed.ts';

const listOf = (value: Value | undefined): readonly Value[] => {
  if (!Array.isArray(value))
    throw new Error('A file of the search index is not built as expected.');
  return value as readonly Value[];
};
/** Lists by their first item, which is a name. */
const byName = (a: Value, b: Value): number => {
  const [one, other] = [String(listOf(a)[0]), String(listOf(b)[0])];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** `en_1a2b3c4` with another hash of the same length. */
const renamed = (name: string, hash: string): string =>
  name.replace(/_([0-9a-f]+)$/, (_, old: string) => `_${hash.slice(0, old.length)}`);

/**
 * Puts the files of an index in one order.
 *
 * @returns The same files; those with filters, the list of them and the entry
 *   file rewritten and renamed.
 * @throws Error where Pagefind writes its files otherwise than 1.5 does.
 */
export function inOneOrder(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const rename = (path: string, value: Value): IndexFile => {
    const match = /^(.*?)([^/.]+_[0-9a-f]+)\.(\w+)$/.exec(path);
    const { content, hash } = pack(value);
    if (!match) throw new Error(`${path} is not named by a hash.`);
    const [, before = '', name = '', ending = ''] = match;
    names.set(name, renamed(name, hash));
    return { path: `${before}${renamed(name, hash)}.${ending}`, content };
  };
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter'));
  const lists = files.filter(({ path }) => path.endsWith('.pf_meta'));
  const sorted = [
    // A filter: its name, and for each value the numbers of the entries that have it.
    ...filters.map(({ path, content }) => {
      const [name = '', values] = listOf(unpack(content));
      return rename(path, [name, listOf(values).toSorted(byName)]);
    }),
  ];
  // The list: version, entries, chunks, filters with their files, sorts, names of facts.
  for (const { path, content } of lists) {
    const [version = '', entries = [], chunks = [], named, ...rest] = listOf(unpack(content));
    const list = listOf(named)
      .map((filter): Value => {
        const [name = '', file] = listOf(filter);
        return [name, names.get(String(file)) ?? String(file)];
      })
      .toSorted(byName);
    sorted.push(rename(path, [version, entries, chunks, list, ...rest]));
  }
  return files
    .filter((file) => !filters.includes(file) && !lists.includes(file))
    .map((file) =>
      file.path.endsWith('pagefind-entry.json')
        ? { path: file.path, content: Buffer.from(nameAnew(file.content)) }
        : file,
    )
    .concat(sorted)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

  /** The entry file names the list of each language by its hash. */
  function nameAnew(content: Uint8Array): string {
    const entry = JSON.parse(Buffer.from(content).toString('utf8')) as {
      languages: Record<string, { hash: string }>;
    };
    const languages = Object.entries(entry.languages)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, facts]) => [
        language,
        { ...facts, hash: names.get(facts.hash) ?? facts.hash },
      ]);
    return JSON.stringify({
      ...entry,
      languages: Object.fromEntries(languages) as unknown,
    });
  }
}
