/**
 * The reader's own storage, which may be refused (private windows, policies)
 * or full: then nothing is remembered and nothing breaks.
 */

/** A stored text, or `null` where there is none or storage is refused. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a text; `null` forgets it.
 *
 * @returns Whether it was stored.
 */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
