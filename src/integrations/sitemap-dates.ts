/**
 * What the sitemap needs to know of the content: when each page last changed,
 * which pictures it shows, and which pages stay out.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SitemapOptions } from '@astrojs/sitemap';
import { readYaml, splitFrontMatter } from '../authoring/source.ts';
import { readContent } from '../authoring/read-content.ts';
import { urls } from '../urls.ts';
import { readMoved } from './redirects-file.ts';

/** Pages that are not for search engines. */
const EXCLUDED = [urls.search(), urls.myDetails(), urls.styleguide()];

/**
 * Reads the dates of all entries.
 *
 * @param folder The content folder.
 * @returns Path with the base path -> date as `YYYY-MM-DD`.
 */
async function readDates(folder: string): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  const note = (path: string, date: string) => {
    if (date > (dates.get(path) ?? '')) dates.set(path, date);
  };
  for (const [file, source] of await readContent(folder)) {
    if (!file.endsWith('.mdx')) continue;
    const yaml = readYaml(file, splitFrontMatter(source)?.yaml ?? '');
    if ('code' in yaml) continue;
    const data = (yaml.data ?? {}) as Record<string, unknown>;
    const { updated, draft, article, area } = data;
    if (typeof updated !== 'string' || draft === true) continue;
    const [kind, first = '', second = ''] = file.replace(/\.mdx$/, '').split('/');
    note(urls.home(), updated);
    if (kind === 'prompts') {
      note(urls.prompt(second), updated);
      note(urls.category(first), updated);
      note(urls.prompts(), updated);
      if (typeof area === 'string') note(urls.area(first, area), updated);
      if (Array.isArray(data['tags']))
        for (const tag of data['tags']) note(urls.tag(String(tag)), updated);
    } else if (kind === 'articles') {
      note(urls.article(first), updated);
      note(urls.articles(), updated);
    } else if (kind === 'packs') {
      note(urls.pack(first), updated);
      note(urls.packs(), updated);
    } else if (kind === 'faqs') {
      note(typeof article === 'string' ? urls.article(article) : urls.topic(first), updated);
      note(urls.topic(first), updated);
      note(urls.faq(), updated);
    }
  }
  return dates;
}

/** The addresses of the figures in a built page, with the base path. */
async function readFigures(file: string): Promise<string[]> {
  const html = await readFile(file, 'utf8');
  return [...html.matchAll(/<figure class="figure">\s*<img src="([^"]+)"/g)].map(
    ([, src = '']) => src,
  );
}

/** Options for @astrojs/sitemap: dates come from the content, never from the clock. */
export async function sitemapOptions(folder: string, output: string): Promise<SitemapOptions> {
  const dates = await readDates(folder);
  const excluded = new Set([...EXCLUDED, ...(await readMoved(folder)).map(({ from }) => from)]);
  return {
    filter: (page) => !excluded.has(new URL(page).pathname),
    serialize: async (item) => {
      const path = new URL(item.url).pathname;
      const images = await readFigures(join(output, path.slice(urls.home().length), 'index.html'));
      // https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
      const withImages = {
        ...item,
        ...(images.length > 0 && { img: images.map((src) => ({ url: urls.absolute(src) })) }),
      };
      // The further pages of the library change whenever any prompt does.
      const lastmod = dates.get(path.replace(/\/page\/\d+\/$/, '/'));
      return lastmod === undefined ? withImages : { ...withImages, lastmod };
    },
  };
}
