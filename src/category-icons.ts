/**
 * The line icons of categories and kinds of pages, as pages and social cards
 * draw them.
 */

const BOX = 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9';
const BOOK =
  'M12 6.5c-2-1.5-5-2-8.5-2v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5.5-8.5 2zM12 6.5v14';
const SPEECH = 'M4 5h16v11h-8l-4.5 4v-4H4zM8 9h8M8 12.3h5';
const BRACES =
  'M9 4C7 4 6.5 5 6.5 6.5v3c0 1.5-.8 2.2-2 2.5 1.2.3 2 1 2 2.5v3C6.5 19 7 20 9 20M15 4c2 0 2.5 1 2.5 2.5v3c0 1.5.8 2.2 2 2.5-1.2.3-2 1-2 2.5v3c0 1.5-.5 2.5-2.5 2.5M10.7 12h2.6';

/**
 * The icons of categories.
 *
 * To add one, draw it as one path on a grid of 24 by 24 with round ends, 2 px
 * free on every side, and name it after the category's id.
 */
const ICONS = {
  marketing: 'M4 10v4h3l8 4.5v-13L7 10zM7 14v5h3v-3.3M18.5 9.2a4 4 0 0 1 0 5.6',
  writing:
    'M4 20l1.2-4.8L16.5 3.9a1.7 1.7 0 0 1 2.4 0l1.2 1.2a1.7 1.7 0 0 1 0 2.4L8.8 18.8zM14 6.4l3.6 3.6',
  sales: 'M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8.2 8.2h.01',
  strategy: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.7 8.3l-2.2 5.2-5.2 2.2 2.2-5.2z',
  product: BOX,
  engineering: 'M7.5 7l-5 5 5 5M16.5 7l5 5-5 5M13.7 4.5l-3.4 15',
  data: 'M4 4v16h16M8.5 16v-4M12.5 16V7.5M16.5 16v-6',
  research: BOOK,
  support: SPEECH,
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.2.8 3.5 2.9 3.5 5.5',
  operations: 'M4 8.5h15l-4-4M20 15.5H5l4 4',
  design: 'M4 4h6.5v6.5H4zM17 3.7a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 13.5l4.5 7h-9z',
  teaching:
    'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c1.5 1.6 3.3 2.4 5.5 2.4s4-.8 5.5-2.4v-4.5M21.5 9.5V15',
  productivity: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7M9 15.2l2.2 2.2 4.3-4.2',
  legal:
    'M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.5a2.7 2.7 0 0 0 5 0z',
} as const satisfies Readonly<Record<string, string>>;

/** The icons of what is in no category: named by themselves, so that categories may be renamed. */
const PAGE_ICONS = { article: BOOK, pack: BOX, topic: SPEECH, site: BRACES } as const;

const isDrawn = (id: string): id is keyof typeof ICONS => Object.hasOwn(ICONS, id);

/**
 * The path of a category's icon; a category without a drawing gets the
 * library's braces.
 *
 * @param id Id of the category.
 */
export function categoryIcon(id: string): string {
  return isDrawn(id) ? ICONS[id] : BRACES;
}

/** The path of the icon of a kind of page; the site's own is the library's braces. */
export function pageIcon(kind: keyof typeof PAGE_ICONS): string {
  return PAGE_ICONS[kind];
}
