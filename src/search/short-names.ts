/**
 * Gives the files of an index short names. Pagefind names pages and chunks by
 * hashes, which do not compress, and lists them all in a file that every first
 * search waits for: at 10,000 pages that list takes 98 kB, with numbers 53.
 *
 * The list is CBOR (RFC 8949) made of arrays, texts and numbers:
 * [version, [page, words][], [first word, last word, chunk][], …].
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pageId } from './page-id.ts';

/** What every file of Pagefind starts with once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

type Item = number | string | Item[];

export interface IndexFile {
  /** Its path below the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** @throws Error at what a list of an index does not hold. */
function readItem(bytes: Buffer): Item {
  let place = 0;
  const read = (): Item => {
    const head = bytes.readUInt8(place++);
    const [kind, short] = [head >> 5, head & 31];
    const size = short < 24 ? 0 : 2 ** (short - 24);
    if (size > 4) throw new Error(`unknown length ${short}`);
    const value = size === 0 ? short : bytes.readUIntBE(place, size);
    place += size;
    if (kind === 0) return value;
    if (kind === 4) return Array.from({ length: value }, read);
    if (kind !== 3) throw new Error(`unknown kind ${kind}`);
    return bytes.toString('utf8', place, (place += value));
  };
  return read();
}

function writeItem(item: Item): Buffer {
  const head = (kind: number, value: number) => {
    const size = value < 24 ? 0 : value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : 4;
    const bytes = Buffer.alloc(1 + size);
    bytes.writeUInt8((kind << 5) | (size === 0 ? value : 24 + Math.log2(size)));
    if (size > 0) bytes.writeUIntBE(value, 1, size);
    return bytes;
  };
  if (typeof item === 'number') return head(0, item);
  if (typeof item === 'string') {
    const text = Buffer.from(item);
    return Buffer.concat([head(3, text.length), text]);
  }
  return Buffer.concat([head(4, item.length), ...item.map(writeItem)]);
}

/** A number of words to the next fifth: it only weighs long pages against short ones. */
function rounded(words: number): number {
  return Math.round(2 ** (Math.round(Math.log2(Math.max(1, words)) * 2) / 2));
}

const isText = (item: Item | undefined): item is string => typeof item === 'string';

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
  const shorten = (content: Uint8Array): Buffer => {
    try {
      const [version, pages, chunks, ...rest] = readItem(
        gunzipSync(content).subarray(SIGNATURE.length),
      ) as Item[];
      if (!isText(version) || !Array.isArray(pages) || !Array.isArray(chunks))
        throw new Error('it lacks pages or chunks');
      const digest = createHash('sha256')
        .update(JSON.stringify([pages, chunks]))
        .digest('hex');
      shared = `${index.slice(0, index.lastIndexOf('_'))}_${digest.slice(0, 8)}`;
      const rename = (folder: string, ending: string, name: Item | undefined, number: number) => {
        if (!isText(name)) throw new Error(`${folder} ${number} has no name`);
        const short = pageId(shared, number);
        names.set(`${folder}/${name}.${ending}`, `${folder}/${short}.${ending}`);
        return short;
      };
      const shortPages = (pages as Item[][]).map(([name, words], number): Item[] => [
        rename('fragment', 'pf_fragment', name, number),
        rounded(Number(words)),
      ]);
      const shortChunks = (chunks as Item[][]).map(([first = '', last = '', name], number) => [
        first,
        last,
        rename('index', 'pf_index', name, number),
      ]);
      return gzipSync(
        Buffer.concat([
          Buffer.from(SIGNATURE),
          writeItem([version, shortPages, shortChunks, ...rest]),
        ]),
        { level: 9 },
      );
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
