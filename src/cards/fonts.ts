/**
 * The fonts that cards are set in. They come from npm, so that a card is the
 * same on every machine; no font of the system is ever asked. All are under the
 * SIL Open Font License 1.1, whose text lies beside each as LICENSE_FONT.
 *
 * Together they hold Latin, Cyrillic, Greek, Hebrew, Arabic and the emoji, in
 * one colour. What none of them holds (Chinese, Japanese, Korean, the scripts of
 * India) is drawn as empty boxes: a site that needs one more script installs its
 * font from npm and adds it here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';

/** In the order of preference. */
const FILES = {
  text: [
    '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
    '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
    '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
    '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  ],
  title: [
    '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf',
    '@expo-google-fonts/noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf',
    '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
    '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  ],
} as const;

export type Weight = keyof typeof FILES;

/** A font, ready to shape. */
export interface CardFont {
  readonly font: Font;
  /** Units of its square. */
  readonly units: number;
  readonly has: (codePoint: number) => boolean;
  /** Whether it is the one that draws emoji. */
  readonly emoji: boolean;
}

const loaded = new Map<string, CardFont>();

function load(file: string): CardFont {
  const known = loaded.get(file);
  if (known) return known;
  // From the project and not from this file: a build bundles this file elsewhere.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const face = new Face(new Blob(new Uint8Array(readFileSync(resolve(file)))));
  const held = new Set(face.collectUnicodes());
  const made = {
    font: new Font(face),
    units: face.upem,
    has: (codePoint: number) => held.has(codePoint),
    emoji: file.includes('emoji'),
  };
  loaded.set(file, made);
  return made;
}

/** The fonts of a weight, the preferred first; each file is read once. */
export function fontsOf(weight: Weight): readonly CardFont[] {
  return FILES[weight].map(load);
}
