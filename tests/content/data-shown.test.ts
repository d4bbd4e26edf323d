import { expect, test } from 'playwright/test';
import {
  SITES,
  byId,
  elements,
  graphOf,
  textContent,
  type BuiltPage,
  type GraphNode,
} from './built-site.ts';

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
const ofType = (page: BuiltPage, type: string) =>
  graphOf(page).find((node) => node['@type'] === type);
const heading = (page: BuiltPage) => {
  const h1 = elements(page.tree).find(({ tagName }) => tagName === 'h1');
  return h1 ? squash(textContent(h1)) : '';
};
const main = (page: BuiltPage) => byId(page, 'main');
const shownText = (page: BuiltPage) => squash(textContent(main(page)));
/** Paths that the page's own part links to, in order, each once. */
const linked = (page: BuiltPage): string[] => [
  ...new Set(
    elements(main(page)).flatMap(({ properties }) =>
      typeof properties['href'] === 'string' ? [properties['href']] : [],
    ),
  ),
];
const idOf = (value: unknown) => (value as { '@id'?: string } | undefined)?.['@id'];
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

for (const { name, site, fixture } of SITES) {
  const home = () => `${site().origin}${site().base}/`;
  /** Pages that have a node of a type, with that node. */
  const pagesWith = (type: string): (readonly [BuiltPage, GraphNode])[] =>
    site().pages.flatMap((page) => {
      const node = ofType(page, type);
      return node ? [[page, node] as const] : [];
    });
  const pathOf = (url: unknown) => new URL(textOf(url)).pathname;

  test(`every page says who publishes the site, and how to search it, ${name}`, () => {
    const problems: string[] = [];
    for (const page of site().pages) {
      const graph = graphOf(page);
      const website = ofType(page, 'WebSite');
      const publisher = graph.find((node) => node['@id'] === idOf(website?.['publisher']));
      if (!['Organization', 'Person'].includes(textOf(publisher?.['@type'])))
        problems.push(`${page.path} names no publisher`);
      const action = website?.['potentialAction'] as
        { '@type': string; target: { urlTemplate: string }; 'query-input': string } | undefined;
      if (
        action?.['@type'] !== 'SearchAction' ||
        action['query-input'] !== 'required name=search_term_string' ||
        action.target.urlTemplate !== `${home()}search/?q={search_term_string}`
      )
        problems.push(`${page.path} does not say how to search`);
    }
    expect(problems).toEqual([]);
    // The search that the address leads to reads `q`.
    expect(site().page(`${site().base}/search/`).html).toMatch(/<input[^>]*name="q"/);
  });

  test(`pages say of which kind they are, ${name}`, () => {
    const at = (path: string) => site().page(site().base + path);
    expect(ofType(at('/about/'), 'AboutPage')).toBeDefined();
    expect(ofType(at('/search/'), 'SearchResultsPage')).toBeDefined();
    for (const path of ['/prompts/', '/articles/', '/packs/', '/faq/'])
      expect(ofType(at(path), 'CollectionPage'), path).toBeDefined();
    // No page is about contact alone; one that is will be a ContactPage.
    expect(pagesWith('ContactPage')).toEqual([]);
  });

  test(`a listing marks up the entries it shows, in their order, ${name}`, () => {
    const lists = pagesWith('ItemList');
    const problems = lists.flatMap(([page, list]) => {
      const items = list['itemListElement'] as { name: string; url?: string; item?: string }[];
      const paths = items.map(({ url, item }) => {
        const { pathname, hash } = new URL(textOf(url ?? item));
        return pathname + hash;
      });
      const shown = linked(page).filter((path) => paths.includes(path));
      return [
        ...(idOf(ofType(page, 'CollectionPage')?.['mainEntity']) === list['@id']
          ? []
          : [`${page.path} is not about its list`]),
        ...(shown.join() === paths.join() ? [] : [`${page.path} shows ${shown.join()}`]),
        ...items
          .filter((item) => !shownText(page).includes(squash(item.name)))
          .map((item) => `${page.path} does not show "${item.name}"`),
      ];
    });
    expect(problems).toEqual([]);
    if (fixture) expect(lists.length).toBeGreaterThan(5);
  });

  test(`the data of a prompt is what its page shows, ${name}`, () => {
    const prompts = pagesWith('CreativeWork');
    const problems = prompts.flatMap(([page, node]) => {
      const encodings = node['encoding'] as { contentUrl: string; encodingFormat: string }[];
      const alternates = elements(page.tree)
        .filter(({ properties }) => properties['rel']?.toString() === 'alternate')
        .map(({ properties }) => String(properties['href']));
      const types = encodings.map(({ encodingFormat }) => encodingFormat);
      const keywords = node['keywords'] as string[];
      const wrong = {
        name: node['name'] !== heading(page),
        text: node['text'] !== textContent(byId(page, 'prompt-text')),
        description: !shownText(page).includes(squash(textOf(node['description']))),
        keywords: keywords.length === 0,
        version: !shownText(page).includes(textOf(node['version'])),
        licence: !textOf(node['license']).startsWith(
          'https://creativecommons.org/publicdomain/zero/',
        ),
        dateModified: !page.html.includes(`datetime="${textOf(node['dateModified'])}"`),
        isPartOf: idOf(node['isPartOf']) !== `${home()}#website`,
        'the page': idOf(ofType(page, 'WebPage')?.['mainEntity']) !== node['@id'],
        encodings:
          !types.includes('text/markdown') ||
          !types.includes('application/json') ||
          !encodings.every(
            ({ contentUrl }) =>
              site().has(pathOf(contentUrl)) && alternates.includes(pathOf(contentUrl)),
          ),
      };
      return Object.entries(wrong)
        .filter(([, is]) => is)
        .map(([what]) => `${page.path}: ${what}`);
    });
    expect(problems).toEqual([]);
    if (fixture) expect(prompts.length).toBeGreaterThan(2);
  });

  test(`the data of an article is what its page shows, ${name}`, () => {
    const articles = pagesWith('Article');
    const problems = articles.flatMap(([page, node]) => {
      const words = shownText(page).split(' ').length;
      const count = Number(node['wordCount']);
      const author = graphOf(page).find((candidate) => candidate['@id'] === idOf(node['author']));
      const wrong = {
        headline: node['headline'] !== heading(page),
        datePublished: !page.html.includes(`datetime="${textOf(node['datePublished'])}"`),
        dateModified: textOf(node['dateModified']) < textOf(node['datePublished']),
        author: textOf(author?.['name']) === '',
        // The page has a frame of lists and links around the text, and components add words.
        wordCount: !(count > 0 && count < words * 1.2),
        licence: textOf(node['license']) === '',
        isPartOf: idOf(node['isPartOf']) !== `${home()}#website`,
        citations: ((node['citation'] ?? []) as { url: string }[]).some(
          ({ url }) => !linked(page).includes(url),
        ),
      };
      return Object.entries(wrong)
        .filter(([, is]) => is)
        .map(([what]) => `${page.path}: ${what}`);
    });
    expect(problems).toEqual([]);
    if (fixture) expect(articles.length).toBeGreaterThan(1);
  });

  test(`a pack marks up its prompts in the order it shows them, ${name}`, () => {
    const packs = pagesWith('Collection');
    for (const [page, node] of packs) {
      const paths = (node['hasPart'] as { url: string }[]).map(({ url }) => pathOf(url));
      expect(node['name'], page.path).toBe(heading(page));
      expect(node['collectionSize'], page.path).toBe(paths.length);
      expect(
        linked(page).filter((path) => paths.includes(path)),
        page.path,
      ).toEqual(paths);
    }
    if (fixture) expect(packs.length).toBeGreaterThan(1);
  });
}
