/**
 * Checks the JSON-LD of a page against the vocabulary of schema.org and
 * against what the page shows. Pure: it is given all it needs.
 */
import { fromHtml } from 'hast-util-from-html';
import { ACCEPTED_TAGS } from '../../src/answer.ts';
import { elements, textContent } from './built-site.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the checker knows of a page besides its data. */
export interface ShownPage {
  /** Its own absolute address. */
  readonly url: string;
  /** The absolute address of the home page; all that begins with it is this site. */
  readonly home: string;
  /** The names of the breadcrumbs it shows. */
  readonly breadcrumbs: readonly string[];
  /** Fragment -> the question and the answer it shows. */
  readonly answers: ReadonlyMap<string, { readonly question: string; readonly answer: string }>;
  /** Whether an absolute address inside the site leads somewhere. */
  readonly exists: (url: string) => boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** What would claim more than the site can: reviews nobody wrote, and retired results. */
const REFUSED_TYPES = ['HowTo', 'Rating', 'Review'];
const PAGE_TYPE = 'WebPage';

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
const isReference = (node: Node) => Object.keys(node).join() === '@id';

/** Whether a text is a day, or a moment with its offset (ISO 8601, as schema.org asks). */
export function isDate(value: string): boolean {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(
      value,
    );
  if (!match) return false;
  const day = new Date(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value.slice(0, 10));
}

function isAbsolute(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) && !/\s/.test(value);
}

/**
 * Checks one page's data.
 *
 * @param data What its script holds, parsed.
 * @returns What is wrong, in words; empty where all is right.
 */
