/**
 * Pages of a long list.
 */

/** Cards on one page: enough to browse, light enough for a phone. */
export const PAGE_SIZE = 24;

/** Cuts a list into pages; an empty list has one empty page. */
export function pagesOf<Item>(items: readonly Item[], size: number = PAGE_SIZE): Item[][] {
  const pages: Item[][] = [];
  for (let start = 0; start < items.length; start += size)
    pages.push(items.slice(start, start + size));
  return pages.length > 0 ? pages : [[]];
}
