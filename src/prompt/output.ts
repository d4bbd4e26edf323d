/**
 * An example output, Markdown that an assistant wrote, as HTML. It is a
 * quotation inside a page: its headings must not join the page's outline, and
 * tags in it are text, not markup.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { markdownToHast } from 'satteri';

/** What an author puts where a stretch of the output was left out. */
export const CUT = '[…]';

/**
 * Renders an output.
 *
 * @returns HTML without headings, links, pictures or raw HTML.
 */
export function renderOutput(markdown: string): string {
  const tree = markdownToHast(markdown) as unknown as Root;
  return toHtml({ type: 'root', children: tree.children.flatMap(quote) });
}

function quote(node: RootContent): RootContent[] {
  // `raw` is what the parser makes of HTML in Markdown.
  if ((node.type as string) === 'raw')
    return [{ type: 'text', value: (node as unknown as { value: string }).value }];
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(quote) as ElementContent[];
  if (/^h[1-6]$/.test(node.tagName))
    return [element('p', { className: ['example-output__heading'] }, children)];
  // Where the author cut a stretch out.
  if (node.tagName === 'p' && toText({ type: 'root', children }) === CUT)
    return [element('p', { className: ['example-output__cut'] }, children)];
  if (node.tagName === 'a') return children;
  if (node.tagName === 'img')
    return [
      {
        type: 'text',
        value: typeof node.properties['alt'] === 'string' ? node.properties['alt'] : '',
      },
    ];
  if (node.tagName === 'input')
    return [{ type: 'text', value: node.properties['checked'] === true ? '☑ ' : '☐ ' }];
  if (node.tagName === 'table')
    return [
      element('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' }, [
        element('table', {}, withHeaders(children)),
      ]),
    ];
  if (node.tagName === 'section') return children;
  // An empty corner of a table heads nothing.
  if (node.tagName === 'th')
    return [
      children.length === 0 ? element('td', {}, []) : element('th', { scope: 'col' }, children),
    ];
  const kept = node.tagName === 'ol' ? { start: node.properties['start'] } : {};
  return [element(node.tagName, kept, children)];
}

const elementsOf = (children: readonly ElementContent[], tagName: string): Element[] =>
  children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === tagName,
  );

/** Below an empty corner stand the names of the rows (https://www.w3.org/WAI/tutorials/tables/two-headers/). */
function withHeaders(parts: ElementContent[]): ElementContent[] {
  const head = elementsOf(parts, 'thead').flatMap(({ children }) => elementsOf(children, 'tr'));
  const corner = head[0] && elementsOf(head[0].children, 'td')[0];
  if (corner?.children.length !== 0) return parts;
  for (const row of elementsOf(parts, 'tbody').flatMap(({ children }) =>
    elementsOf(children, 'tr'),
  )) {
    const name = elementsOf(row.children, 'td')[0];
    if (name && name.children.length > 0) {
      name.tagName = 'th';
      name.properties = { scope: 'row' };
    }
  }
  return parts;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
