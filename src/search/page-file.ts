/**
 * Reads what Pagefind keeps of a page: the file its own `data()` reads, without
 * its excerpts, and without a search having found the page.
 */
import type { PagefindData } from './pagefind.ts';

/** What every unpacked file of Pagefind starts with. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Unpacks a page's file. Some servers have undone its compression already.
 *
 * @throws Error when it is not such a file.
 */
async function unpack(response: Response): Promise<PagefindData> {
  if (!response.ok) throw new Error(`The search index lacks ${response.url}.`);
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

/**
 * Makes a reader of pages that asks for each once.
 *
 * @param folder Path of the index, ending with a slash.
 * @param base Path of the home page.
 */
export function pageReader(folder: string, base: string): (id: string) => Promise<PagefindData> {
  const kept = new Map<string, Promise<PagefindData>>();
  return (id) => {
    const known = kept.get(id);
    if (known) return known;
    const asked = fetch(`${folder}fragment/${id}.pf_fragment`)
      .then(unpack)
      .then((page) => ({ ...page, url: pathOf(page.url, base) }));
    asked.catch(() => kept.delete(id));
    kept.set(id, asked);
    return asked;
  };
}

/** The address of a page on this site: Pagefind's begin at the home page. */
function pathOf(url: string, base: string): string {
  return /^https?:/.test(url) ? url : `${base}/${url}`.replace(/\/+/g, '/');
}
