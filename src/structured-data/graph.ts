/**
 * The one graph of a page.
 */
import type { Graph, Thing } from 'schema-dts';
import { breadcrumbsNode, pageNode, type PageFacts } from './page.ts';
import { publisherNode, websiteNode } from './site-nodes.ts';

/**
 * The graph of a page: publisher, site, page, breadcrumbs, and what the page is about.
 *
 * @param nodes Nodes of the page's own, such as its article.
 */
export function pageGraph(page: PageFacts, nodes: readonly Thing[] = []): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      publisherNode(),
      websiteNode(),
      pageNode(page),
      ...(page.breadcrumbs.length > 0 ? [breadcrumbsNode(page)] : []),
      ...nodes,
    ],
  };
}

/**
 * JSON for a `<script>` element. `<` is written as an escape, so that a
 * `</script>` or `<!--` inside a prompt cannot end the element
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function serialiseForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** The graph of a page for its `<script>` element. */
export function serialiseGraph(graph: Graph): string {
  return serialiseForScript(graph);
}
