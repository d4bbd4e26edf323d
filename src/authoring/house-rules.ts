/**
 * Holds texts to the house rules of their library (`house-rules.yaml`): what
 * makes a shelf worth keeping rather than what a page needs to be built. Pure.
 */
import { houseRulesSchema, type HouseRules } from '../schemas/house-rules.ts';
import type { PackData } from '../schemas/pack.ts';
import type { PromptData } from '../schemas/prompt.ts';
import { readEntries, type Entries, type Entry } from './entries.ts';
import { inOrder, problem, type Problem } from './problems.ts';
import { issueProblems } from './schema-issues.ts';
import { checkReading } from './reading-rules.ts';
import { longestShared, similarPairs } from './similarity.ts';
import { readYaml } from './source.ts';
import { findPhrases, firstSentence, structureOf, wordsIn } from './texts.ts';
import { lineOf, writtenParts } from './written-parts.ts';

/** The file that holds the rules. */
export const HOUSE_RULES_FILE = 'house-rules.yaml';

/**
 * The rules of a library.
 *
 * @returns `undefined` where it has none; the problems where they are wrong.
 */
export function readHouseRules(
  files: ReadonlyMap<string, string>,
): HouseRules | undefined | Problem[] {
  const text = files.get(HOUSE_RULES_FILE);
  if (text === undefined) return undefined;
  const yaml = readYaml(HOUSE_RULES_FILE, text);
  if ('code' in yaml) return [yaml];
  const result = houseRulesSchema.safeParse(yaml.data ?? {});
  return result.success
    ? result.data
    : issueProblems(HOUSE_RULES_FILE, result.error.issues, houseRulesSchema, yaml);
}

/** Entries that readers see. */
function published<Data extends { draft: boolean }>(entries: readonly Entry<Data>[]) {
  return entries.filter(({ data }) => !data.draft);
}

/**
 * Checks content against its own house rules, except for spelling, which needs
 * dictionaries (spelling.ts). Entries that cannot be read are passed over:
 * check.ts names them.
 *
 * @param files Path below the content folder -> text.
 * @returns All problems, by file and line; none where there are no rules.
 */
export function checkHouseRules(files: ReadonlyMap<string, string>): Problem[] {
  const rules = readHouseRules(files);
  if (rules === undefined) return [];
  if (Array.isArray(rules)) return rules;
  const entries = readEntries(files);
  const prompts = published(entries.prompts);
  const packs = published(entries.packs);
  return inOrder([
    ...prompts.flatMap((prompt) => lengths(prompt, rules)),
    ...likeness(prompts, rules),
    ...firstSentences(prompts, rules),
    ...structures(prompts, rules),
    ...related(prompts, packs, rules),
    ...packSizes(prompts, packs, rules),
    ...stockPhrases(entries, rules),
    ...checkReading(entries, rules),
  ]);
}

function lengths(
  { file, data, body, bodyLine, yaml }: Entry<PromptData>,
  { promptWords, bodyWords, exampleWords }: HouseRules,
): Problem[] {
  const problems: Problem[] = [];
  const texts = [
    ['The prompt', data.prompt, yaml.lineOf(['prompt']), promptWords],
    ['The text below the front matter', body, bodyLine, bodyWords],
  ] as const;
  for (const [what, text, line, bounds] of texts) {
    const count = wordsIn(text).length;
    if (bounds && (count < bounds.least || count > bounds.most))
      problems.push(problem('text-length', file, line, what, count, bounds.least, bounds.most));
  }
  const count = wordsIn(data.example.output).length;
  if (exampleWords && (count < exampleWords.least || count > exampleWords.most)) {
    const line = yaml.lineOf(['example', 'output']);
    problems.push(
      problem('output-length', file, line, count, exampleWords.least, exampleWords.most),
    );
  }
  return problems;
}

function likeness(prompts: readonly Entry<PromptData>[], rules: HouseRules): Problem[] {
  const limit = rules.sharedPhrases;
  if (limit === undefined) return [];
  return similarPairs(
    prompts.map(({ data }) => data.prompt),
    limit,
  ).flatMap(([first, second, similarity]) => {
    const [earlier, later] = [prompts[first], prompts[second]];
    if (!earlier || !later) return [];
    return problem(
      'similar-prompts',
      later.file,
      later.yaml.lineOf(['prompt']),
      earlier.file,
      Math.round(similarity * 100),
      limit * 100,
      longestShared(earlier.data.prompt, later.data.prompt),
    );
  });
}

