/** The pages of the built site, as the checks and the measurements visit them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const folder = join(import.meta.dirname, '..', 'dist');

/**
 * Addresses of all pages that are read; those that only lead on to another are none. The search
 * is asked for the first prompt, so that there are results to look at.
 *
 * @throws Error where the site was not built.
 */
export function builtPages(): string[] {
  if (!existsSync(folder))
    throw new Error('There is no built site in dist/. Run npm run build first.');
  const [first] = builtPrompts();
  const query = new URLSearchParams(first && { q: first.title });
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !readFileSync(join(folder, file), 'utf8').includes(LEADS_ON))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
    )
    .map((path) => (path === '/search/' && query.size > 0 ? `${path}?${query}` : path))
    .sort();
}

/** The first page in whose HTML this stands. */
export function pageWith(html: string): string | undefined {
  return builtPages().find(
    (path) =>
      path.endsWith('/') && readFileSync(join(folder, path, 'index.html'), 'utf8').includes(html),
  );
}

/** The facts that the built site gives of its prompts, as far as tests choose by them. */
export interface BuiltPrompt {
  readonly slug: string;
  readonly title: string;
  readonly variables: readonly { readonly type: string }[];
}

/** The prompts of the built site. @throws Error where it was not built. */
export function builtPrompts(): readonly BuiltPrompt[] {
  const text = readFileSync(join(folder, 'prompts.json'), 'utf8');
  return (JSON.parse(text) as { prompts: BuiltPrompt[] }).prompts;
}

/** In the head of a page that leads on; elsewhere its like is text, with its signs escaped. */
const LEADS_ON = '<meta http-equiv="refresh"';

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

/** Some pages of each kind, as many as there are up to a number; pages of their own kind are "text". */
export function pagesOfEachKind(most: number): { kind: string; path: string }[] {
  const counts = new Map<string, number>();
  return builtPages()
    .map((path) => ({
      kind: KINDS.find(([, address]) => address.test(path))?.[0] ?? 'text',
      path,
    }))
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= most;
    });
}
