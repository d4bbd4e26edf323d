/**
 * Reads the synonyms that the owner of a site keeps.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readGroups, SYNONYMS_FILE, type SynonymGroup } from './synonym-groups.ts';

/**
 * Synonyms from a content folder; none where it has no file of them.
 *
 * @throws Error that names the first group that cannot be used.
 */
export async function readSynonyms(folder: string): Promise<readonly SynonymGroup[]> {
  const file = join(folder, SYNONYMS_FILE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return [];
  }
  const { groups, mistakes } = readGroups(parse(text));
  const [first] = mistakes;
  if (first)
    throw new Error(
      `${file}, group ${Number(first.path[0] ?? 0) + 1}: ${first.what} ${first.mend}`,
    );
  return groups;
}
