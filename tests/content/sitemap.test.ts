import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { validateXML } from 'xmllint-wasm';
import { builtSites, elements, fixtureSite, graphOf } from './built-site.ts';

const schema = readFileSync(
  join(import.meta.dirname, ...['..', '..', 'node_modules', 'sitemap', 'schema', 'sitemap.xsd']),
  'utf8',
);

test('the sitemap keeps to its schema, and names the pictures that pages show', async () => {
  test.setTimeout(120_000);
  for (const site of [...builtSites(), fixtureSite()]) {
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
    expect(named.length).toBeGreaterThan(0);
    for (const url of named) expect(site.has(new URL(String(url)).pathname)).toBe(true);
  }
});

test('the index of sitemaps names every sitemap, and robots.txt the index', () => {
  for (const site of [...builtSites(), fixtureSite()]) {
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

test('a page is dated in the sitemap by its content', () => {
  for (const site of builtSites()) {
    const problems = [
      ...site.read('sitemap-0.xml').matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g),
    ].flatMap(([, url = '', lastmod = '']) => {
      const page = site.page(new URL(url).pathname);
      const dated = graphOf(page).find(
        ({ '@type': type, dateModified }) =>
          dateModified !== undefined && ['Article', 'Collection', 'CreativeWork'].includes(String(type)),
      );
      // An article is as new as the newest answer it is home to.
      return dated && lastmod.slice(0, 10) < String(dated['dateModified']) ? [url] : [];
    });
    expect(problems).toEqual([]);
  }
});
