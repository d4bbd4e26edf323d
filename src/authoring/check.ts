/**
 * Checks a whole content folder and names every mistake in it at once, with
 * file, line and mend. Pure: it is given the files and reads nothing itself.
 */
import { blankNames } from '../prompt/variables.ts';
import {
  artefactSchema,
  categorySchema,
  profileKeySchema,
  tagSchema,
  topicSchema,
  type Category,
  type Topic,
} from '../schemas/lists.ts';
import { valueProblem, type PromptData } from '../schemas/prompt.ts';
import { checkBody, type Referable } from './body.ts';
import { readEntries, type Entry } from './entries.ts';
import { inOrder, problem, type Problem } from './problems.ts';
import { issueProblems } from './schema-issues.ts';
import { readYaml, type Path, type YamlSource } from './source.ts';
import { checkSynonyms } from './synonyms.ts';

/** The files that hold lists, and what one item of each must be. */
const LISTS = {
  'categories.yaml': categorySchema,
  'tags.yaml': tagSchema,
  'artefacts.yaml': artefactSchema,
  'topics.yaml': topicSchema,
  'profile.yaml': profileKeySchema,
} as const;
type ListFile = keyof typeof LISTS;

/** Pages that exist whatever the content. */
const FIXED_PAGES = [
  '/',
  '/prompts/',
  '/packs/',
  '/articles/',
  '/faq/',
  '/search/',
  '/about/',
  '/privacy/',
  '/accessibility/',
  '/my-details/',
];

/**
 * Checks content.
 *
 * @param files Path below the content folder -> text. Files that are neither
 *   MDX nor YAML may have any text; only their existence counts.
 * @returns All problems, by file and line; empty where the content is right.
 */
