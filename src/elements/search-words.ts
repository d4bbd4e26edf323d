/**
 * Words to highlight on the page a result leads to, handed over in session storage.
 */
import { readStored, writeStored } from './storage.ts';

const KEY = 'search-words';

/** Remembers words for the page at a path. */
export function handOverWords(href: string, words: readonly string[]): void {
  const path = new URL(href, location.href).pathname;
  writeStored(KEY, words.length > 0 ? JSON.stringify({ path, words }) : null, 'sessionStorage');
}

/** The words for this page, once: a reload shows it without them. */
export function takeWords(): string[] {
  const stored = readStored(KEY, 'sessionStorage');
  if (stored === null) return [];
  writeStored(KEY, null, 'sessionStorage');
  try {
    const { path, words } = JSON.parse(stored) as { path?: unknown; words?: unknown };
    return path === location.pathname && Array.isArray(words)
      ? words.filter((word): word is string => typeof word === 'string' && word.length > 1)
      : [];
  } catch {
    return [];
  }
}
