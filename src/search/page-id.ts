/**
 * What a page is called inside an index: a name that all its pages share, so that
 * no copy kept from another build is read, and the page's number.
 */

/** The id of a page by its number. */
export function pageId(shared: string, number: number): string {
  return `${shared}-${number.toString(36)}`;
}

/** The number of the page with an id; `undefined` for one of another name. */
export function pageNumber(shared: string, id: string): number | undefined {
  if (!id.startsWith(`${shared}-`)) return undefined;
  const number = Number.parseInt(id.slice(shared.length + 1), 36);
  return Number.isNaN(number) ? undefined : number;
}
