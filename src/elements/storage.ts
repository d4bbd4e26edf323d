/**
 * The reader's own storage, which may be refused (private windows, policies)
 * or full: then what is written lasts as long as the page, and nothing breaks.
 */

type Area = 'localStorage' | 'sessionStorage';

/** What storage would not take. `null` marks what was forgotten. */
const memory = new Map<string, string | null>();

/** A stored text, or `null` where there is none. */
export function readStored(key: string, area: Area = 'localStorage'): string | null {
  const remembered = memory.get(`${area}:${key}`);
  if (remembered !== undefined) return remembered;
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a text; `null` forgets it.
 *
 * @returns Whether it will be there after the page is gone.
 */
export function writeStored(
  key: string,
  value: string | null,
  area: Area = 'localStorage',
): boolean {
  try {
    if (value === null) globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, value);
    memory.delete(`${area}:${key}`);
    return true;
  } catch {
    memory.set(`${area}:${key}`, value);
    return false;
  }
}
