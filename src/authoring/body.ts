/**
 * Checks the MDX below the front matter, with the same parser the build uses.
 */
import { mdxToMdast, type MdastNode } from 'satteri';
import { COMPONENTS, HTML_ELEMENTS } from './components.ts';
import { problem, type Problem } from './problems.ts';

/** What a body may refer to. */
export interface Referable {
  readonly articles: ReadonlySet<string>;
  readonly prompts: ReadonlySet<string>;
  readonly packs: ReadonlySet<string>;
  /** Paths of all pages, root-relative, without the base path. */
  readonly pages: ReadonlySet<string>;
  /** Paths of all files below the content folder that are no MDX. */
  readonly files: ReadonlySet<string>;
}

/** Nodes an answer may consist of, in Markdown's own terms (mdast). */
const ANSWER_NODES: ReadonlySet<string> = new Set([
  'root',
  'yaml',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'list',
  'listItem',
  'inlineCode',
  'break',
]);
const ANSWER_NAMES: Readonly<Record<string, string>> = {
  table: 'a table',
  image: 'a picture',
  code: 'a block of code',
  blockquote: 'a quotation',
  heading: 'a heading',
  thematicBreak: 'a rule',
  html: 'HTML',
  delete: 'struck-out text',
  mdxJsxFlowElement: 'a component',
  mdxJsxTextElement: 'a component',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
};

interface AttributeSource {
  name?: unknown;
  value?: unknown;
}

/**
 * Checks one file's body.
 *
 * @param source The whole file, so that lines are the file's.
 * @param kind Answers allow less than other bodies.
 */
export function checkBody(
  file: string,
  source: string,
  kind: 'prompt' | 'article' | 'question' | 'pack',
  known: Referable,
): Problem[] {
  let tree: MdastNode;
  try {
    tree = mdxToMdast(source, { features: { frontmatter: true } });
  } catch (error) {
    // The parser puts the place first: "12:3: what is wrong (code)".
    const text = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):\d+: ([\s\S]*?)(?: \([a-z:-]+\))?$/.exec(text);
    const reason = (match?.[2] ?? text).replace(/ \(\d+:\d+\)/, '').replace(/\.?$/, '.');
    return [problem('mdx-syntax', file, match ? Number(match[1]) : undefined, reason)];
  }
  const problems: Problem[] = [];
  visit(tree, undefined);
  return problems;

  function visit(node: MdastNode, component: string | undefined): void {
    const line = node.position?.start.line;
    if (node.type === 'mdxjsEsm') problems.push(problem('mdx-import', file, line));
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      problems.push(problem('mdx-expression', file, line, node.value));
    else if (kind === 'question' && !ANSWER_NODES.has(node.type)) {
      problems.push(problem('answer-markup', file, line, ANSWER_NAMES[node.type] ?? node.type));
      return;
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkComponent(node.name ?? '', node.attributes, line, component);
      component = node.name ?? '';
    } else if (node.type === 'link') checkLink(node.url, line);
    if ('children' in node) for (const child of node.children) visit(child, component);
  }

  function checkLink(url: string, line: number | undefined): void {
    if (!url.startsWith('/') || url.startsWith('//')) return;
    const path = url.replace(/[?#].*$/, '');
    if (!known.pages.has(path))
      problems.push(problem('broken-link', file, line, path, known.pages));
  }

  function checkComponent(
    name: string,
    attributes: readonly AttributeSource[],
    line: number | undefined,
    parent: string | undefined,
  ): void {
    if (HTML_ELEMENTS.has(name)) return;
    const rule = COMPONENTS[name];
    if (!rule) {
      problems.push(problem('unknown-component', file, line, name, Object.keys(COMPONENTS)));
      return;
    }
    if (rule.inside !== undefined && parent !== rule.inside)
      problems.push(problem('wrong-place', file, line, name, `inside <${rule.inside}>`));
    if (rule.articleOnly && kind !== 'article')
      problems.push(problem('wrong-place', file, line, name, 'in articles'));
    for (const [attribute, { required }] of Object.entries(rule.attributes))
      if (required && !attributes.some((given) => given.name === attribute && given.value))
        problems.push(problem('missing-attribute', file, line, name, attribute));
    for (const given of attributes) {
      const attribute = String(given.name);
      const value = String(given.value);
      switch (rule.attributes[attribute]?.kind) {
        case undefined:
          problems.push(
            problem('unknown-attribute', file, line, name, attribute, Object.keys(rule.attributes)),
          );
          break;
        case 'text':
          break;
        case 'file': {
          const path = file.replace(/[^/]*$/, '') + value.replace(/^\.\//, '');
          if (!known.files.has(path)) problems.push(problem('missing-file', file, line, value));
          break;
        }
        case 'article':
          if (!known.articles.has(value))
            problems.push(
              problem('broken-reference', file, line, 'article', value, known.articles),
            );
          break;
        case 'prompt':
          if (!known.prompts.has(value))
            problems.push(problem('broken-reference', file, line, 'prompt', value, known.prompts));
          break;
        case 'pack':
          if (!known.packs.has(value))
            problems.push(problem('broken-reference', file, line, 'pack', value, known.packs));
      }
    }
  }
}
