/**
 * Sets a text in lines of glyphs: which font has which signs, in what order the
 * directions of a line stand (Unicode Standard Annex 9), how letters join
 * (HarfBuzz), and where lines break. What comes out are outlines with their
 * measures, so that nothing depends on the fonts of a machine, and whoever draws
 * them knows that they stay inside the frame.
 */
import bidiFactory from 'bidi-js';
import { Buffer, Direction, shape } from 'harfbuzzjs';
import { fontsOf, type CardFont, type Weight } from './fonts.ts';

/** An outline with its place on the line, which begins at 0 on the base line; y goes down. */
interface Glyph {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A line, in pixels. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  /** How far it goes on. */
  readonly width: number;
  /** What is inked: from the beginning of the line, and from the base line, down. */
  readonly ink: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export interface SetText {
  readonly lines: readonly Line[];
  readonly size: number;
  /** Whether its base direction is from right to left. */
  readonly rightToLeft: boolean;
  /** Whether its end had to be cut. */
  readonly cut: boolean;
}

/** The room a text has, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** From base line to base line, in sizes. */
  readonly leading: number;
}

/** A sign as a reader knows it, with the marks that belong to it. */
interface Sign {
  readonly text: string;
  readonly font: CardFont;
  readonly script: string;
  readonly level: number;
}

const bidi = bidiFactory();
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts that one font holds and that must not be shaped together. */
const SCRIPTS: readonly (readonly [script: string, test: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Arab', /\p{Script=Arabic}/u],
];
/** Joiners and variation selectors: they need no outline. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** Scripts that are written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Behind these a line may break as well as at a space. */
const BREAKS_AFTER = /[-\u2010\u2013\u2014/]$/u;
const ELLIPSIS = '…';

/** One line of text: composed, without control characters, its spaces single. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .trim();

function signsOf(text: string, weight: Weight): { signs: Sign[]; rightToLeft: boolean } {
  const fonts = fontsOf(weight);
  const [first] = fonts;
  if (!first) throw new Error('There are no fonts for cards.');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const signs: Sign[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = signs.at(-1);
    const seen = Array.from(segment).filter((sign) => !UNSEEN.test(sign));
    const script = SCRIPTS.find(([, test]) => test.test(segment))?.[0];
    const holds = (font: CardFont) => seen.every((sign) => font.has(sign.codePointAt(0) ?? 0));
    // U+FE0F asks for an emoji where a text would do; signs of no script go with what they follow.
    const candidates = segment.includes('\uFE0F')
      ? fonts.toReversed()
      : script === undefined && last && !last.font.emoji
        ? [last.font, ...fonts]
        : fonts;
    signs.push({
      text: segment,
      font: candidates.find(holds) ?? first,
      script: script ?? last?.script ?? 'Latn',
      level: levels[index] ?? 0,
    });
  }
  return { signs, rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

interface Run {
  text: string;
  readonly font: CardFont;
  readonly script: string;
  readonly level: number;
}

/** Runs of one font, script and direction, in the order they stand on the line (rule L2). */
function runsOf(signs: readonly Sign[]): Run[] {
  const runs: Run[] = [];
  for (const { text, font, script, level } of signs) {
    const last = runs.at(-1);
    if (last?.font === font && last.script === script && last.level === level) last.text += text;
    else runs.push({ text, font, script, level });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
      start = end;
    }
  return runs;
}

function lineOf(signs: readonly Sign[], size: number): Line {
  const glyphs: Glyph[] = [];
  const ink = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  let pen = 0;
  for (const { text, font, script, level } of runsOf(signs)) {
    const scale = size / font.units;
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.setScript(script);
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(font.font, buffer);
    for (const glyph of buffer.getGlyphInfosAndPositions()) {
      const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
      const x = pen + xOffset * scale;
      const y = -yOffset * scale;
      const path = font.font.glyphToPath(id);
      const extents = font.font.glyphExtents(id);
      if (path !== '' && extents) {
        glyphs.push({ path, x, y, scale });
        ink.left = Math.min(ink.left, x + extents.xBearing * scale);
        ink.right = Math.max(ink.right, x + (extents.xBearing + extents.width) * scale);
        ink.top = Math.min(ink.top, y - extents.yBearing * scale);
        ink.bottom = Math.max(ink.bottom, y - (extents.yBearing + extents.height) * scale);
      }
      pen += xAdvance * scale;
    }
  }
  const inked = glyphs.length > 0;
  return {
    glyphs,
    width: pen,
    ink: inked ? ink : { left: 0, right: 0, top: 0, bottom: 0 },
  };
}

/** A part of a text that no line breaks, in sizes. */
interface Piece {
  readonly signs: readonly Sign[];
  readonly width: number;
  /** The spaces behind it, which end with the line. */
  readonly space: readonly Sign[];
  readonly spaceWidth: number;
}

const isSpace = ({ text }: Sign) => text === ' ';
const widthOf = (signs: readonly Sign[]) => lineOf(signs, 1).width;
const pieceOf = (signs: readonly Sign[]): Piece => {
  const end = signs.findLastIndex((sign) => !isSpace(sign)) + 1;
  const [own, space] = [signs.slice(0, end), signs.slice(end)];
  return { signs: own, width: widthOf(own), space, spaceWidth: widthOf(space) };
};

function piecesOf(signs: readonly Sign[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1];
    const breaks =
      !next ||
      (!isSpace(next) &&
        (isSpace(sign) ||
          (BREAKS_AFTER.test(sign.text) && index > start) ||
          UNSPACED.test(sign.text) ||
          UNSPACED.test(next.text)));
    if (!breaks) continue;
    pieces.push(pieceOf(signs.slice(start, index + 1)));
    start = index + 1;
  }
  return pieces;
}

