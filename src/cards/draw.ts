/**
 * Draws a social card: the picture that messengers and networks show where
 * someone shares a page. It looks like the title page of a well-set book, in the
 * colours of the light theme, and consists of outlines alone.
 */
import { CARD_SIZE as CARD, type CardFacts } from './facts.ts';
import type { Weight } from './fonts.ts';
import { inkHeight, setText, type Room, type SetText } from './typeset.ts';

/** Nothing that depends on the content is drawn outside it. */
export const SAFE_AREA = { left: 72, right: 1128, top: 56, bottom: 590 } as const;

/** The colours of `tokens.css`, light; an SVG drawn outside a browser needs them in sRGB. */
const COLOURS = {
  paper: '#fcfaf4',
  line: '#d8d4c9',
  ink: '#182029',
  soft: '#3a434e',
  accent: '#004f4b',
  tile: '#d9f1ef',
} as const;

const LEFT = 96;
const RIGHT = 1104;

/** Two digits are a hundredth of a pixel; more would only make the file longer. */
const number = (value: number) => String(Math.round(value * 100) / 100);

/** A set text at its place: `x` is where its lines begin, or end if they run from right to left. */
function outlines(
  { lines, size, rightToLeft }: SetText,
  place: { left: number; right: number; baseline: number; leading: number; colour: string },
): string {
  return lines
    .flatMap((line, index) => {
      const x = rightToLeft ? place.right - line.width : place.left;
      const y = place.baseline + index * size * place.leading;
      return line.glyphs.map(
        (glyph) =>
          `<path transform="matrix(${glyph.scale.toFixed(6)} 0 0 ${(-glyph.scale).toFixed(6)} ${number(x + glyph.x)} ${number(y + glyph.y)})" d="${glyph.path}"/>`,
      );
    })
    .join('')
    .replace(/^(?=.)/s, `<g fill="${place.colour}">`)
    .replace(/(?<=.)$/s, '</g>');
}

const oneLine = (text: string, weight: Weight, width: number, sizes: readonly number[]) =>
  setText(text, weight, { width, height: (sizes[0] ?? 0) * 1.6, sizes, leading: 1 });

/** The room of the title. */
const TITLE: Room = {
  width: RIGHT - LEFT,
  height: 316,
  sizes: [80, 74, 68, 62, 57, 52, 48, 44, 40],
  leading: 1.2,
};
const TITLE_TOP = 184;

/** A card as SVG. */
export function drawCard(facts: CardFacts): string {
  const label = oneLine(facts.label, 'text', RIGHT - LEFT - 100, [32, 28, 25]);
  const name = oneLine(facts.name, 'title', 460, [32, 28, 24]);
  const note = oneLine(facts.note, 'text', 440, [27, 24, 22]);
  const title = setText(facts.title, 'title', TITLE);
  const { ink } = title.lines[0] ?? { ink: { top: 0 } };
  // In the middle of its room, a little above it: that is where the eye looks for it.
  const spare = TITLE.height - inkHeight(title, TITLE.leading);
  const text = (set: SetText, baseline: number, colour: string, left = LEFT, right = RIGHT) =>
    outlines(set, { left, right, baseline, leading: TITLE.leading, colour });
  const { left, top, right, bottom } = SAFE_AREA;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${COLOURS.paper}"/>`,
    `<path fill="${COLOURS.accent}" d="M0 0h26v${CARD.height}h-26zM34 0h2v${CARD.height}h-2z"/>`,
    `<clipPath id="safe"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>`,
    '<g clip-path="url(#safe)">',
    `<rect x="${LEFT}" y="72" width="72" height="72" rx="14" fill="${COLOURS.tile}"/>`,
    `<path transform="translate(${LEFT + 13} 85) scale(1.917)" fill="none" stroke="${COLOURS.accent}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" d="${facts.icon}"/>`,
    text({ ...label, rightToLeft: false }, 119, COLOURS.soft, LEFT + 96),
    text(title, TITLE_TOP + spare * 0.45 - Math.min(ink.top, 0), COLOURS.ink),
    `<path d="M${LEFT} 520h${RIGHT - LEFT}" stroke="${COLOURS.line}" stroke-width="2"/>`,
    `<g transform="translate(${LEFT - 4} 542) scale(1.32)" fill="none" stroke="${COLOURS.accent}" stroke-linecap="round" stroke-linejoin="round"><path stroke-width="2.4" d="M6 14v13h20V14M3 15.5L16 5l13 10.5"/><path stroke-width="1.9" d="M12.5 15c-1.6 0-2 .8-2 2v1.6c0 1-.5 1.7-1.5 1.9 1 .2 1.5.9 1.5 1.9V24c0 1.2.4 2 2 2M19.5 15c1.6 0 2 .8 2 2v1.6c0 1 .5 1.7 1.5 1.9-1 .2-1.5.9-1.5 1.9V24c0 1.2-.4 2-2 2"/></g>`,
    text({ ...name, rightToLeft: false }, 577, COLOURS.ink, LEFT + 52),
    text({ ...note, rightToLeft: true }, 576, COLOURS.soft),
    '</g></svg>',
  ].join('');
}
