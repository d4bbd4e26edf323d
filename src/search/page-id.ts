/**
 * What a page is called inside an index: its number, last digit first, and a name
 * that all its pages share, so that no copy kept from another build is read. In
 * this order lists of ids pack best: where numbers come last, or their first
 * digits first, the list that every search waits for takes a tenth more.
 */

const RADIX = 36;

/** The id of a page by its number. */
export function pageId(shared: string, number: number): string {
  return `${Array.from(number.toString(RADIX)).reverse().join('')}-${shared}`;
}

/** The number of the page with an id; `undefined` for one of another name. */
export function pageNumber(shared: string, id: string): number | undefined {
  const end = id.length - shared.length - 1;
  if (id[end] !== '-' || !id.endsWith(shared)) return undefined;
  let number = 0;
  for (let place = end - 1; place >= 0; place--)
    number = number * RADIX + Number.parseInt(id.charAt(place), RADIX);
  return end > 0 && !Number.isNaN(number) ? number : undefined;
}
