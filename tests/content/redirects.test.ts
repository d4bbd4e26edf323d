import { expect, test } from 'playwright/test';
import { elements, fixtureSite as fixture } from './built-site.ts';

const MOVED = {
  '/prompts/name-a-branch/': '/prompts/name-a-branch-for-reviewers/',
  '/prompts/branch-name/': '/prompts/name-a-branch-for-reviewers/',
  '/articles/a-plain-article/': '/articles/a-second-article/',
  '/packs/a-list/': '/packs/a-listed-pack/',
};

test('an address that a page had before leads to the page, on any host', () => {
  for (const [from, to] of Object.entries(MOVED)) {
    const all = elements(fixture().page(from).tree);
    const refresh = all.find(({ properties }) =>
      String(properties['httpEquiv']).includes('refresh'),
    );
    expect(refresh?.properties['content'], from).toBe(`0; url=${to}`);
    expect(all.some(({ properties }) => properties['href'] === to)).toBe(true);
    expect(all.some(({ properties }) => properties['content'] === 'noindex')).toBe(true);
  }
});

test('hosts are told of every moved address, files among them, and each leads somewhere', () => {
  const lines = fixture()
    .read('_redirects')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
  const told = new Map(lines.map(([from = '', to = '']) => [from, to]));
  for (const [from, to] of Object.entries(MOVED)) expect(told.get(from)).toBe(to);
  expect(told.get('/prompts/branch-name.md')).toBe('/prompts/name-a-branch-for-reviewers.md');
  expect(told.get('/cards/packs/a-list.png')).toBe('/cards/packs/a-listed-pack.png');
  expect(lines.filter(([, to = '', status]) => status !== '301' || !fixture().has(to))).toEqual([]);
});

test('feeds know a page by the first address it had', () => {
  expect(fixture().read('feeds/prompts.xml')).toContain(
    '<id>https://promptstead.example/prompts/name-a-branch/</id>',
  );
});

test('no moved address is in the sitemap', () => {
  for (const from of Object.keys(MOVED))
    expect(fixture().read('sitemap-0.xml')).not.toContain(from);
});
