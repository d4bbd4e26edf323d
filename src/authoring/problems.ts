/**
 * Every mistake an author can be told about: one table, so that the message,
 * the mend and the documentation (CONTRIBUTING.md) cannot drift apart.
 */
import { nearest } from '../search/distance.ts';

/** Names the closest of what exists, to put behind a mend. */
const didYouMean = (word: string, known: Iterable<string>) => {
  const candidate = nearest(word, known);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
};
const list = (words: Iterable<string>) => [...words].join(', ');

type Texts = readonly [what: string, mend: string];

/** Code of the mistake -> what is wrong and how to mend it. */
export const PROBLEMS = {
  'misplaced-file': (): Texts => [
    'Nothing is made from a file in this place.',
    'Move it to prompts/<category>/<slug>.mdx, articles/<slug>/index.mdx, faqs/<topic>/<slug>.mdx or packs/<slug>.mdx.',
  ],
  'invalid-slug': (slug: string): Texts => [
    `"${slug}" cannot be an address.`,
    'Rename the file: lower-case words joined by hyphens, such as plan-a-launch.mdx.',
  ],
  'duplicate-slug': (slug: string, other: string): Texts => [
    `The slug "${slug}" is taken by ${other}.`,
    'Rename one of the files: each address can be used once.',
  ],
  'reused-slug': (slug: string, other: string): Texts => [
    `The slug "${slug}" of \`formerly\` is in use by ${other}.`,
    'Remove it here or rename the other: an address that once led to one page may not lead to another.',
  ],
  'no-front-matter': (): Texts => [
    'The file has no front matter.',
    'Begin it with a line of three hyphens, the fields, and another line of three hyphens; content/README.md has an example to copy.',
  ],
  'unreadable-yaml': (reason: string): Texts => [
    `The YAML cannot be read: ${reason}`,
    'Check the indentation, and put texts that hold ": " or " #" in quotes.',
  ],
  'unknown-key': (key: string, known: readonly string[]): Texts => [
    `There is no field "${key}" here.`,
    `Remove it or correct its name.${didYouMean(key, known)} Known fields: ${list(known)}.`,
  ],
  'missing-field': (field: string, hint: string): Texts => [
    `The field "${field}" is missing.`,
    hint === '' ? 'Add it.' : `Add it. ${hint}`,
  ],
  'invalid-value': (field: string, mend: string): Texts => [`"${field}" cannot be used.`, mend],
  'duplicate-id': (id: string): Texts => [
    `"${id}" stands twice in this list.`,
    'Give each item an id of its own.',
  ],
  'synonym-group': (what: string, mend: string): Texts => [what, mend],
  'unknown-category': (id: string, known: Iterable<string>): Texts => [
    `There is no category "${id}".`,
    `Move the file into a folder named after a category, or add the category to categories.yaml.${didYouMean(id, known)}`,
  ],
  'unknown-topic': (id: string, known: Iterable<string>): Texts => [
    `There is no topic "${id}".`,
    `Move the file into a folder named after a topic, or add the topic to topics.yaml.${didYouMean(id, known)}`,
  ],
  'missing-area': (category: string, known: Iterable<string>): Texts => [
    `Prompts in "${category}" need an area.`,
    `Add \`area:\` with one of: ${list(known)}.`,
  ],
  'unknown-area': (id: string, category: string, known: readonly string[]): Texts => [
    `The category "${category}" has no area "${id}".`,
    known.length === 0
      ? 'Remove `area`, or give the category areas in categories.yaml.'
      : `Choose one of: ${list(known)}; or add it in categories.yaml.${didYouMean(id, known)}`,
  ],
  'unknown-item': (kind: string, id: string, file: string, known: Iterable<string>): Texts => [
    `There is no ${kind} "${id}".`,
    `Choose one from ${file}, or add it there.${didYouMean(id, known)}`,
  ],
  'broken-reference': (kind: string, slug: string, known: Iterable<string>): Texts => [
    `There is no ${kind} "${slug}".`,
    `Name one that exists and is not a draft.${didYouMean(slug, known)}`,
  ],
  'self-reference': (slug: string): Texts => [
    `It refers to itself ("${slug}").`,
    'Remove its own slug from the list.',
  ],
  'undeclared-variable': (name: string, known: Iterable<string>): Texts => [
    `The prompt uses {{${name}}}, which is not declared.`,
    `Declare "${name}" under \`variables\`, or list it under \`literals\` if the braces are meant literally.${didYouMean(name, known)}`,
  ],
  'unused-variable': (name: string): Texts => [
    `The variable "${name}" is declared and never used.`,
    `Write {{${name}}} in the prompt, or remove the variable.`,
  ],
  'duplicate-variable': (name: string): Texts => [
    `Two variables are named "${name}".`,
    'Rename one; a repeated blank needs only one declaration.',
  ],
  'unused-literal': (name: string): Texts => [
    `The literal "${name}" does not stand in the prompt.`,
    `Remove "${name}" from \`literals\`.`,
  ],
  'unknown-example-value': (name: string, known: Iterable<string>): Texts => [
    `The example gives a value for "${name}", which is no variable.`,
    `Remove it or correct its name.${didYouMean(name, known)}`,
  ],
  'mdx-syntax': (reason: string): Texts => [
    `The text is not valid MDX: ${reason}`,
    'In MDX the signs { } < are code: put them in backticks, and close every tag.',
  ],
  'mdx-expression': (code: string): Texts => [
    `{${code}} would be run as code.`,
    'Put braces in backticks, such as `{{name}}`.',
  ],
  'mdx-import': (): Texts => [
    'Content cannot import or export.',
    'Remove the line: the components of content/README.md stand ready without imports.',
  ],
  'unknown-component': (name: string, known: Iterable<string>): Texts => [
    `There is no component <${name}>.`,
    `Use one of: ${list(known)}; or put the tag in backticks if it is meant as text.${didYouMean(name, known)}`,
  ],
  'unknown-attribute': (component: string, name: string, known: Iterable<string>): Texts => [
    `<${component}> has no attribute "${name}".`,
    `It takes: ${list(known) || 'none'}.${didYouMean(name, known)}`,
  ],
  'missing-attribute': (component: string, name: string): Texts => [
    `<${component}> needs the attribute "${name}".`,
    `Add ${name}="…".`,
  ],
  'wrong-place': (component: string, place: string): Texts => [
    `<${component}> cannot stand here.`,
    `Use it ${place}.`,
  ],
  'missing-file': (file: string): Texts => [
    `There is no file "${file}" beside the text.`,
    'Put the picture into the folder of the article and name it as ./file.svg.',
  ],
  'broken-link': (path: string, known: Iterable<string>): Texts => [
    `The link ${path} leads nowhere.`,
    `Correct the address; it begins and ends with a slash.${didYouMean(path, known)}`,
  ],
  'answer-markup': (what: string): Texts => [
    `An answer cannot hold ${what}: it is also published as data that has no form for it.`,
    'Use paragraphs, lists, bold, emphasis, links and `code`.',
  ],
  'empty-body': (what: string): Texts => [
    `There is no text below the front matter.`,
    `Write ${what}.`,
  ],
  // House rules: what house-rules.yaml asks beyond what a page needs (house-rules.ts).
  'text-length': (what: string, words: number, least: number, most: number): Texts => [
    `${what} has ${words} words.`,
    words < least
      ? `Write ${least} to ${most} words: add what a reader would miss.`
      : `Write ${least} to ${most} words: cut lines whose removal would change nothing.`,
  ],
  'output-length': (words: number, least: number, most: number): Texts => [
    `The example output has ${words} words.`,
    words < least
      ? `Show ${least} to ${most} words of what the prompt gave.`
      : `Show ${least} to ${most} words: cut parts out and mark each cut with […], but edit nothing.`,
  ],
  'similar-prompts': (other: string, percent: number, most: number, passage: string): Texts => [
    `The prompt shares ${percent}% of its phrases with ${other}.`,
    `Keep it under ${most}%: say it in words of its own, or merge the two. The longest passage in both is "${passage}".`,
  ],
  'same-first-sentence': (other: string, sentence: string): Texts => [
    `The prompt begins as ${other} does: "${sentence}"`,
    'Begin with the outcome of this prompt alone.',
  ],
  'repeated-structure': (structure: string, count: number, all: number, others: string): Texts => [
    `${count} of the ${all} prompts of this category have the same headings and tags: ${structure}.`,
    `Give some of them the structure their job asks for. The others are ${others}.`,
  ],
  'stock-phrase': (phrase: string, where: string): Texts => [
    `"${phrase}" in ${where} is a stock phrase.`,
    'Say what is meant, or remove it; put it in quotation marks where the phrase itself is meant.',
  ],
  'few-related': (count: number, least: number, unlike: readonly string[]): Texts => [
    `${count === 1 ? '1 related prompt shares' : `${count} related prompts share`} a tag, the area or a pack with it.`,
    `Name at least ${least} of that kind under \`related\`.${unlike.length === 0 ? '' : ` ${list(unlike)}: nothing shared.`}`,
  ],
  'small-pack': (count: number, least: number): Texts => [
    `The pack holds ${count === 1 ? '1 prompt' : `${count} prompts`}.`,
    `Make it ${least} or more, or name the prompts under \`next\` and \`related\` instead.`,
  ],
  'few-sources': (count: number, least: number): Texts => [
    `The article names ${count === 1 ? '1 source' : `${count} sources`}.`,
    `Name at least ${least} under \`sources\`: what you looked up, with its date.`,
  ],
  'uncited-source': (url: string): Texts => [
    `Nothing in the text links to the source ${url}`,
    'Link it where the text relies on it, or remove it.',
  ],
  'few-prompts': (count: number, least: number): Texts => [
    `The article leads to ${count === 1 ? '1 prompt' : `${count} prompts`}.`,
    `Lead to at least ${least}: link them, show them with <PromptLink>, or list them under \`prompts\`.`,
  ],
  'unlinked-entry': (kind: string, path: string): Texts => [
    `No other text leads to this ${kind}.`,
    `Link ${path} where a reader of another text would want it.`,
  ],
  'alike-questions': (other: string, question: string): Texts => [
    `${other} asks the same: "${question}"`,
    'Merge the two, or say in the question what sets it apart.',
  ],
  'hard-to-read': (kind: string, grade: number, most: number, hardest: number): Texts => [
    `The middle one of the ${kind} reads at school grade ${grade.toFixed(1)}, this one at ${hardest.toFixed(1)}.`,
    `Bring the middle to ${most} or below: shorter sentences and plainer words, here first.`,
  ],
  'unknown-word': (word: string, where: string, language: string): Texts => [
    `"${word}" in ${where} is not known as a word.`,
    `Correct it (the spelling is ${language}), or add it to words.txt if it is right.`,
  ],
} satisfies Record<string, (...values: never[]) => Texts>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One mistake, with its place. */
export interface Problem {
  readonly code: ProblemCode;
  /** Path below the content folder. */
  readonly file: string;
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line: number | undefined;
  readonly message: string;
  readonly mend: string;
}

/** Makes a problem from the table. */
export function problem<Code extends ProblemCode>(
  code: Code,
  file: string,
  line: number | undefined,
  ...values: Parameters<(typeof PROBLEMS)[Code]>
): Problem {
  // Each entry takes its own arguments; the signature above ties them to the code.
  const texts = PROBLEMS[code] as (...all: typeof values) => Texts;
  const [message, mend] = texts(...values);
  return { code, file, line, message, mend };
}

/** Problems by file and line. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}

/**
 * Problems as a text for the terminal: file and line, what is wrong, how to mend it.
 *
 * @param folder What to put before each path, for example `content`.
 */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  const entries = problems.map(
    ({ code, file, line, message, mend }) =>
      `${folder}/${file}${line === undefined ? '' : `:${line}`} (${code})\n  ${message}\n  Mend: ${mend}`,
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${entries.join('\n\n')}\n\n${count} in the content.`;
}
