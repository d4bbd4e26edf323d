/**
 * Writes a plain tree: as Markdown (CommonMark with the tables of GitHub) or as HTML.
 */
import { toHtml as hastToHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A tree as Markdown, ending in a newline. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmToMarkdown()],
  });
}

/** A tree as HTML without scripts, styles or raw HTML. */
export function writeHtml(tree: Root): string {
  return hastToHtml(toHast(tree));
}
