/**
 * The one configuration of the site: what an owner edits to make it theirs.
 * Everything that names the site, its address or its people reads it from here.
 */

/** A link in the header or footer. */
export interface NavigationLink {
  readonly label: string;
  /** Root-relative path without the base path, for example `/prompts/`. */
  readonly path: string;
}

/** The bar above the header; readers can close it, and it stays closed for its `id`. */
export interface Announcement {
  /** Change it to show a new announcement to readers who closed the last one. */
  readonly id: string;
  readonly text: string;
  readonly link: NavigationLink;
}

/** What machines may do with the pages; `agents/robots.ts` says what each means. */
export interface CrawlerPolicy {
  readonly search: boolean;
  readonly aiInput: boolean;
  readonly aiTrain: boolean;
  /** Crawlers that may read nothing, by their product token, such as `GPTBot`. */
  readonly refused: readonly string[];
}

export interface SiteConfiguration {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** Scheme and host without a path, for example `https://prompts.example.org`. */
  readonly origin: string;
  /** Base path with a leading and no trailing slash; empty at the root of a host. */
  readonly base: string;
  /** BCP 47 tag of the language the content is written in. */
  readonly language: string;
  readonly publisher: { readonly type: 'Organization' | 'Person'; readonly name: string };
  /** Where problems with a prompt are reported. */
  readonly contactEmail: string;
  readonly navigation: readonly NavigationLink[];
  readonly announcement: Announcement | undefined;
  /** What `/robots.txt` lets crawlers do. */
  readonly crawlers: CrawlerPolicy;
  /** Slug of the pack that the home page offers, where the library has it. */
  readonly featuredPack: string;
  /** Slug of the prompt that the home page shows filled in, where the library has it. */
  readonly featuredPrompt: string;
}

/**
 * Reads the address of the site from the environment.
 *
 * @param environment `SITE_URL` (an http or https address without a path) and
 *   `BASE_PATH` (a path such as `/library`), both optional.
 * @throws Error when either cannot be used, naming the variable and a valid value.
 */
export function readAddress(environment: Readonly<Record<string, string | undefined>>): {
  origin: string;
  base: string;
} {
  const url = environment['SITE_URL'] || 'https://promptstead.example';
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || !['', '/'].includes(parsed.pathname)) {
    throw new Error(
      `SITE_URL is "${url}". Give the scheme and host alone, for example SITE_URL=https://prompts.example.org; a path goes into BASE_PATH.`,
    );
  }
  const base = (environment['BASE_PATH'] ?? '').replace(/\/+$/, '');
  if (!/^(\/[A-Za-z0-9._~-]+)*$/.test(base)) {
    throw new Error(
      `BASE_PATH is "${environment['BASE_PATH']}". Begin it with a slash and use letters, digits and hyphens, for example BASE_PATH=/library.`,
    );
  }
  return { origin: parsed.origin, base };
}

export const site: SiteConfiguration = {
  name: 'Promptstead',
  tagline: 'Mega-prompts worth keeping',
  description:
    'A library of long, structured prompts with blanks to fill in. Search it, copy what you need, or host it as your own. No account, no tracking.',
  ...readAddress(process.env),
  language: 'en-GB',
  publisher: { type: 'Organization', name: 'Promptstead' },
  contactEmail: 'hello@promptstead.example',
  navigation: [
    { label: 'Prompts', path: '/prompts/' },
    { label: 'Packs', path: '/packs/' },
    { label: 'Articles', path: '/articles/' },
    { label: 'FAQ', path: '/faq/' },
  ],
  announcement: {
    id: 'library-live',
    text: 'The prompt library is live.',
    link: { label: 'Explore the prompts', path: '/prompts/' },
  },
  // The prompts are in the public domain, and articles may be shared with credit.
  crawlers: { search: true, aiInput: true, aiTrain: true, refused: [] },
  featuredPack: 'marketing-mega-prompts',
  // Its first sentences say what it is for, and hold two blanks with short answers.
  featuredPrompt: 'rewrite-plainly-and-check-meaning',
};
