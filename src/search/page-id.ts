/**
 * What a page is called inside an index: the index's own name, so that no copy
 * kept from another build is read, and the page's number.
 */

/** The id of a page by its number. */
export function pageId(index: string, number: number): string {
  return `${index}-${number.toString(36)}`;
}

/** The number of the page with an id; `undefined` for one of another index. */
export function pageNumber(index: string, id: string): number | undefined {
  if (!id.startsWith(`${index}-`)) return undefined;
  const number = Number.parseInt(id.slice(index.length + 1), 36);
  return Number.isNaN(number) ? undefined : number;
}
