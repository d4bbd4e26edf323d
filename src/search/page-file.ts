/**
 * Reads what the index keeps of a page: the file that Pagefind's own `data()`
 * reads, without its excerpts and without a search having found the page. Long
 * pages also lie in parts, so that an excerpt does not cost the whole text.
 */
import { EXCERPT_WORDS, excerptStart, splitContent, type Places } from './excerpt.ts';
import type { PagefindData } from './pagefind.ts';

/** What every unpacked file of Pagefind starts with. */
const SIGNATURE = 'pagefind_dcd';
/** Words of a part: about as many bytes, packed, as the rest of what a result costs. */
export const PART_WORDS = 200;

export interface PagePart extends PagefindData {
  /** The number of its first word in the whole text. */
  readonly from?: number;
}

/** A single digit in base 36 counts the parts; the last holds the rest. */
const MOST_PARTS = 35;

/** How many parts a text of so many words lies in; 1 where it is not parted. */
export function partsOf(words: number): number {
  return words > PART_WORDS * 1.5 ? Math.min(MOST_PARTS, Math.ceil(words / PART_WORDS)) : 1;
}

/** The parts of a page, each with the words that an excerpt begun in it may reach. */
export function partPage(page: PagefindData): PagePart[] {
  const { words, space } = splitContent(page.content);
  const { url, meta, filters } = page;
  return Array.from({ length: partsOf(words.length) }, (_, part) => ({
    url,
    meta,
    filters,
    from: part * PART_WORDS,
    content: words
      .slice(
        part * PART_WORDS,
        part === MOST_PARTS - 1 ? undefined : (part + 1) * PART_WORDS + EXCERPT_WORDS,
      )
      .join(space),
  }));
}

/** The address of a part below the index. */
export function partPath(id: string, part: number): string {
  return `part/${id}-${part}.json`;
}

/**
 * Unpacks a page's file. Some servers have undone its compression already.
 *
 * @throws Error when it is not such a file.
 */
async function unpack(response: Response): Promise<PagefindData> {
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, 2);
  const text =
    first === 0x1f && second === 0x8b
      ? await new Response(
          new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip')),
        ).text()
      : new TextDecoder().decode(bytes);
  if (!text.startsWith(SIGNATURE)) throw new Error(`${response.url} is no part of a search index.`);
  return JSON.parse(text.slice(SIGNATURE.length)) as PagefindData;
}

/** The address of a page on this site: Pagefind's begin at the home page. */
function pathOf(url: string, base: string): string {
  return /^https?:/.test(url) ? url : `${base}/${url}`.replace(/\/+/g, '/');
}

/**
 * Makes a reader that asks for each page, or part of one, once.
 *
 * @param folder Path of the index, ending with a slash.
 * @param base Path of the home page.
 * @returns What to ask by a page's id, how many parts it lies in, and the places
 *   that an excerpt should show. It throws where a file is missing or not whole.
 */
export function pageReader(
  folder: string,
  base: string,
): (id: string, parts: number, places: Places) => Promise<PagePart> {
  const kept = new Map<string, Promise<PagePart>>();
  return (id, parts, places) => {
    const part = Math.min(parts - 1, Math.floor(excerptStart(places) / PART_WORDS));
    const path = folder + (parts > 1 ? partPath(id, part) : `fragment/${id}.pf_fragment`);
    const known = kept.get(path);
    if (known) return known;
    const asked = fetch(path)
      .then((response) => {
        if (!response.ok) throw new Error(`The search index lacks ${path}.`);
        return parts > 1 ? (response.json() as Promise<PagePart>) : unpack(response);
      })
      .then((page) => ({ ...page, url: pathOf(page.url, base) }));
    asked.catch(() => kept.delete(path));
    kept.set(path, asked);
    return asked;
  };
}
