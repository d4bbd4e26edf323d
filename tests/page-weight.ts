/** What a page weighs: the bytes a host sends for it and for all it loads before any interaction. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Files that are compressed already: a host sends them as they are. */
export const COMPRESSED = /\.(?:png|ico|jpg|webp|avif|woff2|pf_\w+|pagefind)$/;

/** A body as a host sends it that compressed it once, at the highest level. */
export const brotli = (body: Buffer): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** The bytes over the wire of a file at an address. */
export const wireBytes = (pathname: string, body: Buffer): number =>
  COMPRESSED.test(pathname) ? body.length : brotli(body).length;

/**
 * Addresses of what a page without pictures loads by itself, the page's own first: its style sheets,
 * its scripts and what these import, its icon. For a site at the root.
 *
 * @param folder Where the site was built.
 * @param path Address of the page.
 */
export function loadedFiles(folder: string, path: string): string[] {
  const read = (address: string) => readFileSync(fileOf(folder, address), 'utf8');
  const named = [
    ...read(path).matchAll(
      /<link rel="(?:stylesheet|icon)" href="([^"]+\.(?:css|svg))"|<script [^>]*\bsrc="([^"]+)"/g,
    ),
  ].map(([, linked, script]) => linked ?? script ?? '');
  // A set that grows while it is walked: imports of imports are walked, too.
  const loaded = new Set([path, ...named]);
  for (const address of loaded)
    if (address.endsWith('.js'))
      for (const [, target = ''] of read(address).matchAll(/\b(?:from|import) ?"(\.[^"]+)"/g))
        loaded.add(posix.join(posix.dirname(address), target));
  return [...loaded];
}

const weighed = new Map<string, number>();

/** The bytes over the wire of a page and of all it loads by itself, as `loadedFiles` has them. */
export function pageWeight(folder: string, path: string): number {
  return loadedFiles(folder, path).reduce((sum, address) => {
    const file = fileOf(folder, address);
    const bytes = weighed.get(file) ?? wireBytes(file, readFileSync(file));
    weighed.set(file, bytes);
    return sum + bytes;
  }, 0);
}

const fileOf = (folder: string, address: string) =>
  join(folder, address.endsWith('/') ? `${address}index.html` : address);