function firstSentences(prompts: readonly Entry<PromptData>[], rules: HouseRules): Problem[] {
  if (!rules.ownFirstSentences) return [];
  const seen = new Map<string, string>();
  return prompts.flatMap(({ file, data, yaml }) => {
    const sentence = firstSentence(data.prompt);
    const key = wordsIn(sentence.replaceAll(/\{\{.*?\}\}/g, '…'))
      .join(' ')
      .toLowerCase();
    const other = seen.get(key);
    if (other !== undefined)
      return [problem('same-first-sentence', file, yaml.lineOf(['prompt']), other, sentence)];
    seen.set(key, file);
    return [];
  });
}

function structures(prompts: readonly Entry<PromptData>[], rules: HouseRules): Problem[] {
  const rule = rules.sameStructure;
  if (!rule) return [];
  return [...groupBy(prompts, ({ folder }) => folder).values()]
    .filter((shelf) => shelf.length >= rule.from)
    .flatMap((shelf) =>
      [...groupBy(shelf, ({ data }) => structureOf(data.prompt).join(', '))]
        .filter(
          ([structure, alike]) => structure !== '' && alike.length > shelf.length * rule.share,
        )
        .flatMap(([structure, [first, ...others]]) =>
          first
            ? problem(
                'repeated-structure',
                first.file,
                first.yaml.lineOf(['prompt']),
                structure,
                others.length + 1,
                shelf.length,
                others.map(({ slug }) => slug).join(', '),
              )
            : [],
        ),
    );
}

/**
 * Prompts whose author named too few others that have something to do with
 * them. A pack counts that lists its prompts, not one of a whole category.
 */
function related(
  prompts: readonly Entry<PromptData>[],
  packs: readonly Entry<PackData>[],
  rules: HouseRules,
): Problem[] {
  const least = rules.relatedPrompts;
  if (least === undefined) return [];
  const bySlug = new Map(prompts.map((prompt) => [prompt.slug, prompt]));
  const kin = (one: Entry<PromptData>, other: Entry<PromptData> | undefined) =>
    other !== undefined &&
    (one.data.tags.some((tag) => other.data.tags.includes(tag)) ||
      (one.data.area !== undefined &&
        one.folder === other.folder &&
        one.data.area === other.data.area) ||
      packs.some(
        ({ data }) => data.prompts?.includes(one.slug) && data.prompts.includes(other.slug),
      ));
  return prompts.flatMap((prompt) => {
    const { file, data, yaml } = prompt;
    const unlike = data.related.filter((slug) => !kin(prompt, bySlug.get(slug)));
    const count = data.related.length - unlike.length;
    return count < least
      ? [problem('few-related', file, yaml.lineOf(['related']), count, least, unlike)]
      : [];
  });
}

function packSizes(
  prompts: readonly Entry<PromptData>[],
  packs: readonly Entry<PackData>[],
  rules: HouseRules,
): Problem[] {
  const least = rules.packPrompts;
  if (least === undefined) return [];
  return packs.flatMap(({ file, data, yaml }) => {
    const count =
      data.prompts?.length ?? prompts.filter(({ folder }) => folder === data.category).length;
    const line = yaml.lineOf([data.prompts ? 'prompts' : 'category']);
    return count < least ? [problem('small-pack', file, line, count, least)] : [];
  });
}

function stockPhrases(entries: Entries, rules: HouseRules): Problem[] {
  if (rules.stockPhrases.length === 0) return [];
  const all = [
    ...published(entries.prompts),
    ...published(entries.articles),
    ...published(entries.questions),
    ...published(entries.packs),
  ];
  return all.flatMap((entry) =>
    writtenParts(entry)
      // What a model answered is shown as it came.
      .filter(({ path }) => path[0] !== 'example')
      .flatMap((part) =>
        findPhrases(part.text, rules.stockPhrases).map((phrase) =>
          problem(
            'stock-phrase',
            entry.file,
            lineOf(entry.source, phrase, part.line),
            phrase,
            part.name,
          ),
        ),
      ),
  );
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
