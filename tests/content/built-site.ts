/**
 * A built site, read for the content tests.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export interface BuiltPage {
  /** Path below the folder, such as `prompts/x/index.html`. */
  readonly file: string;
  /** Address on its host, with the base path, such as `/library/prompts/x/`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

export interface BuiltSite {
  readonly folder: string;
  readonly origin: string;
  readonly base: string;
  readonly pages: readonly BuiltPage[];
  /** Whether an address with the base path is a file or a page of the site. */
  readonly has: (path: string) => boolean;
  readonly page: (path: string) => BuiltPage;
  readonly read: (file: string) => string;
}

/** Reads all pages of a built site. @throws Error where it was not built. */
export function readSite(name: string, origin: string, base: string): BuiltSite {
  const folder = join(import.meta.dirname, '..', '..', name);
  if (!existsSync(folder))
    throw new Error(`${name} was not built: run npm test without a filter first.`);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file): BuiltPage => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        file,
        path: `${base}/${file.replace(/index\.html$/, '')}`,
        html,
        tree: fromHtml(html),
      };
    });
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    folder,
    origin,
    base,
    pages,
    has: (path) =>
      byPath.has(path) ||
      (path.startsWith(`${base}/`) &&
        !path.endsWith('/') &&
        existsSync(join(folder, path.slice(base.length)))),
    page: (path) => {
      const page = byPath.get(path);
      if (!page) throw new Error(`There is no page ${path} in ${name}.`);
      return page;
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
  };
}

let sites: readonly BuiltSite[] | undefined;

/** The site at the root and under a base path; read once a worker. */
export function builtSites(): readonly BuiltSite[] {
  return (sites ??= [
    readSite('dist', 'https://promptstead.example', ''),
    readSite('dist-library', 'https://host.example', '/library'),
  ]);
}

let fixture: BuiltSite | undefined;

/** The small site with hostile content; read once a worker. */
export function fixtureSite(): BuiltSite {
  return (fixture ??= readSite('dist-fixture', 'https://promptstead.example', ''));
}

function builtSite(index: number): BuiltSite {
  const site = builtSites()[index];
  if (!site) throw new Error('The site was not read.');
  return site;
}

/** The site as it is shipped. */
export const shippedSite = (): BuiltSite => builtSite(0);

/** The same content under another host and a base path. */
export const librarySite = (): BuiltSite => builtSite(1);

/** A built site and what to call it in the name of a test; read when a test asks for it. */
export interface NamedSite {
  readonly name: string;
  /** @throws Error where it was not built. */
  readonly site: () => BuiltSite;
  /** Whether its content is the tests' own: only there is known how much there is of what. */
  readonly fixture: boolean;
}

/** The sites that the tests look at. */
export const SITES: readonly NamedSite[] = [
  { name: 'at the root', site: shippedSite, fixture: false },
  { name: 'under a base path', site: librarySite, fixture: false },
  { name: 'with hostile content', site: fixtureSite, fixture: true },
];

/** All elements of a tree, in order. */
export function elements(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => elements(child)) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

/** The text of a tree, as the DOM's `textContent` gives it. */
export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textContent).join('') : '';
}

/** The element of an id. @throws Error where there is none. */
export function byId(page: BuiltPage, id: string): Element {
  const found = elements(page.tree).find(({ properties }) => properties['id'] === id);
  if (!found) throw new Error(`${page.file} has no element #${id}.`);
  return found;
}

/** A node of a page's graph. */
export type GraphNode = Readonly<Record<string, unknown>>;

/** The JSON-LD of a page. @throws Error where the page has not exactly one script of it. */
export function scriptOf(page: BuiltPage): string {
  const scripts = elements(page.tree).filter(
    ({ tagName, properties }) =>
      tagName === 'script' && properties['type'] === 'application/ld+json',
  );
  const [script] = scripts;
  if (!script || scripts.length > 1)
    throw new Error(`${page.file} has ${scripts.length} scripts of JSON-LD instead of one.`);
  return textContent(script);
}

/** The graph of a page. @throws Error where the page has not exactly one. */
export function graphOf(page: BuiltPage): GraphNode[] {
  const data = JSON.parse(scriptOf(page)) as { '@graph': GraphNode[] };
  return data['@graph'];
}
