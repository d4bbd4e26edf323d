/**
 * Spelling of everything readers read, by cspell's dictionaries
 * (https://cspell.org). The content folder's `words.txt` holds, one a line and
 * as in cspell's own lists, the names and terms they lack, and with a `!` words
 * they know and this library spells otherwise.
 */
import type { PromptData } from '../schemas/prompt.ts';
import { readEntries, type Entry } from './entries.ts';
import { readHouseRules } from './house-rules.ts';
import { inOrder, problem, type Problem } from './problems.ts';
import { proseOf } from './texts.ts';
import { lineOf, writtenParts } from './written-parts.ts';

/** The file that holds accepted words. */
export const WORDS_FILE = 'words.txt';

/** A word to compare: "Odile's" is "odile". */
const plain = (word: string) => word.toLowerCase().replace(/['’]s$/, '');

/** The words of the values that a prompt's example fills in: it brings its own names. */
function exampleWords({ variables, example }: PromptData): string[] {
  return JSON.stringify([variables.map((variable) => variable.example), example.values])
    .replaceAll(/\\[a-z]/g, ' ')
    .split(/[^\p{L}\p{M}'’]+/u);
}

/**
 * Checks spelling where the house rules ask for it. What is in code, and the
 * values an example fills in, may be spelt as they like; names from those
 * values are also right in the rest of their file.
 *
 * @param files Path below the content folder -> text.
 * @returns Each unknown word once a file, at its first place.
 */
export async function checkSpelling(files: ReadonlyMap<string, string>): Promise<Problem[]> {
  const rules = readHouseRules(files);
  if (rules === undefined || Array.isArray(rules) || rules.spelling === undefined) return [];
  // Loaded only here: its dictionaries take longer than all other checks.
  const { spellCheckDocument } = await import('cspell-lib');
  const language = rules.spelling;
  const listed = (files.get(WORDS_FILE) ?? '')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
  const settings = {
    language,
    maxNumberOfProblems: 1000,
    words: listed.filter((word) => !word.startsWith('!')),
    flagWords: listed.filter((word) => word.startsWith('!')).map((word) => word.slice(1)),
  };
  const { prompts, articles, questions, packs } = readEntries(files);
  const problems: Problem[] = [];
  for (const entry of prompts) problems.push(...(await ofEntry(entry, exampleWords(entry.data))));
  for (const entry of [...articles, ...questions, ...packs])
    problems.push(...(await ofEntry(entry, [])));
  return inOrder(problems);

  async function ofEntry(entry: Entry<{ draft: boolean }>, names: string[]): Promise<Problem[]> {
    if (entry.data.draft) return [];
    const parts = writtenParts(entry);
    const own = new Set(names.map(plain));
    // One document an entry: cspell prepares its settings anew for each.
    const { issues } = await spellCheckDocument(
      {
        uri: `file:///${entry.file}.txt`,
        text: parts.map(({ text }) => proseOf(text)).join('\n'),
        languageId: 'plaintext',
      },
      { noConfigSearch: true, generateSuggestions: false },
      settings,
    );
    const seen = new Set<string>();
    return issues.flatMap((issue) => {
      // A dictionary of English says nothing about words in other scripts.
      if (!/\p{Script=Latin}/u.test(issue.text)) return [];
      if (own.has(plain(issue.text)) || seen.has(issue.text)) return [];
      seen.add(issue.text);
      const part = parts.find(({ text }) => text.includes(issue.text));
      const line = part && lineOf(entry.source, issue.text, part.line);
      return problem(
        'unknown-word',
        entry.file,
        line,
        issue.text,
        part?.name ?? 'the text',
        language,
      );
    });
  }
}
