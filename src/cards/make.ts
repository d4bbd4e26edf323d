/**
 * Makes the pictures of social cards, and keeps them: a card that was drawn
 * once is not drawn again until something on it changes.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cardsCache } from './cache.ts';
import { drawCard } from './draw.ts';
import type { CardFacts } from './facts.ts';

/** Sixteen colours are enough for a card and its soft edges, and halve the bytes of more. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 7, compressionLevel: 9 } as const;

/**
 * A card as PNG, from the cache where it lies there.
 *
 * Its name in the cache is a hash of the drawing, of the versions of what turns
 * it into pixels and of how they are packed. The drawing is made of outlines, so
 * the hash changes with the words, the fonts and the code that draws, and nobody
 * has to count versions.
 *
 * @param folder The cache.
 */
export async function makeCard(facts: CardFacts, folder = cardsCache): Promise<Uint8Array> {
  const drawing = drawCard(facts);
  const name = createHash('sha256')
    .update(JSON.stringify([sharp.versions, PNG, drawing]))
    .digest('hex');
  const file = join(folder, `${name}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const made = await sharp(Buffer.from(drawing)).png(PNG).toBuffer();
  await mkdir(folder, { recursive: true });
  // Written aside first: a build that is stopped here leaves no half of a card.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, made);
  await rename(aside, file);
  return made;
}
