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
  if (node.tagName === 'th') return [element('th', { scope: 'col' }, children)];
  const kept = node.tagName === 'ol' ? { start: node.properties['start'] } : {};
  return [element(node.tagName, kept, children)];
}

const elementsOf = (children: readonly ElementContent[], tagName: string): Element[] =>
  children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === tagName,
  );

/**
 * A table whose every cell has its heads, the unnamed ones for those who hear it. An empty corner
 * heads nothing: below it stand the names of the rows
 * (https://www.w3.org/WAI/tutorials/tables/two-headers/).
 */
function withHeaders(parts: ElementContent[]): ElementContent[] {
  const rowsOf = (part: string) =>
    elementsOf(parts, part).flatMap(({ children }) => elementsOf(children, 'tr'));
  const heads = rowsOf('thead').flatMap(({ children }) => elementsOf(children, 'th'));
  const empty = heads.filter(({ children }) => children.length === 0);
  const [corner] = heads;
  if (corner?.children.length === 0)
    for (const row of rowsOf('tbody')) {
      const [name] = elementsOf(row.children, 'td');
      if (name) makeHead(name, 'row');
    }
  // Markdown has no table without a row of heads; an empty one stands for none.
  if (empty.length === heads.length)
    return parts.filter((part) => part.type !== 'element' || part.tagName !== 'thead');
  for (const head of empty)
    if (head === corner) Object.assign(head, element('td', {}, []));
    else makeHead(head, 'column');
  return parts;
}

function makeHead(cell: Element, of: 'row' | 'column'): void {
  const unnamed = element('span', { className: ['visually-hidden'] }, [
    { type: 'text', value: `Unnamed ${of}` },
  ]);
  cell.tagName = 'th';
  cell.properties = { scope: of === 'row' ? 'row' : 'col' };
  if (cell.children.length === 0) cell.children = [unnamed];
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
