/**
 * The node of a page and its breadcrumbs.
 */
import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  FAQPage,
  ItemList,
  SearchResultsPage,
  WebPage,
} from 'schema-dts';
import { urls } from '../urls.ts';
import type { FaqPagePart } from './faq-page.ts';
import { ids } from './ids.ts';

/** One step of the way from the home page to a page. */
export interface Breadcrumb {
  readonly name: string;
  /** Path with the base path. */
  readonly path: string;
}

export interface PageFacts {
  /** Canonical address. */
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly created?: string | undefined;
  readonly updated?: string | undefined;
  /** The way to the page, the page itself last; empty on the home page. */
  readonly breadcrumbs: readonly Breadcrumb[];
  readonly kind?: 'WebPage' | 'CollectionPage' | 'AboutPage' | 'SearchResultsPage' | undefined;
  /** Where the page is home to questions. */
  readonly faq?: FaqPagePart | undefined;
  /** `@id` of what the page is about, where it has a node of its own. */
  readonly mainEntity?: string | undefined;
}

type PageNode = WebPage | CollectionPage | AboutPage | SearchResultsPage | FAQPage;

/** The node of a page; a FAQPage where it is home to questions. */
export function pageNode(page: PageFacts): PageNode {
  const shared = {
    '@id': ids.page(page.url),
    url: page.url,
    name: page.name,
    description: page.description,
    inLanguage: page.language,
    isPartOf: { '@id': ids.website },
    ...(page.breadcrumbs.length > 0 && { breadcrumb: { '@id': ids.breadcrumbs(page.url) } }),
    ...(page.created !== undefined && { datePublished: page.created }),
    ...(page.updated !== undefined && { dateModified: page.updated }),
  };
  if (page.faq)
    return {
      ...shared,
      ...page.faq,
      ...(page.mainEntity !== undefined && { about: { '@id': page.mainEntity } }),
    };
  const main = page.mainEntity === undefined ? {} : { mainEntity: { '@id': page.mainEntity } };
  switch (page.kind) {
    case 'CollectionPage':
      return { '@type': 'CollectionPage', ...shared, ...main };
    case 'AboutPage':
      return { '@type': 'AboutPage', ...shared, ...main };
    case 'SearchResultsPage':
      return { '@type': 'SearchResultsPage', ...shared, ...main };
    default:
      return { '@type': 'WebPage', ...shared, ...main };
  }
}

/** The breadcrumbs a page shows, as data. */
export function breadcrumbsNode({ url, breadcrumbs }: PageFacts): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': ids.breadcrumbs(url),
    itemListElement: breadcrumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: urls.absolute(path),
    })),
  };
}

/**
 * The entries a listing shows, in their order.
 *
 * @param url The listing's canonical address.
 */
export function itemListNode(
  url: string,
  items: readonly { name: string; path: string }[],
): ItemList {
  return {
    '@type': 'ItemList',
    '@id': ids.list(url),
    numberOfItems: items.length,
    itemListElement: items.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url: urls.absolute(path),
    })),
  };
}
