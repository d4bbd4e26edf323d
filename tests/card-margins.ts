/**
 * Looks at the margins of a social card.
 */
import sharp from 'sharp';
import { SAFE_AREA } from '../src/cards/draw.ts';

/** Paper and spine; packing to few colours may move a shade by a little. */
const PAPER = [0xfc, 0xfa, 0xf4] as const;
const SPINE = [0x00, 0x4f, 0x4b] as const;
const LIKE = 6;
const SPINE_END = 36;

/**
 * Counts pixels.
 *
 * @returns `stray`, those outside the safe area that belong to no empty card,
 *   and `inked`, those inside it that are not paper.
 */
export async function marginsOf(png: Uint8Array): Promise<{ stray: number; inked: number }> {
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const near = (at: number, [red, green, blue]: readonly [number, number, number]) =>
    Math.abs((data[at] ?? 0) - red) <= LIKE &&
    Math.abs((data[at + 1] ?? 0) - green) <= LIKE &&
    Math.abs((data[at + 2] ?? 0) - blue) <= LIKE;
  const { left, right, top, bottom } = SAFE_AREA;
  let stray = 0;
  let inked = 0;
  let at = 0;
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++, at += info.channels) {
      if (near(at, PAPER)) continue;
      if (x >= left && x < right && y >= top && y < bottom) inked++;
      else if (x >= SPINE_END || !near(at, SPINE)) stray++;
    }
  return { stray, inked };
}
