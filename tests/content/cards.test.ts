import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { CARD_SIZE } from '../../src/cards/facts.ts';
import { headersFor, parseHeaders } from '../../src/policy.ts';
import { marginsOf } from '../card-margins.ts';
import { SITES, elements, graphOf, type BuiltPage, type BuiltSite } from './built-site.ts';

const cardsOf = (site: BuiltSite): string[] =>
  readdirSync(join(site.folder, 'cards'), { recursive: true, encoding: 'utf8' })
    .map((file) => `cards/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.png'))
    .sort();

/** What the head of a page says under a name; a list, for it may say it twice. */
const said = (page: BuiltPage, name: string): string[] =>
  elements(page.tree)
    .filter(({ properties }) => properties['property'] === name || properties['name'] === name)
    .map(({ properties }) => String(properties['content']));

/** A page that has a card of its own. */
const OWN = /^(\/library)?\/((prompts|articles|packs|faq)\/(?!page\/)[^/]+)\/$/;

for (const { name, site, fixture } of SITES) {
  const fileOf = (url: string) => new URL(url).pathname.slice(site().base.length + 1);

  test(`every page names a picture for sharing that exists, its size and its words, ${name}`, () => {
    const problems: string[] = [];
    const named = new Set<string>();
    for (const page of site().pages) {
      const [url = '', ...more] = said(page, 'og:image');
      if (more.length > 0 || !url.startsWith(`${site().origin}${site().base}/cards/`)) {
        problems.push(`${page.path} names ${[url, ...more].join(', ')}`);
        continue;
      }
      named.add(fileOf(url));
      if (!site().has(new URL(url).pathname)) problems.push(`${page.path}: ${url} leads nowhere`);
      const [width, height] = [said(page, 'og:image:width'), said(page, 'og:image:height')];
      if (width.join() !== '1200' || height.join() !== '630')
        problems.push(`${page.path} says ${width.join()} by ${height.join()}`);
      if (said(page, 'twitter:card').join() !== 'summary_large_image')
        problems.push(`${page.path} asks for no large picture`);
      const moved = page.html.includes('http-equiv="refresh"');
      const own = moved ? undefined : OWN.exec(page.path)?.[2];
      if (fileOf(url) !== `cards/${own ?? 'site'}.png`)
        problems.push(`${page.path} names the picture ${url}`);
      const [title = ''] = said(page, 'og:title');
      const [alt = '', ...others] = said(page, 'og:image:alt');
      if (alt === '' || others.length > 0 || (own !== undefined && !alt.startsWith(`${title} · `)))
        problems.push(`${page.path} describes its picture as "${alt}"`);
    }
    expect(problems).toEqual([]);
    // Neither is there a picture that no page names.
    expect([...named].sort()).toEqual(cardsOf(site()));
  });

  test(`every such picture is a PNG of the named size and light enough to send, ${name}`, () => {
    const problems = cardsOf(site()).flatMap((file) => {
      const bytes = readFileSync(join(site().folder, file));
      const signature = bytes.subarray(0, 8).toString('latin1');
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      return [
        ...(signature === '\x89PNG\r\n\x1A\n' ? [] : [`${file} is no PNG`]),
        ...(width === CARD_SIZE.width && height === CARD_SIZE.height
          ? []
          : [`${file} is ${width} by ${height}`]),
        ...(statSync(join(site().folder, file)).size < 40_000 ? [] : [`${file} is heavy`]),
      ];
    });
    expect(problems).toEqual([]);
  });

  test(`nothing on a card reaches its margins, ${name}`, async () => {
    test.setTimeout(120_000);
    const problems: string[] = [];
    for (const file of cardsOf(site())) {
      const { stray, inked } = await marginsOf(readFileSync(join(site().folder, file)));
      if (stray > 0) problems.push(`${file}: ${stray} pixels in the margins`);
      if (inked < 2000) problems.push(`${file} is all but empty`);
    }
    expect(problems).toEqual([]);
    if (fixture) expect(cardsOf(site()).length).toBeGreaterThan(5);
  });

  test(`pages of other sites may show the pictures, ${name}`, () => {
    const headers = new Map(
      headersFor(parseHeaders(site().read('_headers')), `${site().base}/cards/prompts/x.png`),
    );
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Cache-Control')).toBe('public, max-age=86400');
  });

  test(`every article has a picture with its size in its data, ${name}`, () => {
    const articles = site().pages.flatMap((page) =>
      graphOf(page).filter((node) => node['@type'] === 'Article'),
    );
    if (fixture) expect(articles.length).toBeGreaterThan(0);
    for (const { image } of articles) {
      const { url, width, height } = image as Record<string, unknown>;
      expect(site().has(new URL(String(url)).pathname)).toBe(true);
      expect(width).toMatchObject({ value: expect.any(Number) });
      expect(height).toMatchObject({ value: expect.any(Number) });
    }
  });
}
