import { expect, test } from 'playwright/test';
import { builtSites, elements } from './built-site.ts';

for (const [index, name] of ['at the root', 'under a base path'].entries())
  test(`every link and fragment inside the site leads somewhere, ${name}`, () => {
    const site = builtSites()[index];
    if (!site) throw new Error('The site was not read.');
    const ids = new Map(
      site.pages.map((page) => [
        page.path,
        new Set(elements(page.tree).flatMap(({ properties }) => properties['id'] ?? [])),
      ]),
    );
    const broken: string[] = [];
    let count = 0;
    for (const page of site.pages) {
      // 404.html is shown at any address, so its relative links would lead anywhere.
      const here = new URL(page.path, site.origin);
      for (const { tagName, properties } of elements(page.tree))
        for (const key of ['href', 'src', 'action', 'dataHref'] as const) {
          const value = properties[key];
          if (typeof value !== 'string' || value === '') continue;
          const url = new URL(value, here);
          if (url.origin !== site.origin) continue;
          count++;
          const target = url.pathname;
          if (!site.has(target)) broken.push(`${page.path}: <${tagName} ${key}="${value}">`);
          else if (url.hash !== '' && !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1))))
            broken.push(`${page.path}: ${value} (no such fragment)`);
        }
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(site.pages.length);
  });

test('no link under a base path leaves it', () => {
  const site = builtSites()[1];
  if (!site) throw new Error('The site was not read.');
  const leaving = site.pages.flatMap((page) =>
    elements(page.tree)
      .flatMap(({ properties }) => [properties['href'], properties['src'], properties['action']])
      .filter((value) => typeof value === 'string' && /^\/(?!library\/)/.test(value))
      .map((value) => `${page.path}: ${String(value)}`),
  );
  expect(leaving).toEqual([]);
});
