/**
 * Reads the synonyms that the owner of a site keeps.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SynonymGroup } from './make-vocabulary.ts';

const isPhrases = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/**
 * Synonyms from `synonyms.yaml` in a content folder; none where there is no such file.
 *
 * @throws Error naming the group that is neither a list of phrases nor
 *   `from` and `to` with such lists.
 */
export async function readSynonyms(folder: string): Promise<SynonymGroup[]> {
  const file = join(folder, 'synonyms.yaml');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return [];
  }
  const groups = (parse(text) ?? []) as unknown;
  if (!Array.isArray(groups))
    throw new Error(`${file}: write a list of groups ("- [cv, resume]").`);
  return groups.map((group: unknown, index): SynonymGroup => {
    if (isPhrases(group)) return group;
    if (typeof group === 'object' && group !== null && 'from' in group && 'to' in group) {
      const { from, to } = group;
      if (isPhrases(from) && isPhrases(to)) return { from, to };
    }
    throw new Error(
      `${file}: group ${index + 1} is ${JSON.stringify(group)}. Write a list of phrases ("- [cv, resume]") or "- { from: [tax], to: [accountant] }"; put numbers and yes/no in quotation marks.`,
    );
  });
}
