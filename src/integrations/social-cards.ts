/**
 * Says after a build how many social cards had to be drawn.
 */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardsCache } from '../cards/cache.ts';

const pictures = async (folder: string) =>
  (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) =>
    name.endsWith('.png'),
  ).length;

export default function socialCards(): AstroIntegration {
  let before = 0;
  return {
    name: 'social-cards',
    hooks: {
      'astro:build:start': async () => {
        before = await pictures(cardsCache);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const drawn = (await pictures(cardsCache)) - before;
        const all = await pictures(fileURLToPath(new URL('cards', dir)));
        logger.info(`${all} social cards, ${drawn} of them newly drawn.`);
      },
    },
  };
}
