import { expect, test } from 'playwright/test';
import { pageWeight } from '../page-weight.ts';
import { elements, shippedSite } from './built-site.ts';

const KIB = 1024;
const LIBRARY = /^\/prompts\/(page\/\d+\/)?$/;

/** Pages of an address that are too heavy, with their weights; pages that only lead on weigh nothing. */
const tooHeavy = (address: RegExp, most: number) => {
  const { folder, pages } = shippedSite();
  const found = pages.filter(({ path }) => address.test(path));
  expect(found).not.toEqual([]);
  return found
    .map(({ path }) => ({ path, bytes: pageWeight(folder, path) }))
    .filter(({ bytes }) => bytes > most);
};

test('the page of a prompt is at most 25 KiB in all', () => {
  test.setTimeout(300_000);
  expect(tooHeavy(/^\/prompts\/(?!page\/)[^/]+\/$/, 25 * KIB)).toEqual([]);
});

test('a page of the library is at most 35 KiB in all', () => {
  expect(tooHeavy(LIBRARY, 35 * KIB)).toEqual([]);
});

test('the common style sheet comes first, and what only some pages need after it', () => {
  const sheets = shippedSite().pages.map(({ path, tree }) => ({
    path,
    sheets: elements(tree)
      .filter(
        ({ tagName, properties }) =>
          tagName === 'link' && [properties['rel']].flat().includes('stylesheet'),
      )
      .map(({ properties }) => String(properties['href'])),
  }));
  const styled = sheets.filter((page) => page.sheets.length > 0);
  const [common] = styled.find(({ path }) => path === '/')?.sheets ?? [];
  expect(styled.filter((page) => page.sheets[0] !== common)).toEqual([]);
  // The style guide shows what all pages have.
  expect(styled.filter((page) => page.sheets.length > 2).map(({ path }) => path)).toEqual([
    '/styleguide/',
  ]);
});
