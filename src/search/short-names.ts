/**
 * Gives the files of an index short names. Pagefind names pages and chunks by
 * hashes, which do not compress, and lists them all in a file that every first
 * search waits for: at 10,000 pages that list takes 98 kB, with numbers 53.
 *
 * The list is CBOR (RFC 8949) made of arrays, texts and numbers:
 * [version, [page, words][], [first word, last word, chunk][], …].
 */
import { createHash } from 'node:crypto';
import { pack, unpack, type IndexFile, type Value } from './packed.ts';
import { pageId } from './page-id.ts';

/** A number of words to the next fifth: it only weighs long pages against short ones. */
function rounded(words: number): number {
  return Math.round(2 ** (Math.round(Math.log2(Math.max(1, words)) * 2) / 2));
}

const isText = (item: Value | undefined): item is string => typeof item === 'string';

/**
 * Renames the pages and chunks of one language.
 *
 * @param index Pagefind's name of the language's index (`en_1a2b3c4d5e`).
 * @returns The files, and the name that the ids of their pages share. It follows
 *   from the pages alone: Pagefind's own differs from build to build.
 * @throws Error where the list is not as this version of Pagefind writes it.
 */
export function shortenNames(
  files: readonly IndexFile[],
  index: string,
): { readonly files: IndexFile[]; readonly shared: string } {
  const list = `pagefind.${index}.pf_meta`;
  const names = new Map<string, string>();
  let shared = index;
  const shorten = (content: Uint8Array): Uint8Array => {
    try {
      const [version, pages, chunks, ...rest] = unpack(content) as Value[];
      if (!isText(version) || !Array.isArray(pages) || !Array.isArray(chunks))
        throw new Error('it lacks pages or chunks');
      const digest = createHash('sha256')
        .update(JSON.stringify([pages, chunks]))
        .digest('hex');
      shared = `${index.slice(0, index.lastIndexOf('_'))}_${digest.slice(0, 8)}`;
      const rename = (folder: string, ending: string, name: Value | undefined, number: number) => {
        if (!isText(name)) throw new Error(`${folder} ${number} has no name`);
        const short = pageId(shared, number);
        names.set(`${folder}/${name}.${ending}`, `${folder}/${short}.${ending}`);
        return short;
      };
      const shortPages = (pages as Value[][]).map(([name, words], number): Value[] => [
        rename('fragment', 'pf_fragment', name, number),
        rounded(Number(words)),
      ]);
      // A chunk may as well reach to where the next begins: what is said twice packs better.
      const shortChunks = (chunks as Value[][]).map(([first = '', last = '', name], number) => [
        first,
        (chunks as Value[][])[number + 1]?.[0] ?? last,
        rename('index', 'pf_index', name, number),
      ]);
      return pack([version, shortPages, shortChunks, ...rest]).content;
    } catch (error) {
      throw new Error(`Pagefind wrote ${list} in a form that is not known here.`, { cause: error });
    }
  };
  const listed = files.map((file) =>
    file.path === list ? { path: list, content: shorten(file.content) } : file,
  );
  return {
    files: listed.map(({ path, content }) => ({ path: names.get(path) ?? path, content })),
    shared,
  };
}
