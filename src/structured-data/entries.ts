/**
 * The nodes of what the site holds: articles, prompts and packs.
 */
import type { Article, Collection, CreativeWork, ImageObject, QuantitativeValue } from 'schema-dts';
import { ids } from './ids.ts';

/** Where the licences' texts are. */
export const LICENCES = {
  prompt: 'https://creativecommons.org/publicdomain/zero/1.0/',
  article: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

interface EntryFacts {
  /** Canonical address of its page. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly created: string;
  readonly updated: string;
}

export interface ArticleFacts extends EntryFacts {
  readonly keywords: readonly string[];
  readonly words: number;
  readonly sources: readonly { title: string; url: string }[];
  /** The first picture in it, or its social card. */
  readonly image: PictureFacts;
}

export interface PictureFacts {
  /** Absolute address. */
  readonly url: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

/**
 * A length in pixels: `E37` is the pixel of UN/CEFACT Recommendation 20, which
 * https://schema.org/unitCode asks for.
 */
const pixels = (value: number): QuantitativeValue => ({
  '@type': 'QuantitativeValue',
  value,
  unitCode: 'E37',
});

/** A picture that a page shows. */
export function pictureNode(picture: PictureFacts): ImageObject {
  return {
    '@type': 'ImageObject',
    url: picture.url,
    contentUrl: picture.url,
    width: pixels(picture.width),
    height: pixels(picture.height),
    caption: picture.caption,
  };
}

/** An article. */
export function articleNode(article: ArticleFacts): Article {
  return {
    '@type': 'Article',
    '@id': ids.article(article.url),
    url: article.url,
    headline: article.title,
    description: article.description,
    inLanguage: article.language,
    datePublished: article.created,
    dateModified: article.updated,
    author: { '@id': ids.publisher },
    publisher: { '@id': ids.publisher },
    mainEntityOfPage: { '@id': ids.page(article.url) },
    isPartOf: { '@id': ids.website },
    license: LICENCES.article,
    keywords: [...article.keywords],
    wordCount: article.words,
    image: pictureNode(article.image),
    ...(article.sources.length > 0 && {
      citation: article.sources.map(
        ({ title, url }) => ({ '@type': 'CreativeWork', name: title, url }) as const,
      ),
    }),
  };
}

export interface PromptFacts extends EntryFacts {
  readonly keywords: readonly string[];
  readonly version: string;
  /** The prompt, verbatim. */
  readonly text: string;
  /** The same prompt in other formats: absolute addresses and media types. */
  readonly encodings: readonly { readonly url: string; readonly type: string }[];
}

/** A prompt. */
export function promptNode(prompt: PromptFacts): CreativeWork {
  return {
    '@type': 'CreativeWork',
    '@id': ids.prompt(prompt.url),
    url: prompt.url,
    name: prompt.title,
    description: prompt.description,
    inLanguage: prompt.language,
    text: prompt.text,
    version: prompt.version,
    datePublished: prompt.created,
    dateModified: prompt.updated,
    license: LICENCES.prompt,
    author: { '@id': ids.publisher },
    publisher: { '@id': ids.publisher },
    mainEntityOfPage: { '@id': ids.page(prompt.url) },
    isPartOf: { '@id': ids.website },
    keywords: [...prompt.keywords],
    encoding: prompt.encodings.map(({ url, type }) => ({
      '@type': 'MediaObject',
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}

export interface PackFacts extends EntryFacts {
  readonly prompts: readonly { title: string; url: string }[];
}

/** A pack, with its prompts as parts in their order. */
export function packNode(pack: PackFacts): Collection {
  return {
    '@type': 'Collection',
    '@id': ids.pack(pack.url),
    url: pack.url,
    name: pack.title,
    description: pack.description,
    inLanguage: pack.language,
    datePublished: pack.created,
    dateModified: pack.updated,
    publisher: { '@id': ids.publisher },
    mainEntityOfPage: { '@id': ids.page(pack.url) },
    isPartOf: { '@id': ids.website },
    collectionSize: pack.prompts.length,
    hasPart: pack.prompts.map(({ title, url }) => ({
      '@type': 'CreativeWork',
      '@id': ids.prompt(url),
      name: title,
      url,
    })),
  };
}