export function checkGraph(data: unknown, page: ShownPage, vocabulary: Vocabulary): string[] {
  const problems: string[] = [];
  const report = (text: string) => {
    problems.push(text);
  };
  if (!isNode(data) || data['@context'] !== 'https://schema.org' || !Array.isArray(data['@graph']))
    return ['It is no graph in the context https://schema.org.'];
  const graph = data['@graph'].filter(isNode);
  if (graph.length !== data['@graph'].length) report('The graph holds what is no node.');

  const all: Node[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (isNode(value)) {
      all.push(value);
      Object.values(value).forEach(collect);
    }
  };
  collect(graph);
  const named = new Map<string, Node>();
  for (const node of all) {
    const id = node['@id'];
    if (id === undefined || isReference(node)) continue;
    if (typeof id !== 'string' || !isAbsolute(id) || !id.includes('#')) {
      report(`The name ${JSON.stringify(id)} is no absolute address with a fragment.`);
      continue;
    }
    if (named.has(id)) report(`Two nodes are called ${id}.`);
    named.set(id, node);
  }
  for (const node of graph)
    if (typeof node['@id'] !== 'string') report(`A ${typeName(node)} of the graph has no @id.`);

  for (const node of all) checkNode(node);
  checkPage();
  checkBreadcrumbs();
  checkLists();
  checkQuestions();
  return problems;

  function typeName(node: Node): string {
    return typeof node['@type'] === 'string' ? node['@type'] : 'node without a type';
  }

  function checkNode(node: Node): void {
    if (isReference(node)) {
      if (typeof node['@id'] !== 'string' || !named.has(node['@id']))
        report(`The reference ${JSON.stringify(node['@id'])} leads to no node.`);
      return;
    }
    const type = typeName(node);
    if (!vocabulary.isType(type)) {
      report(`"${type}" is no type of schema.org.`);
      return;
    }
    const newer = vocabulary.supersededBy(type);
    if (newer !== undefined) report(`The type ${type} was replaced by ${newer}.`);
    for (const refused of REFUSED_TYPES)
      if (vocabulary.isA(type, refused)) report(`The type ${type} has no place on this site.`);
    for (const [key, value] of Object.entries(node))
      if (!key.startsWith('@')) checkProperty(type, key, value);
    const { datePublished, dateModified } = node;
    if (
      typeof datePublished === 'string' &&
      typeof dateModified === 'string' &&
      dateModified < datePublished
    )
      report(`A ${type} was changed (${dateModified}) before it was published (${datePublished}).`);
  }

  function checkProperty(type: string, key: string, value: unknown): void {
    // Constraints of an action's input, written on the action: https://schema.org/docs/actions.html
    const property = /^[a-z]+-(input|output)$/.test(key) ? key.replace(/-.*$/, '') : key;
    if (property !== key) {
      if (!vocabulary.isA(type, 'Action') || typeof value !== 'string')
        report(`${type}.${key} is no constraint of an action.`);
      return;
    }
    if (!vocabulary.isProperty(property)) {
      report(`"${key}" is no property of schema.org (on a ${type}).`);
      return;
    }
    const newer = vocabulary.supersededBy(property);
    if (newer !== undefined) report(`The property ${key} was replaced by ${newer}.`);
    if (!vocabulary.domains(property).some((domain) => vocabulary.isA(type, domain)))
      report(`A ${type} has no property ${key}.`);
    const values = listOf(value);
    if (values.length === 0) report(`${type}.${key} is empty.`);
    for (const item of values) {
      const problem = valueProblem(property, item);
      if (problem !== undefined) report(`${type}.${key} ${problem}: ${JSON.stringify(item)}.`);
    }
  }

  function valueProblem(property: string, value: unknown): string | undefined {
    const ranges = vocabulary.ranges(property);
    const takes = (...types: string[]) =>
      types.some((type) => ranges.some((range) => vocabulary.isA(range, type)));
    if (typeof value === 'number') {
      if (!takes('Number')) return 'is a number where none belongs';
      return ranges.every((range) => range === 'Integer') && !Number.isInteger(value)
        ? 'is no whole number'
        : undefined;
    }
    if (typeof value === 'boolean') return takes('Boolean') ? undefined : 'is no place for a truth';
    if (typeof value === 'string') {
      if (value.trim() === '') return 'is an empty text';
      if (ranges.includes('Text')) return undefined;
      if (takes('Date', 'DateTime')) return isDate(value) ? undefined : 'is no date';
      // An address names a Thing of any kind: that is how `item` of a breadcrumb is written
      // (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
      if (ranges.includes('URL') || ranges.includes('Thing')) {
        if (!isAbsolute(value)) return 'is no absolute address';
        return value.startsWith(page.home) && !page.exists(value) ? 'leads nowhere' : undefined;
      }
      return takes('Text') ? undefined : 'is a text where none belongs';
    }
    if (!isNode(value)) return 'is no value';
    const target = isReference(value) ? named.get(String(value['@id'])) : value;
    if (!target) return undefined; // Named as a reference that leads nowhere.
    const type = typeName(target);
    return ranges.some((range) => vocabulary.isA(type, range)) ? undefined : `cannot be a ${type}`;
  }

  function nodesOf(type: string): Node[] {
    return graph.filter((node) => vocabulary.isA(typeName(node), type));
  }

  function checkPage(): void {
    const pages = nodesOf(PAGE_TYPE);
    const [own] = pages;
    if (!own || pages.length > 1) {
      report(`There are ${pages.length} nodes of pages instead of one.`);
      return;
    }
    if (own['url'] !== page.url) report(`The page calls itself ${JSON.stringify(own['url'])}.`);
    for (const key of ['name', 'description', 'inLanguage', 'isPartOf'])
      if (own[key] === undefined) report(`The page has no ${key}.`);
    if (typeName(own) === 'CollectionPage' && own['mainEntity'] === undefined)
      report('A CollectionPage names no list as its mainEntity.');
    for (const node of nodesOf('Article'))
      for (const key of ['headline', 'datePublished', 'dateModified', 'author', 'wordCount'])
        if (node[key] === undefined) report(`The article has no ${key}.`);
    for (const node of all)
      if (typeName(node) === 'ImageObject')
        for (const key of ['contentUrl', 'width', 'height'])
          if (node[key] === undefined) report(`A picture has no ${key}.`);
  }

  function checkBreadcrumbs(): void {
    const lists = nodesOf('BreadcrumbList');
    const items = lists.flatMap((list) => listOf(list['itemListElement'])).filter(isNode);
    const names = items.map(({ name }) => name);
    if (lists.length > 1) report('There is more than one list of breadcrumbs.');
    if (names.join('\n') !== page.breadcrumbs.join('\n'))
      report(
        `The breadcrumbs are ${JSON.stringify(names)}, and shown are ${JSON.stringify(page.breadcrumbs)}.`,
      );
    if (items.length === 0) return;
    if (items[0]?.['item'] !== page.home) report('The breadcrumbs do not begin at the home page.');
    if (items.at(-1)?.['item'] !== page.url) report('The breadcrumbs do not end at the page.');
    for (const { item } of items)
      if (typeof item !== 'string' || !page.exists(item))
        report(`The breadcrumb ${JSON.stringify(item)} leads nowhere.`);
  }

  function checkLists(): void {
    for (const list of nodesOf('ItemList')) {
      const items = listOf(list['itemListElement']).filter(isNode);
      if (list['numberOfItems'] !== undefined && list['numberOfItems'] !== items.length)
        report(
          `A list says that it has ${JSON.stringify(list['numberOfItems'])} items, not ${items.length}.`,
        );
      if (items.some(({ position }, index) => position !== index + 1))
        report(`The positions of a ${typeName(list)} do not count from 1.`);
    }
  }

  function checkQuestions(): void {
    const faqs = nodesOf('FAQPage');
    if (faqs.length > 1) report('There is more than one FAQPage.');
    const questions = faqs.flatMap((faq) => {
      const list = listOf(faq['mainEntity']).filter(isNode);
      if (list.length === 0) report('The FAQPage has no questions.');
      return list;
    });
    if (questions.length !== page.answers.size)
      report(`${questions.length} questions are marked up, and ${page.answers.size} are shown.`);
    for (const question of questions) checkQuestion(question);
  }

  function checkQuestion(question: Node): void {
    const { name, url, acceptedAnswer } = question;
    if (typeName(question) !== 'Question') {
      report(`The FAQPage holds a ${typeName(question)} as a question.`);
      return;
    }
    if (typeof name !== 'string' || name.trim() === '') report('A question has no name.');
    const answers = listOf(acceptedAnswer);
    const [answer] = answers;
    if (answers.length !== 1 || !isNode(answer) || typeName(answer) !== 'Answer') {
      report(`"${String(name)}" has ${answers.length} accepted answers instead of one.`);
      return;
    }
    const { text } = answer;
    if (typeof text !== 'string' || text.trim() === '') {
      report(`The answer to "${String(name)}" has no text.`);
      return;
    }
    const tree = fromHtml(text, { fragment: true });
    for (const { tagName, properties } of elements(tree)) {
      if (!ACCEPTED_TAGS.has(tagName))
        report(`The answer to "${String(name)}" holds <${tagName}>, which is not accepted.`);
      const { href } = properties;
      if (tagName === 'a' && (typeof href !== 'string' || !isAbsolute(href)))
        report(`The answer to "${String(name)}" links to ${JSON.stringify(href)}.`);
    }
    if (typeof url !== 'string' || !url.startsWith(`${page.url}#`)) {
      report(`"${String(name)}" has no address on its page: ${JSON.stringify(url)}.`);
      return;
    }
    const shown = page.answers.get(decodeURIComponent(url.slice(page.url.length + 1)));
    if (!shown) report(`"${String(name)}" is not shown at ${url}.`);
    else if (squash(shown.question) !== name || squash(shown.answer) !== squash(textContent(tree)))
      report(`"${String(name)}" is not marked up as it is shown.`);
  }
}

/**
 * Checks what holds over all pages together: a question is marked up once, and
 * a name means one kind of thing.
 *
 * @param graphs Address of a page -> its parsed data.
 */
export function checkGraphs(graphs: ReadonlyMap<string, unknown>): string[] {
  const problems: string[] = [];
  const homes = new Map<string, string>();
  const types = new Map<string, string>();
  const visit = (value: unknown, url: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, url);
      return;
    }
    if (!isNode(value)) return;
    const { '@type': type, '@id': id, name } = value;
    if (type === 'Question' && typeof name === 'string') {
      const home = homes.get(name);
      if (home !== undefined) problems.push(`"${name}" is marked up on ${home} and on ${url}.`);
      homes.set(name, url);
    }
    if (typeof id === 'string' && typeof type === 'string') {
      const other = types.get(id);
      if (other !== undefined && other !== type)
        problems.push(`${id} is a ${other} and, on ${url}, a ${type}.`);
      types.set(id, type);
    }
    for (const item of Object.values(value)) visit(item, url);
  };
  for (const [url, data] of graphs) visit(data, url);
  return problems;
}
