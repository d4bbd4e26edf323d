import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { validateXML } from 'xmllint-wasm';
import { SITES, elements, graphOf } from './built-site.ts';

const schema = readFileSync(
  join(import.meta.dirname, ...['..', '..', 'node_modules', 'sitemap', 'schema', 'sitemap.xsd']),
  'utf8',
);

test('the sitemap keeps to its schema, and names the pictures that pages show', async () => {
  test.setTimeout(120_000);
  for (const { site: read, fixture } of SITES) {
    const site = read();
    for (const file of readdirSync(site.folder).filter((name) => /^sitemap-\d+\.xml$/.test(name))) {
      // The schema knows no extensions; the pictures are looked at below.
      const contents = site.read(file).replaceAll(/<image:image>.*?<\/image:image>/gs, '');
      const { valid, errors } = await validateXML({
        xml: { fileName: file, contents },
        schema: { fileName: 'sitemap.xsd', contents: schema },
      });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    }
    const named = [...site.read('sitemap-0.xml').matchAll(/<image:loc>(.*?)<\/image:loc>/g)].map(
      ([, url]) => url,
    );
    const indexed = site.pages.filter(({ html }) => !html.includes('content="noindex"'));
    const shown = indexed.flatMap((page) =>
      elements(page.tree)
        .filter(
          ({ tagName, properties }) =>
            tagName === 'figure' && properties['className']?.toString() === 'figure',
        )
        .flatMap((figure) => elements(figure).filter(({ tagName }) => tagName === 'img'))
        .map(({ properties }) => site.origin + String(properties['src'])),
    );
    expect(named.toSorted()).toEqual(shown.toSorted());
    if (fixture) expect(named.length).toBeGreaterThan(0);
    for (const url of named) expect(site.has(new URL(String(url)).pathname)).toBe(true);
  }
});

test('the index of sitemaps names every sitemap, and robots.txt the index', () => {
  for (const { site: read } of SITES) {
    const site = read();
    const named = [...site.read('sitemap-index.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, url]) => url,
    );
    const files = readdirSync(site.folder).filter((name) => /^sitemap-\d+\.xml$/.test(name));
    expect(named.toSorted()).toEqual(
      files.map((name) => `${site.origin}${site.base}/${name}`).toSorted(),
    );
    expect(site.read('robots.txt')).toContain(
      `Sitemap: ${site.origin}${site.base}/sitemap-index.xml\n`,
    );
  }
});

for (const { name, site, fixture } of SITES)
  test(`a page is dated in the sitemap by its content, ${name}`, () => {
    const entries = site()
      .read('sitemap-0.xml')
      .matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g);
    const problems: string[] = [];
    const seen = new Set<string>();
    for (const [, url = '', lastmod = ''] of entries) {
      const node = graphOf(site().page(new URL(url).pathname)).find(
        ({ '@type': type, dateModified }) =>
          dateModified !== undefined &&
          ['Article', 'Collection', 'CreativeWork'].includes(String(type)),
      );
      if (!node) continue;
      const type = String(node['@type']);
      seen.add(type);
      const [day, own] = [lastmod.slice(0, 10), String(node['dateModified'])];
      // An article is as new as the newest answer it is home to; the others are as new as they say.
      if (type === 'Article' ? day < own : day !== own)
        problems.push(`${url}: ${day} instead of ${own}`);
    }
    expect(problems).toEqual([]);
    if (fixture) expect([...seen].sort()).toEqual(['Article', 'Collection', 'CreativeWork']);
  });