export function checkContent(files: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const lists = readLists(files, problems);
  // Without the lists every reference to them would look broken too.
  const readable = problems.length === 0;
  problems.push(...checkSynonyms(files));
  if (!readable) return inOrder(problems);
  const ids = (file: ListFile) => new Set(lists[file].map(({ id }) => id));
  const categories = new Map(
    (lists['categories.yaml'] as Category[]).map((item) => [item.id, item]),
  );

  const entries = readEntries(files);
  problems.push(...entries.problems);
  const { prompts, articles, questions, packs, broken } = entries;
  const published = <Data extends { draft: boolean }>(entries: readonly Entry<Data>[]) =>
    new Set([...entries.filter(({ data }) => !data.draft).map(({ slug }) => slug), ...broken]);
  const known: Referable = {
    prompts: published(prompts),
    articles: published(articles),
    packs: published(packs),
    pages: new Set(),
    files: new Set([...files.keys()].filter((file) => !file.endsWith('.mdx'))),
  };
  const reachable = { ...known, pages: pages() };

  uniqueSlugs(prompts);
  uniqueSlugs(questions);
  for (const entries of [prompts, articles, packs]) formerSlugs(entries);
  for (const entry of prompts) checkPrompt(entry);
  for (const entry of articles) {
    const { data } = entry;
    items(entry, ['tags'], data.tags, 'tag', 'tags.yaml');
    const topics = ids('topics.yaml');
    if (data.topic !== undefined && !topics.has(data.topic))
      problems.push(
        problem(
          'unknown-item',
          entry.file,
          entry.yaml.lineOf(['topic']),
          'topic',
          data.topic,
          'topics.yaml',
          topics,
        ),
      );
    references(entry, ['alsoRead'], data.alsoRead, 'article', known.articles);
    references(entry, ['prompts'], data.prompts, 'prompt', known.prompts);
    body(entry, 'article', 'the article');
  }
  for (const entry of questions) {
    const topics = ids('topics.yaml');
    if (!topics.has(entry.folder))
      problems.push(problem('unknown-topic', entry.file, undefined, entry.folder, topics));
    if (entry.data.article !== undefined)
      references(entry, ['article'], entry.data.article, 'article', known.articles);
    body(entry, 'question', 'the answer');
  }
  // The lists could be read, or nothing would be checked here.
  const yaml = readYaml('topics.yaml', files.get('topics.yaml') ?? '') as YamlSource;
  for (const [index, topic] of (lists['topics.yaml'] as Topic[]).entries()) {
    const entry = { file: 'topics.yaml', yaml };
    references(entry, [index, 'prompts'], topic.prompts, 'prompt', known.prompts);
    references(entry, [index, 'articles'], topic.articles, 'article', known.articles);
  }
  for (const entry of packs) {
    if (entry.data.prompts)
      references(entry, ['prompts'], entry.data.prompts, 'prompt', known.prompts);
    if (entry.data.category !== undefined && !categories.has(entry.data.category))
      problems.push(
        problem(
          'unknown-item',
          entry.file,
          entry.yaml.lineOf(['category']),
          'category',
          entry.data.category,
          'categories.yaml',
          categories.keys(),
        ),
      );
    body(
      entry,
      'pack',
      'in what order to use the prompts, and how the output of one feeds the next',
    );
  }
  return inOrder(problems);

  function uniqueSlugs(entries: readonly Entry<unknown>[]): void {
    const seen = new Map<string, string>();
    for (const { slug, file } of entries) {
      const other = seen.get(slug);
      if (other !== undefined)
        problems.push(problem('duplicate-slug', file, undefined, slug, other));
      seen.set(slug, file);
    }
  }

  function formerSlugs(
    entries: readonly Entry<{ formerly: readonly string[]; draft: boolean }>[],
  ): void {
    const owners = new Map(entries.map(({ slug, file }) => [slug, file]));
    for (const { file, yaml, data } of entries)
      for (const [index, slug] of data.formerly.entries()) {
        const other = owners.get(slug);
        if (other !== undefined)
          problems.push(
            problem(
              'reused-slug',
              file,
              yaml.lineOf(['formerly', index]),
              slug,
              other === file ? 'this very file' : other,
            ),
          );
        owners.set(slug, file);
      }
  }

  function items(
    entry: Entry<unknown>,
    path: Path,
    values: readonly string[],
    kind: string,
    file: ListFile,
  ): void {
    const allowed = ids(file);
    for (const [index, id] of values.entries())
      if (!allowed.has(id))
        problems.push(
          problem(
            'unknown-item',
            entry.file,
            entry.yaml.lineOf([...path, index]),
            kind,
            id,
            file,
            allowed,
          ),
        );
  }

  function references(
    entry: Pick<Entry<unknown>, 'file' | 'yaml'>,
    path: Path,
    values: string | readonly string[],
    kind: string,
    existing: ReadonlySet<string>,
  ): void {
    for (const [index, slug] of [values].flat().entries()) {
      const line = entry.yaml.lineOf(typeof values === 'string' ? path : [...path, index]);
      if (!existing.has(slug))
        problems.push(problem('broken-reference', entry.file, line, kind, slug, existing));
    }
  }

  function body(
    entry: Entry<unknown>,
    kind: 'prompt' | 'article' | 'question' | 'pack',
    what: string,
  ): void {
    if (entry.body.trim() === '') problems.push(problem('empty-body', entry.file, undefined, what));
    else problems.push(...checkBody(entry.file, entry.source, kind, reachable));
  }

  function checkPrompt(entry: Entry<PromptData>): void {
    const { file, folder, data, yaml } = entry;
    const category = categories.get(folder);
    if (!category)
      problems.push(problem('unknown-category', file, undefined, folder, categories.keys()));
    else {
      const areas = category.areas.map(({ id }) => id);
      if (data.area === undefined) {
        if (areas.length > 0)
          problems.push(problem('missing-area', file, yaml.lineOf([]), folder, areas));
      } else if (!areas.includes(data.area))
        problems.push(
          problem('unknown-area', file, yaml.lineOf(['area']), data.area, folder, areas),
        );
    }
    items(entry, ['tags'], data.tags, 'tag', 'tags.yaml');
    items(entry, ['inputs'], data.inputs, 'artefact', 'artefacts.yaml');
    items(entry, ['outputs'], data.outputs, 'artefact', 'artefacts.yaml');
    for (const key of ['related', 'next'] as const) {
      references(entry, [key], data[key], 'prompt', known.prompts);
      const self = data[key].indexOf(entry.slug);
      if (self >= 0)
        problems.push(problem('self-reference', file, yaml.lineOf([key, self]), entry.slug));
    }
    checkVariables(entry);
    body(entry, 'prompt', 'why the prompt is built this way, and how to adapt it');
  }

  function checkVariables({ file, data, yaml, source }: Entry<PromptData>): void {
    const profileKeys = ids('profile.yaml');
    const declared = new Map<string, PromptData['variables'][number]>();
    for (const [index, variable] of data.variables.entries()) {
      const { name, profileKey } = variable;
      if (declared.has(name))
        problems.push(
          problem('duplicate-variable', file, yaml.lineOf(['variables', index, 'name']), name),
        );
      declared.set(name, variable);
      if (profileKey !== undefined && !profileKeys.has(profileKey))
        problems.push(
          problem(
            'unknown-item',
            file,
            yaml.lineOf(['variables', index, 'profileKey']),
            'profile key',
            profileKey,
            'profile.yaml',
            profileKeys,
          ),
        );
    }
    const used = blankNames(data.prompt, data.literals);
    for (const name of used)
      if (!declared.has(name))
        problems.push(
          problem(
            'undeclared-variable',
            file,
            lineOfBlank(source, name, yaml.lineOf(['prompt'])),
            name,
            declared.keys(),
          ),
        );
    for (const [index, { name }] of data.variables.entries())
      if (!used.includes(name))
        problems.push(
          problem('unused-variable', file, yaml.lineOf(['variables', index, 'name']), name),
        );
    const written = blankNames(data.prompt);
    for (const [index, name] of data.literals.entries())
      if (!written.includes(name))
        problems.push(problem('unused-literal', file, yaml.lineOf(['literals', index]), name));
    for (const [name, value] of Object.entries(data.example.values)) {
      const path = ['example', 'values', name];
      const variable = declared.get(name);
      if (!variable)
        problems.push(
          problem(
            'unknown-example-value',
            file,
            yaml.lineOfKey(path.slice(0, -1), name),
            name,
            declared.keys(),
          ),
        );
      else {
        const mend = valueProblem(variable, value);
        if (mend !== undefined)
          problems.push(problem('invalid-value', file, yaml.lineOf(path), path.join('.'), mend));
      }
    }
  }

  /** All addresses that this content makes, without the base path. */
  function pages(): Set<string> {
    const paths = new Set(FIXED_PAGES);
    // What a broken entry would have made is not known: nothing is called missing for its sake.
    if (broken.size > 0) {
      for (const { id, areas } of categories.values()) {
        paths.add(`/categories/${id}/`);
        for (const area of areas) paths.add(`/categories/${id}/${area.id}/`);
      }
      for (const id of ids('tags.yaml')) paths.add(`/tags/${id}/`);
      for (const id of ids('topics.yaml')) paths.add(`/faq/${id}/`);
      for (const slug of broken) paths.add(`/prompts/${slug}/`);
    }
    for (const { slug, folder, data } of prompts) {
      if (data.draft) continue;
      paths.add(`/prompts/${slug}/`).add(`/categories/${folder}/`);
      if (data.area !== undefined) paths.add(`/categories/${folder}/${data.area}/`);
      for (const tag of data.tags) paths.add(`/tags/${tag}/`);
    }
    for (const slug of known.articles) paths.add(`/articles/${slug}/`);
    for (const slug of known.packs) paths.add(`/packs/${slug}/`);
    for (const { folder, data } of questions) if (!data.draft) paths.add(`/faq/${folder}/`);
    return paths;
  }
}

