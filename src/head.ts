/**
 * From the facts of a page to the tags of its head. Computed here and tested;
 * the layout only prints them.
 */
import type { CardImage } from './cards/facts.ts';
import { site } from './site.ts';

/** One element of the head. */
export interface HeadTag {
  readonly tag: 'title' | 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
  /** The content of a title. */
  readonly text?: string;
}

/** The two forms of a feed. */
export interface FeedLink {
  readonly title: string;
  readonly atom: string;
  readonly json: string;
}

export interface HeadFacts {
  /** The page's own title, without the site's name. */
  readonly title: string;
  readonly description: string;
  /** Absolute canonical address; none for pages without one, such as 404. */
  readonly canonical: string | undefined;
  readonly type?: 'website' | 'article' | undefined;
  /** Keeps the page out of search engines. */
  readonly noindex?: boolean | undefined;
  /** Where a page that moved is now: browsers go there at once. */
  readonly movedTo?: string | undefined;
  readonly created?: string | undefined;
  readonly updated?: string | undefined;
  /** The picture shown where someone shares the page. */
  readonly card: CardImage;
  /** The same content in other formats. */
  readonly alternates?: readonly { type: string; href: string; title?: string }[] | undefined;
  /** Feeds a reader of the page can subscribe to: addresses of the Atom and the JSON Feed. */
  readonly feeds?: readonly FeedLink[] | undefined;
}

const meta = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { name, content },
});
// Open Graph names its properties in `property`: https://ogp.me/
const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

/** The title element's text: the site's name is added where the page's own lacks it. */
export function documentTitle(title: string): string {
  return title.includes(site.name) ? title : `${title} · ${site.name}`;
}

/** The tags of a page's head, in the order to print them. */
export function headTags(page: HeadFacts): HeadTag[] {
  const tags: HeadTag[] = [
    { tag: 'title', attributes: {}, text: documentTitle(page.title) },
    meta('description', page.description),
  ];
  if (page.noindex) tags.push(meta('robots', 'noindex'));
  if (page.movedTo !== undefined)
    tags.push({
      tag: 'meta',
      attributes: { 'http-equiv': 'refresh', content: `0; url=${page.movedTo}` },
    });
  if (page.canonical !== undefined)
    tags.push({ tag: 'link', attributes: { rel: 'canonical', href: page.canonical } });
  tags.push(
    property('og:site_name', site.name),
    property('og:type', page.type ?? 'website'),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:locale', site.language.replace('-', '_')),
  );
  if (page.canonical !== undefined) tags.push(property('og:url', page.canonical));
  if (page.type === 'article') {
    if (page.created !== undefined) tags.push(property('article:published_time', page.created));
    if (page.updated !== undefined) tags.push(property('article:modified_time', page.updated));
  }
  const { url, width, height, alt } = page.card;
  tags.push(
    property('og:image', url),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
    // The other facts of the card are taken from Open Graph.
    meta('twitter:card', 'summary_large_image'),
  );
  for (const { type, href, title } of page.alternates ?? [])
    tags.push({
      tag: 'link',
      attributes: { rel: 'alternate', type, href, ...(title !== undefined && { title }) },
    });
  for (const { title, atom, json } of page.feeds ?? [])
    for (const [type, href] of [
      ['application/atom+xml', atom],
      ['application/feed+json', json],
    ] as const)
      tags.push({ tag: 'link', attributes: { rel: 'alternate', type, href, title } });
  return tags;
}
