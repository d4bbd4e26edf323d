/**
 * The answer to a question, from the Markdown its author wrote: once as the
 * HTML a reader sees, once reduced to what a machine may be told. Both come
 * from one tree, so they cannot differ in their words.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { mdxToHast } from 'satteri';

/**
 * The tags an answer may hold when it is published as FAQPage data: the rules
 * Google published for FAQ structured data, which stay a sensible common subset.
 */
export const ACCEPTED_TAGS: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'ol',
  'ul',
  'li',
  'a',
  'p',
  'div',
  'b',
  'strong',
  'i',
  'em',
]);

/** Inline tags whose words can stand without them. */
const UNWRAPPED_TAGS: ReadonlySet<string> = new Set(['code', 'span', 'abbr', 'kbd', 'sub', 'sup']);

export interface Answer {
  /** What is shown, with links that follow the base path. */
  readonly html: string;
  /** What is marked up: accepted tags only, absolute links. */
  readonly markup: string;
  /** The words alone, as a browser would show them. */
  readonly text: string;
}

/** A copy of a tree in which every element is what `change` makes of it. */
function mapElements(
  nodes: readonly RootContent[],
  change: (element: Element) => ElementContent[],
): RootContent[] {
  return nodes.flatMap((node): RootContent[] =>
    node.type === 'element'
      ? change({ ...node, children: mapElements(node.children, change) as ElementContent[] })
      : [node],
  );
}

/**
 * Renders an answer.
 *
 * @param body The Markdown below the front matter.
 * @param resolve Gives the address of a root-relative link on this site: with
 *   the base path for readers, absolute for machines.
 * @throws Error when the answer holds what cannot be reduced (a table, a picture).
 */
export function renderAnswer(
  body: string,
  resolve: { shown: (path: string) => string; absolute: (path: string) => string },
): Answer {
  const tree = mdxToHast(body, { features: { smartPunctuation: true } }) as unknown as Root;
  const link = (element: Element, toAddress: (path: string) => string): Element => {
    const { href } = element.properties;
    return element.tagName === 'a' && typeof href === 'string'
      ? { ...element, properties: { href: toAddress(href) } }
      : element;
  };
  const shown: Root = {
    type: 'root',
    children: mapElements(tree.children, (element) => [link(element, resolve.shown)]),
  };
  const marked: Root = {
    type: 'root',
    children: mapElements(tree.children, (element) => {
      if (UNWRAPPED_TAGS.has(element.tagName)) return element.children;
      if (!ACCEPTED_TAGS.has(element.tagName))
        throw new Error(
          `An answer holds <${element.tagName}>, which FAQPage data cannot: use paragraphs, lists, bold, emphasis and links.`,
        );
      return [link(element, resolve.absolute)];
    }),
  };
  return { html: toHtml(shown), markup: toHtml(marked), text: toText(shown).trim() };
}
