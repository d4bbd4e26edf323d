/**
 * Writes `_redirects`, which Netlify, Cloudflare Pages and others read: lines of
 * old path, new path and status. Hosts that do not read it serve the page that
 * `pages/[...moved].astro` makes at the old address.
 */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { readContent } from '../authoring/read-content.ts';
import { readYaml, splitFrontMatter } from '../authoring/source.ts';
import { urls } from '../urls.ts';

/** An old path and the one that took its place, with the base path. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** What a page of each kind is also published as; all of it moves. */
const ADDRESSES: Readonly<Record<string, readonly ((slug: string) => string)[]>> = {
  prompts: [
    urls.prompt,
    urls.promptText,
    urls.promptMarkdown,
    urls.promptJson,
    urls.promptSkill,
    urls.promptDotprompt,
    urls.promptEspanso,
    (slug) => urls.card(`prompts/${slug}`),
  ],
  articles: [urls.article, urls.articleMarkdown, (slug) => urls.card(`articles/${slug}`)],
  packs: [urls.pack, urls.packMarkdown, (slug) => urls.card(`packs/${slug}`)],
};

/** Reads which addresses moved. @param folder The content folder. */
export async function readMoved(folder: string): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const [file, source] of [...(await readContent(folder))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const [kind = ''] = file.split('/');
    const addresses = ADDRESSES[kind];
    if (!addresses || !file.endsWith('.mdx')) continue;
    const yaml = readYaml(file, splitFrontMatter(source)?.yaml ?? '');
    if ('code' in yaml) continue;
    const { formerly, draft } = (yaml.data ?? {}) as Record<string, unknown>;
    if (!Array.isArray(formerly) || draft === true) continue;
    const slug = file.replace(/(\/index)?\.mdx$/, '').replace(/^.*\//, '');
    for (const old of formerly)
      for (const address of addresses)
        moved.push({ from: address(String(old)), to: address(slug) });
  }
  return moved;
}

/** @param folder The content folder. */
export default function redirectsFile(folder: string): AstroIntegration {
  return {
    name: 'redirects-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lines = (await readMoved(folder)).map(({ from, to }) => `${from} ${to} 301\n`);
        await writeFile(new URL('_redirects', dir), lines.join(''));
      },
    },
  };
}
