/**
 * Every path and address of the site. Nothing else joins paths, so a page
 * moves in one place and the base path cannot be forgotten.
 */
import { site } from './site.ts';

/** A part of the site that has a feed of its own. */
export type FeedPart = 'articles' | 'prompts' | `categories/${string}`;

/**
 * Makes the addresses of one deployment.
 *
 * @param origin Scheme and host, for example `https://example.org`.
 * @param base Base path without a trailing slash, empty at the root.
 */
export function createUrls(origin: string, base: string) {
  /** Puts the base path before a root-relative path; everything else is returned as it is. */
  const withBase = (path: string) =>
    path.startsWith('/') && !path.startsWith('//') ? base + path : path;
  return {
    withBase,
    /** The absolute address of a path that already carries the base path. */
    absolute: (path: string) => new URL(path, origin).href,
    /**
     * How a page stands to what a link leads to, as `aria-current` says it:
     * it is that page, or lies below it. The home page has nothing below it.
     *
     * @param href Path of the link, with the base path.
     * @param page Path of the page, with the base path.
     */
    current: (href: string, page: string): 'page' | 'true' | undefined => {
      if (page === href) return 'page';
      return href !== withBase('/') && page.startsWith(href) ? 'true' : undefined;
    },
    home: () => withBase('/'),
    prompts: () => withBase('/prompts/'),
    /** A page of the library, counted from 1. */
    promptsPage: (page: number) => withBase(page === 1 ? '/prompts/' : `/prompts/page/${page}/`),
    prompt: (slug: string) => withBase(`/prompts/${slug}/`),
    /** The prompt alone as plain text: what the copy buttons of cards fetch. */
    promptText: (slug: string) => withBase(`/prompts/${slug}.txt`),
    /** The prompt in the formats that `prompt/formats` writes. */
    promptMarkdown: (slug: string) => withBase(`/prompts/${slug}.md`),
    promptJson: (slug: string) => withBase(`/prompts/${slug}.json`),
    promptSkill: (slug: string) => withBase(`/prompts/${slug}/SKILL.md`),
    promptDotprompt: (slug: string) => withBase(`/prompts/${slug}.prompt`),
    promptEspanso: (slug: string) => withBase(`/prompts/${slug}.espanso.yml`),
    /** The JSON Schema of a prompt's JSON form. */
    promptSchema: () => withBase('/schemas/prompt.v1.json'),
    category: (category: string) => withBase(`/categories/${category}/`),
    area: (category: string, area: string) => withBase(`/categories/${category}/${area}/`),
    tag: (tag: string) => withBase(`/tags/${tag}/`),
    packs: () => withBase('/packs/'),
    pack: (slug: string) => withBase(`/packs/${slug}/`),
    packMarkdown: (slug: string) => withBase(`/packs/${slug}.md`),
    articles: () => withBase('/articles/'),
    article: (slug: string) => withBase(`/articles/${slug}/`),
    articleMarkdown: (slug: string) => withBase(`/articles/${slug}.md`),
    faq: () => withBase('/faq/'),
    topic: (topic: string) => withBase(`/faq/${topic}/`),
    topicMarkdown: (topic: string) => withBase(`/faq/${topic}.md`),
    search: () => withBase('/search/'),
    /** The folder that holds Pagefind's index. */
    searchIndex: () => withBase('/pagefind/'),
    myDetails: () => withBase('/my-details/'),
    about: () => withBase('/about/'),
    privacy: () => withBase('/privacy/'),
    accessibility: () => withBase('/accessibility/'),
    /** Every component in every state, for those who work on the site. */
    styleguide: () => withBase('/styleguide/'),
    /** A social card: the path below the folder, without its ending. */
    card: (path: string) => withBase(`/cards/${path}.png`),
    manifest: () => withBase('/manifest.webmanifest'),
    /** The page hosts show at addresses that lead nowhere. */
    notFound: () => withBase('/404.html'),
    /** All prompts in one file. */
    promptsJson: () => withBase('/prompts.json'),
    promptsNdjson: () => withBase('/prompts.ndjson'),
    promptsCsv: () => withBase('/prompts.csv'),
    promptsSchema: () => withBase('/schemas/prompts.v1.json'),
    /** The feeds of everything, or of a part of the site. */
    atomFeed: (part?: FeedPart) =>
      withBase(part === undefined ? '/feed.xml' : `/feeds/${part}.xml`),
    jsonFeed: (part?: FeedPart) =>
      withBase(part === undefined ? '/feed.json' : `/feeds/${part}.json`),
    llms: () => withBase('/llms.txt'),
    llmsFull: () => withBase('/llms-full.txt'),
    skillsIndex: () => withBase('/.well-known/agent-skills/index.json'),
    securityTxt: () => withBase('/.well-known/security.txt'),
    /** Where RFC 9116 looks for it: at the root of the host, whatever the base path. */
    hostSecurityTxt: () => '/.well-known/security.txt',
    sitemap: () => withBase('/sitemap-index.xml'),
  };
}

export type Urls = ReturnType<typeof createUrls>;

/** The addresses of the site as configured in `site.ts`. */
export const urls: Urls = createUrls(site.origin, site.base);
