/**
 * From the facts of a page to the tags of its head. Computed here and tested;
 * the layout only prints them.
 */
import { site } from './site.ts';

/** One element of the head. */
export interface HeadTag {
  readonly tag: 'title' | 'meta' | 'link';
  readonly attributes: Readonly<Record<string, string>>;
  /** The content of a title. */
  readonly text?: string;
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
  readonly created?: string | undefined;
  readonly updated?: string | undefined;
  /** The same content in other formats. */
  readonly alternates?: readonly { type: string; href: string; title?: string }[] | undefined;
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
  tags.push(meta('twitter:card', 'summary'));
  for (const { type, href, title } of page.alternates ?? [])
    tags.push({
      tag: 'link',
      attributes: { rel: 'alternate', type, href, ...(title !== undefined && { title }) },
    });
  return tags;
}
