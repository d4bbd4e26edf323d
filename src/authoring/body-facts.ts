/**
 * What a body says and what it leads to, read from its tree: for rules that
 * look at more than spelling and length of a file.
 */
import { mdxToMdast, type MdastNode } from 'satteri';

export interface BodyFacts {
  /** What the author says: text, without blocks of code, tags and attributes. */
  readonly text: string;
  /** Running prose, a block a line: paragraphs and list items, no headings, code or tables. */
  readonly prose: readonly string[];
  /** Addresses of links, and of the entries that components lead to (root-relative). */
  readonly links: ReadonlySet<string>;
  /** Alternative texts of figures and pictures, with their lines. */
  readonly alternatives: readonly { readonly text: string; readonly line: number | undefined }[];
}

/** Component and attribute -> the address it leads to. */
const LEADS: Readonly<Record<string, (slug: string) => string>> = {
  article: (slug) => `/articles/${slug}/`,
  prompt: (slug) => `/prompts/${slug}/`,
  pack: (slug) => `/packs/${slug}/`,
};

/**
 * Reads a body.
 *
 * @param source The whole file, so that lines are the file's. What is no valid
 *   MDX has no facts: body.ts names the mistake.
 */
export function bodyFacts(source: string): BodyFacts {
  const text: string[] = [];
  const prose: string[] = [];
  const links = new Set<string>();
  const alternatives: { text: string; line: number | undefined }[] = [];
  try {
    visit(mdxToMdast(source, { features: { frontmatter: true } }));
  } catch {
    // Not a matter of house rules.
  }
  return { text: text.join('\n'), prose, links, alternatives };

  function visit(node: MdastNode): void {
    if (node.type === 'text' || node.type === 'inlineCode') text.push(node.value);
    else if (node.type === 'link' || node.type === 'definition') links.add(linked(node.url));
    else if (node.type === 'image')
      alternatives.push({ text: node.alt ?? '', line: node.position?.start.line });
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        const { value } = attribute;
        if (attribute.name === 'alt')
          alternatives.push({ text: value, line: node.position?.start.line });
        const lead = LEADS[attribute.name];
        if (lead) links.add(lead(value));
      }
    if (node.type === 'paragraph') prose.push(proseIn(node));
    if ('children' in node) for (const child of node.children) visit(child);
  }
}

/** An address without its fragment; one of our own pages without its query as well. */
export function linked(url: string): string {
  return url.replace(url.startsWith('/') ? /[?#].*$/ : /#.*$/, '') || url;
}

/** The words of a block, with a noun in place of code. */
function proseIn(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return 'code';
  return 'children' in node ? node.children.map(proseIn).join('') : '';
}
