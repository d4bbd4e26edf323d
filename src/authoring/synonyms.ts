/**
 * Checks the synonyms that the search uses (`synonyms.yaml`).
 */
import { readGroups, SYNONYMS_FILE } from '../search/synonym-groups.ts';
import { problem, type Problem } from './problems.ts';
import { readYaml } from './source.ts';

/** Problems of the file of synonyms; none where there is no such file. */
export function checkSynonyms(files: ReadonlyMap<string, string>): Problem[] {
  const text = files.get(SYNONYMS_FILE);
  if (text === undefined) return [];
  const yaml = readYaml(SYNONYMS_FILE, text);
  if ('code' in yaml) return [yaml];
  return readGroups(yaml.data).mistakes.map(({ path, what, mend }) =>
    problem('synonym-group', SYNONYMS_FILE, yaml.lineOf(path), what, mend),
  );
}
