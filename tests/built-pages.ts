/** The pages of the built site, as the long checks and the measurements visit them. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const folder = join(import.meta.dirname, '..', 'dist');

/** @throws Error where the site was not built. */
export function builtPages(): string[] {
  if (!existsSync(folder))
    throw new Error('There is no built site in dist/. Run npm run build first.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/** Kinds of pages by the addresses they have; the first that fits is a page's kind. */
const KINDS: readonly (readonly [kind: string, address: RegExp])[] = [
  ['home', /^\/$/],
  ['library', /^\/prompts\/(page\/\d+\/)?$/],
  ['prompt', /^\/prompts\//],
  ['category', /^\/categories\/[^/]+\/$/],
  ['area', /^\/categories\//],
  ['tag', /^\/tags\//],
  ['packs', /^\/packs\/$/],
  ['pack', /^\/packs\//],
  ['articles', /^\/articles\/$/],
  ['article', /^\/articles\//],
  ['FAQ hub', /^\/faq\/$/],
  ['topic', /^\/faq\//],
  ['search', /^\/search\//],
  ['my details', /^\/my-details\//],
  ['404', /^\/404/],
  ['style guide', /^\/styleguide\//],
];

/** One page of each kind, the longest-standing address first; pages of their own kind are "text". */
export function onePageOfEachKind(): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const path of builtPages()) {
    const kind = KINDS.find(([, address]) => address.test(path))?.[0] ?? 'text';
    if (!kinds.has(kind)) kinds.set(kind, kind === 'search' ? `${path}?q=survey` : path);
  }
  return kinds;
}
