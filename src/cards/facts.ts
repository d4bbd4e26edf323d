/**
 * What social cards say. Knows nothing of fonts and drawing, so that every page
 * may ask it for the words and the address of its card.
 */
import { categoryIcon, pageIcon } from '../category-icons.ts';
import { readingMinutes } from '../prose/reading-time.ts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';

/** In pixels: what readers of Open Graph ask for (1.91 to 1). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export interface CardFacts {
  /** Path below `/cards/`, without its ending, such as `prompts/plan-a-launch`. */
  readonly path: string;
  readonly title: string;
  /** What kind of page it is, and where it stands. */
  readonly label: string;
  /** Path of an icon on a grid of 24 by 24. */
  readonly icon: string;
  /** A fact worth knowing before one follows the link; empty where there is none. */
  readonly note: string;
  /** The name of the site. */
  readonly name: string;
}

const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString(site.language)} ${count === 1 ? one : more}`;
const label = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(' · ');

/** The card of a prompt. */
export function promptCard(prompt: {
  readonly slug: string;
  readonly title: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly area: { readonly name: string } | undefined;
  readonly words: number;
  readonly variables: readonly unknown[];
}): CardFacts {
  return {
    path: `prompts/${prompt.slug}`,
    title: prompt.title,
    label: label('Prompt', prompt.category.name, prompt.area?.name),
    icon: categoryIcon(prompt.category.id),
    note: `${counted(prompt.words, 'word', 'words')}, ${counted(prompt.variables.length, 'blank', 'blanks')}`,
    name: site.name,
  };
}

/** The card of an article. */
export function articleCard(article: {
  readonly slug: string;
  readonly title: string;
  readonly tags: readonly { readonly name: string }[];
  readonly words: number;
}): CardFacts {
  return {
    path: `articles/${article.slug}`,
    title: article.title,
    label: label('Article', article.tags[0]?.name),
    icon: pageIcon('article'),
    note: `${readingMinutes(article.words)} min read`,
    name: site.name,
  };
}

/** The card of a pack. */
export function packCard(pack: {
  readonly slug: string;
  readonly title: string;
  readonly prompts: readonly unknown[];
}): CardFacts {
  return {
    path: `packs/${pack.slug}`,
    title: pack.title,
    label: 'Pack',
    icon: pageIcon('pack'),
    note: counted(pack.prompts.length, 'prompt', 'prompts'),
    name: site.name,
  };
}

/** The card of a topic. */
export function topicCard(questions: {
  readonly topic: { readonly id: string; readonly name: string };
  readonly own: readonly unknown[];
  readonly elsewhere: readonly unknown[];
}): CardFacts {
  return {
    path: `faq/${questions.topic.id}`,
    title: questions.topic.name,
    label: 'Questions and answers',
    icon: pageIcon('topic'),
    note: counted(questions.own.length + questions.elsewhere.length, 'answer', 'answers'),
    name: site.name,
  };
}

/** The card of all other pages. */
export function siteCard(): CardFacts {
  return {
    path: 'site',
    title: site.tagline,
    label: new URL(urls.absolute(urls.home())).host + site.base,
    icon: pageIcon('site'),
    note: '',
    name: site.name,
  };
}

/** What the head of a page says of its card. */
export interface CardImage {
  /** Absolute address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** The words on it. */
  readonly alt: string;
}

/** The picture of a card, as pages and data name it. */
export function cardImage({ path, title, label: kind, note, name }: CardFacts): CardImage {
  return {
    url: urls.absolute(urls.card(path)),
    ...CARD_SIZE,
    alt: [title, kind, note, name].filter((text) => text !== '').join(' · '),
  };
}
