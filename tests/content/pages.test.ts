import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Element } from 'hast';
import { expect, test } from 'playwright/test';
import { HtmlValidate } from 'html-validate';
import { builtSites, elements, graphOf, shippedSite, textContent } from './built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Policy in a meta element, and custom elements, are meant.
    'no-unknown-elements': 'off',
    'valid-id': ['error', { relaxed: true }],
    // Long titles are cut by whoever shows them; ours say what the page is.
    'long-title': 'off',
    // A role on a native element where ARIA patterns ask for it (combobox, listbox).
    'prefer-native-element': ['error', { exclude: ['listbox', 'option', 'combobox', 'region'] }],
    'no-redundant-role': 'error',
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
    // A search landmark: `<search>` is too new for some readers.
    'require-sri': 'off',
  },
});

test('every page is valid HTML', async () => {
  test.setTimeout(180_000);
  const problems: string[] = [];
  for (const page of shippedSite().pages) {
    const report = await validator.validateString(page.html);
    for (const { messages } of report.results)
      problems.push(
        ...messages.map(
          ({ line, message, ruleId }) => `${page.path}:${line} ${message} (${ruleId})`,
        ),
      );
  }
  expect(problems.slice(0, 20)).toEqual([]);
});

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

// Findings are gathered and expected at once: an expectation for each element would take minutes.

test('every page has a title, a description and one h1 of its own', () => {
  const titles = new Map<string, string>();
  const problems: string[] = [];
  for (const { path, tree } of shippedSite().pages) {
    const all = elements(tree);
    const title = all.find(({ tagName }) => tagName === 'title');
    const text = title ? textContent(title) : '';
    const other = titles.get(text);
    if (text === '') problems.push(`${path} has no title`);
    if (other !== undefined) problems.push(`${path} and ${other} share a title`);
    titles.set(text, path);
    const description = all.find(({ properties }) => properties['name'] === 'description');
    if (textOf(description?.properties['content']).length < 20)
      problems.push(`${path} has no description`);
    if (all.filter(({ tagName }) => tagName === 'h1').length !== 1)
      problems.push(`${path} has not one h1`);
  }
  expect(problems).toEqual([]);
});

test('headings go down one level at a time', () => {
  const problems: string[] = [];
  for (const { path, tree } of shippedSite().pages) {
    let last = 0;
    for (const { tagName } of elements(tree)) {
      if (!/^h[1-6]$/.test(tagName)) continue;
      const level = Number(tagName[1]);
      if (level > last + 1) problems.push(`${path}: h${last} is followed by ${tagName}`);
      last = level;
    }
  }
  expect(problems).toEqual([]);
});

/** Whether the policy is asked about an element's text: a script of any type but plain data. */
const isInlineScript = ({ tagName, properties }: Element) =>
  tagName === 'script' &&
  properties['src'] === undefined &&
  !['application/json', 'application/ld+json'].includes(textOf(properties['type']));

test('every page carries the policy, and nothing in it needs an exception', () => {
  const problems: string[] = [];
  for (const { path, tree } of shippedSite().pages) {
    const all = elements(tree);
    const policy = all.find(({ properties }) =>
      String(properties['httpEquiv']).includes('security-policy'),
    );
    const content = String(policy?.properties['content']);
    for (const directive of ["require-trusted-types-for 'script'", "trusted-types 'none'"])
      if (!content.includes(directive)) problems.push(`${path}: the policy lacks ${directive}`);
    for (const script of all.filter(isInlineScript)) {
      if (policy === undefined || all.indexOf(policy) > all.indexOf(script))
        problems.push(`${path}: the policy stands after a script`);
      const hash = createHash('sha256').update(textContent(script)).digest('base64');
      if (!content.includes(`'sha256-${hash}'`))
        problems.push(`${path}: an inline script has no hash`);
    }
    if (/unsafe-inline|(?<!wasm-)unsafe-eval/.test(content))
      problems.push(`${path}: the policy allows unsafe scripts`);
    for (const { tagName, properties } of all)
      for (const key of Object.keys(properties))
        if (key === 'style' || /^on/i.test(key)) problems.push(`${path}: <${tagName} ${key}>`);
  }
  expect(problems).toEqual([]);
});

test('canonical addresses are absolute and their own', () => {
  for (const site of builtSites())
    for (const page of site.pages) {
      const links = elements(page.tree).filter(({ properties }) =>
        properties['rel']?.includes('canonical'),
      );
      const noindex = elements(page.tree).some(
        ({ properties }) => properties['content'] === 'noindex',
      );
      expect(links.map(({ properties }) => properties['href'])).toEqual(
        noindex ? [] : [site.origin + page.path],
      );
    }
});

test('the breadcrumbs of the graph are those the page shows', () => {
  for (const page of shippedSite().pages) {
    const node = graphOf(page).find((candidate) => candidate['@type'] === 'BreadcrumbList');
    const marked = ((node?.['itemListElement'] ?? []) as { name: string }[]).map(
      ({ name }) => name,
    );
    const shown = elements(page.tree)
      .filter(({ properties }) => properties['className']?.includes('breadcrumbs'))
      .flatMap((nav) => elements(nav).filter(({ tagName }) => tagName === 'li'))
      .map((item) => textContent(item).trim());
    expect(shown, page.path).toEqual(marked);
  }
});

test('the sitemap names every page for search engines, with the date of its content, and no other', () => {
  for (const site of builtSites()) {
    const files = readdirSync(site.folder).filter((file) => /^sitemap-\d+\.xml$/.test(file));
    const entries = files.flatMap((file) =>
      [...site.read(file).matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => entry),
    );
    const named = entries.map((entry) => /<loc>(.*?)<\/loc>/.exec(entry)?.[1]);
    const expected = site.pages
      .filter(
        (page) =>
          !elements(page.tree).some(({ properties }) => properties['content'] === 'noindex'),
      )
      .map((page) => site.origin + page.path);
    expect(named.sort()).toEqual(expected.sort());
    const prompts = entries.filter((entry) => entry.includes('/prompts/'));
    for (const entry of prompts) expect(entry).toMatch(/<lastmod>2\d{3}-\d{2}-\d{2}/);
    expect(site.read('robots.txt')).toContain(
      `Sitemap: ${site.origin}${site.base}/sitemap-index.xml`,
    );
  }
});

test('the main menu marks the part of the site that a page is in', () => {
  const problems: string[] = [];
  for (const { path, tree } of shippedSite().pages) {
    if (!/^\/(prompts|categories|tags)\//.test(path)) continue;
    const menu = elements(tree).find(({ properties }) => properties['ariaLabel'] === 'Main');
    const marked = elements(menu ?? tree)
      .filter(({ properties }) => properties['ariaCurrent'] !== undefined)
      .map((link) => `${textContent(link).trim()}: ${textOf(link.properties['ariaCurrent'])}`);
    const expected = path === '/prompts/' ? 'Prompts: page' : 'Prompts: true';
    if (marked.join() !== expected) problems.push(`${path} marks ${marked.join() || 'nothing'}`);
  }
  expect(problems).toEqual([]);
});
