/**
 * What a file of synonyms may hold, once its YAML is read.
 */

import { wordsOf } from './words.ts';

/** Phrases that mean the same, that lead from some to others only, or words of one subject. */
export type SynonymGroup =
  | readonly string[]
  | { readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly related: readonly string[] };

/** A group that cannot be used. */
export interface GroupMistake {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly mend: string;
}

/** The file of synonyms, in the content folder. */
export const SYNONYMS_FILE = 'synonyms.yaml';

/** Words of the longest phrase that the search looks up. */
export const LONGEST_PHRASE = 4;

const FORM =
  'Write phrases that mean the same ("- [cv, resume]"), a direction ("- { from: [tax], to: [accountant] }"), or words of one subject ("- { related: [tooth, dentist] }").';

type Path = GroupMistake['path'];

function* phraseMistakes(
  value: unknown,
  path: Path,
  least: number,
  most = LONGEST_PHRASE,
): Generator<GroupMistake> {
  if (!Array.isArray(value)) {
    yield { path, what: 'This is no list of phrases.', mend: FORM };
    return;
  }
  if (value.length < least)
    yield {
      path,
      what: `There ${value.length === 1 ? 'is' : 'are'} only ${value.length} here.`,
      mend: 'Add what means the same, or remove the group.',
    };
  const seen = new Set<string>();
  for (const [place, phrase] of value.entries()) {
    const at = [...path, place];
    if (typeof phrase !== 'string')
      yield {
        path: at,
        what: `${JSON.stringify(phrase)} is no text.`,
        mend: 'Put numbers and words such as yes, no, true and null in quotation marks.',
      };
    else if (wordsOf(phrase).length === 0)
      yield { path: at, what: `"${phrase}" holds no word.`, mend: 'Write a word, or remove it.' };
    else if (wordsOf(phrase).length > most)
      yield {
        path: at,
        what: `"${phrase}" is longer than ${most === 1 ? 'one word' : `${most} words`}.`,
        mend: 'Shorten it: the search looks up no longer phrases.',
      };
    else if (seen.has(phrase.toLowerCase()))
      yield { path: at, what: `"${phrase}" stands twice.`, mend: 'Remove one.' };
    else seen.add(phrase.toLowerCase());
  }
}

function* groupMistakes(group: unknown, path: Path): Generator<GroupMistake> {
  if (Array.isArray(group)) {
    yield* phraseMistakes(group, path, 2);
    return;
  }
  const keys = typeof group === 'object' && group !== null ? Object.keys(group).sort() : [];
  const values = group as Readonly<Record<string, unknown>>;
  if (keys.join() === 'from,to')
    for (const key of keys) yield* phraseMistakes(values[key], [...path, key], 1);
  else if (keys.join() === 'related')
    yield* phraseMistakes(values['related'], [...path, 'related'], 2, 1);
  else yield { path, what: 'This is no group of synonyms.', mend: FORM };
}

/** Reads what the YAML of a file of synonyms holds; an empty file holds no groups. */
export function readGroups(data: unknown): {
  readonly groups: readonly SynonymGroup[];
  readonly mistakes: readonly GroupMistake[];
} {
  const groups: unknown = data ?? [];
  if (!Array.isArray(groups))
    return { groups: [], mistakes: [{ path: [], what: 'This is no list of groups.', mend: FORM }] };
  return {
    groups: groups as SynonymGroup[],
    mistakes: groups.flatMap((group, place) => [...groupMistakes(group, [place])]),
  };
}
