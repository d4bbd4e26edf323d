import { expect, test } from 'playwright/test';
import { formatHeaders, headerRules, headersFor, parseHeaders } from '../../src/policy.ts';
import { readAddress } from '../../src/site.ts';
import { createUrls } from '../../src/urls.ts';

test('without settings the site lies at the root', () => {
  expect(readAddress({})).toEqual({ origin: 'https://promptstead.example', base: '' });
});

test('SITE_URL and BASE_PATH are taken, with or without a trailing slash', () => {
  const expected = { origin: 'https://host.example', base: '/library' };
  expect(readAddress({ SITE_URL: 'https://host.example', BASE_PATH: '/library' })).toEqual(
    expected,
  );
  expect(readAddress({ SITE_URL: 'https://host.example/', BASE_PATH: '/library/' })).toEqual(
    expected,
  );
  expect(readAddress({ BASE_PATH: '/' }).base).toBe('');
});

test('an address that cannot work is refused with a valid one', () => {
  expect(() => readAddress({ SITE_URL: 'host.example' })).toThrow(/SITE_URL is "host.example"/);
  expect(() => readAddress({ SITE_URL: 'https://host.example/path' })).toThrow(/BASE_PATH/);
  expect(() => readAddress({ BASE_PATH: 'library' })).toThrow(/Begin it with a slash/);
  expect(() => readAddress({ BASE_PATH: '/a b' })).toThrow(/BASE_PATH=\/library/);
});

test('a link is current on its page and on those below it; the way home on the home page alone', () => {
  const urls = createUrls('https://host.example', '/library');
  expect(urls.current(urls.prompts(), urls.prompts())).toBe('page');
  expect(urls.current(urls.prompts(), urls.prompt('plan'))).toBe('true');
  expect(urls.current(urls.prompts(), urls.articles())).toBeUndefined();
  expect(urls.current(urls.home(), urls.home())).toBe('page');
  expect(urls.current(urls.home(), urls.prompts())).toBeUndefined();
});

test('every path carries the base path', () => {
  const urls = createUrls('https://host.example', '/library');
  expect(urls.home()).toBe('/library/');
  expect(urls.prompt('a')).toBe('/library/prompts/a/');
  expect(urls.promptText('a')).toBe('/library/prompts/a.txt');
  expect(urls.area('marketing', 'seo')).toBe('/library/categories/marketing/seo/');
  expect(urls.absolute(urls.faq())).toBe('https://host.example/library/faq/');
});

test('links to elsewhere are left alone', () => {
  const { withBase } = createUrls('https://host.example', '/library');
  for (const href of ['https://example.org/', '//example.org/', '#part', 'mailto:a@b.example'])
    expect(withBase(href)).toBe(href);
});

test('the headers file says what the policy says, and can be read back', () => {
  const rules = headerRules(createUrls('https://host.example', '/library'));
  expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
  const names = headersFor(rules, '/library/_astro/a.js').map(([name]) => name);
  expect(names).toContain('Strict-Transport-Security');
  expect(names).toContain('Cache-Control');
  expect(headersFor(rules, '/library/').map(([name]) => name)).not.toContain('Cache-Control');
});

test('a star in a rule stands for anything, wherever it stands', () => {
  const rules = [
    { path: '/prompts/*.md', headers: [['A', '1']] },
    { path: '/a/*', headers: [['B', '2']] },
    { path: '/exact', headers: [['C', '3']] },
  ] as const;
  expect(headersFor(rules, '/prompts/x.md')).toEqual([['A', '1']]);
  expect(headersFor(rules, '/prompts/x/SKILL.md')).toEqual([['A', '1']]);
  expect(headersFor(rules, '/prompts/x.mdx')).toEqual([]);
  expect(headersFor(rules, '/prompts.md')).toEqual([]);
  expect(headersFor(rules, '/a/')).toEqual([['B', '2']]);
  expect(headersFor(rules, '/exact/')).toEqual([]);
});

test('files without a type that hosts know are given one, once', () => {
  const urls = createUrls('https://host.example', '/library');
  const rules = headerRules(urls);
  const types = (path: string) =>
    headersFor(rules, path).flatMap(([name, value]) => (name === 'Content-Type' ? [value] : []));
  expect(types(urls.promptText('a'))).toEqual(['text/plain; charset=utf-8']);
  expect(types(urls.promptMarkdown('a'))).toEqual(['text/markdown; charset=utf-8']);
  expect(types(urls.promptSkill('a'))).toEqual(['text/markdown; charset=utf-8']);
  expect(types(urls.promptDotprompt('a'))).toEqual(['text/plain; charset=utf-8']);
  expect(types(urls.promptEspanso('a'))).toEqual(['application/yaml; charset=utf-8']);
  expect(types(urls.promptSchema())).toEqual(['application/schema+json']);
  expect(types(urls.promptJson('a'))).toEqual([]);
  expect(types(urls.prompt('a'))).toEqual([]);
});

test('no header names a source of scripts, which would fight the hashes of the pages', () => {
  for (const [, value] of headerRules().flatMap(({ headers }) => headers))
    expect(value).not.toMatch(/script-src|default-src|style-src/);
});