/** Fills lines of a width, in sizes. @returns `undefined` where a piece is wider than a line. */
function fill(pieces: readonly Piece[], width: number): Piece[][] | undefined {
  const lines: Piece[][] = [];
  let taken = Infinity;
  for (const piece of pieces) {
    if (piece.width > width) return undefined;
    const line = lines.at(-1);
    if (line && taken + piece.width <= width) line.push(piece);
    else {
      lines.push([piece]);
      taken = 0;
    }
    taken += piece.width + piece.spaceWidth;
  }
  return lines;
}

/** The narrowest filling with as few lines, so that the last is no lonely word. */
function balance(pieces: readonly Piece[], width: number): Piece[][] | undefined {
  let best = fill(pieces, width);
  if (!best) return undefined;
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = fill(pieces, middle);
    if (tried?.length === best.length) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

const signsIn = (line: readonly Piece[]): Sign[] =>
  line.flatMap(({ signs, space }, index) =>
    index < line.length - 1 ? [...signs, ...space] : signs,
  );

/** Pieces of which none is wider than a line: longer words are parted between their signs. */
const parted = (pieces: readonly Piece[], width: number): Piece[] =>
  pieces.flatMap((piece) =>
    piece.width > width
      ? [
          ...piece.signs.map((sign) => pieceOf([sign])),
          ...(piece.space.length > 0 ? [pieceOf(piece.space)] : []),
        ]
      : [piece],
  );

/**
 * Sets a text in the largest size in which it fits its room; words that are
 * longer than a line are parted, and what is too long even for the smallest size
 * is cut.
 */
export function setText(text: string, weight: Weight, room: Room): SetText {
  const { signs, rightToLeft } = signsOf(tidy(text), weight);
  const whole = piecesOf(signs);
  const most = (size: number) =>
    Math.max(1, Math.floor((room.height / size - 1) / room.leading) + 1);
  const set = (size: number, filled: readonly (readonly Piece[])[], cut = false): SetText => ({
    lines: filled.map((line) => lineOf(signsIn(line), size)),
    size,
    rightToLeft,
    cut,
  });
  const fits = ({ lines, size }: SetText) =>
    lines.every(({ ink }) => ink.left >= -size / 10 && ink.right <= room.width + size / 10) &&
    inkHeight({ lines, size }, room.leading) <= room.height;
  for (const part of [false, true])
    for (const size of room.sizes) {
      const width = room.width / size;
      const filled = balance(part ? parted(whole, width) : whole, width);
      if (!filled || filled.length > most(size)) continue;
      const done = set(size, filled);
      if (fits(done)) return done;
    }
  const size = room.sizes.at(-1) ?? 1;
  const width = room.width / size;
  const dots = signsOf(ELLIPSIS, weight).signs.map((sign) => ({
    ...sign,
    level: rightToLeft ? 1 : 0,
  }));
  const pieces = parted(whole, width);
  for (let end = pieces.length - 1; end > 0; end--) {
    const kept = pieces.slice(0, end);
    const last = kept.pop();
    if (last) kept.push(pieceOf([...last.signs, ...dots]));
    const filled = fill(kept, width);
    if (!filled || filled.length > most(size)) continue;
    const done = set(size, filled, true);
    if (fits(done)) return done;
  }
  // Marks heaped on marks, as no language has them: whoever draws cuts off what sticks out.
  return set(size, (fill(pieces, width) ?? []).slice(0, most(size)), true);
}

/** From the highest ink of the first line to the lowest of the last. */
export function inkHeight(
  { lines, size }: Pick<SetText, 'lines' | 'size'>,
  leading: number,
): number {
  const step = size * leading;
  const tops = lines.map(({ ink }, index) => index * step + ink.top);
  const bottoms = lines.map(({ ink }, index) => index * step + ink.bottom);
  return Math.max(0, ...bottoms) - Math.min(0, ...tops);
}
