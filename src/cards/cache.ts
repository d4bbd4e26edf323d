/**
 * Where drawn cards are kept from build to build: the folder that `CARDS_CACHE`
 * names, or one that `npm ci` clears.
 */
export const cardsCache: string = process.env['CARDS_CACHE'] || 'node_modules/.astro/cards';