/** The first line from `from` on that holds a blank of this name. */
function lineOfBlank(source: string, name: string, from: number): number {
  const lines = source.split('\n');
  const index = lines.findIndex((line, at) => at + 1 >= from && blankNames(line).includes(name));
  return index < 0 ? from : index + 1;
}

function readLists(
  files: ReadonlyMap<string, string>,
  problems: Problem[],
): Record<ListFile, { id: string }[]> {
  const lists: Record<ListFile, { id: string }[]> = {
    'categories.yaml': [],
    'tags.yaml': [],
    'artefacts.yaml': [],
    'topics.yaml': [],
    'profile.yaml': [],
  };
  for (const [file, schema] of Object.entries(LISTS) as [ListFile, (typeof LISTS)[ListFile]][]) {
    const text = files.get(file);
    if (text === undefined) {
      problems.push(
        problem(
          'missing-field',
          file,
          undefined,
          file,
          'Every content folder needs this list; it may be empty ([]).',
        ),
      );
      continue;
    }
    const yaml = readYaml(file, text);
    if ('code' in yaml) {
      problems.push(yaml);
      continue;
    }
    const result = schema.array().safeParse(yaml.data);
    if (!result.success) {
      problems.push(...issueProblems(file, result.error.issues, schema.array(), yaml));
      continue;
    }
    const seen = new Set<string>();
    for (const [index, { id }] of result.data.entries()) {
      if (seen.has(id))
        problems.push(problem('duplicate-id', file, yaml.lineOf([index, 'id']), id));
      seen.add(id);
    }
    lists[file] = result.data;
  }
  return lists;
}
