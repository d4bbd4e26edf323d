/**
 * From what a page says of itself to what its frame shows: the facts of its
 * head, its graph, the feeds it offers and the way to it.
 */
import type { Thing } from 'schema-dts';
import { cardImage, siteCard, type CardFacts } from '../cards/facts.ts';
import type { FeedLink, HeadFacts } from '../head.ts';
import { site } from '../site.ts';
import { pageGraph, serialiseGraph } from '../structured-data/graph.ts';
import type { Breadcrumb, PageFacts } from '../structured-data/page.ts';
import { urls, type FeedPart } from '../urls.ts';

/** What a page tells the layout. */
export interface PageProps
  extends
    Pick<
      HeadFacts,
      | 'title'
      | 'description'
      | 'type'
      | 'noindex'
      | 'movedTo'
      | 'created'
      | 'updated'
      | 'alternates'
    >,
    Pick<PageFacts, 'kind' | 'faq' | 'mainEntity'> {
  /** Its path with the base path, where that is not the address it is built at. */
  readonly path?: string;
  /** The way here below the home page, this page last; none on the home page. */
  readonly breadcrumbs?: readonly Breadcrumb[];
  /** Its social card; without it, that of the site. */
  readonly card?: CardFacts;
  /** The part of the site whose feed the page offers, besides that of everything. */
  readonly feed?: { readonly part: FeedPart; readonly title: string };
  /** The page's own nodes of the graph. */
  readonly nodes?: readonly Thing[];
}

/** The feed of everything, and that of the part a page belongs to. */
function feedLinks(feed: PageProps['feed']): FeedLink[] {
  const all = { title: site.name, atom: urls.atomFeed(), json: urls.jsonFeed() };
  if (!feed) return [all];
  const { part, title } = feed;
  return [
    all,
    { title: `${site.name}: ${title}`, atom: urls.atomFeed(part), json: urls.jsonFeed(part) },
  ];
}

/**
 * What the layout shows around a page.
 *
 * @param page What the page says of itself.
 * @param builtAt The path it is built at: its address, unless it names another.
 */
export function frameFacts(
  page: PageProps,
  builtAt: string,
): {
  /** The way from the home page to this one; empty on the home page. */
  readonly trail: readonly Breadcrumb[];
  readonly head: HeadFacts;
  /** The page's graph as JSON-LD. */
  readonly graph: string;
} {
  const { title, description, type, noindex, movedTo, created, updated, alternates } = page;
  const { breadcrumbs = [], kind, faq, mainEntity } = page;
  const url = urls.absolute(page.path ?? builtAt);
  const trail = breadcrumbs.length > 0 ? [{ name: 'Home', path: urls.home() }, ...breadcrumbs] : [];
  const shared = { description, created, updated };
  return {
    trail,
    head: {
      ...shared,
      title,
      canonical: noindex ? undefined : url,
      type,
      noindex,
      movedTo,
      card: cardImage(page.card ?? siteCard()),
      alternates,
      feeds: feedLinks(page.feed),
    },
    graph: serialiseGraph(
      pageGraph(
        {
          ...shared,
          url,
          name: title,
          language: site.language,
          breadcrumbs: trail,
          kind,
          faq,
          mainEntity,
        },
        page.nodes,
      ),
    ),
  };
}
