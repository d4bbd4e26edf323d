/**
 * The details a reader keeps for reuse: texts by the keys of `profile.yaml`.
 * They come from storage or from a file that anyone may have written.
 */

export type Profile = ReadonlyMap<string, string>;

/** The longest text that is kept for one key, in UTF-16 units. */
export const DETAIL_MAXIMUM = 2000;

/** A profile as JSON, for storage or for a file. Empty texts are left out. */
export function writeProfile(profile: Profile): string {
  return JSON.stringify(
    Object.fromEntries([...profile].filter(([, text]) => text !== '')),
    null,
    2,
  );
}

/**
 * Reads a profile. Never throws.
 *
 * @param keys The keys there are; others are left out.
 * @returns The texts, or `undefined` where the JSON is no profile at all.
 */
export function readProfile(
  json: string,
  keys: readonly string[],
): Map<string, string> | undefined {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const profile = new Map<string, string>();
  for (const [key, text] of Object.entries(given))
    if (keys.includes(key) && typeof text === 'string' && text !== '')
      profile.set(key, text.slice(0, DETAIL_MAXIMUM));
  return profile;
}
