import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { cardImage, promptCard, type CardFacts } from '../../src/cards/facts.ts';
import { makeCard } from '../../src/cards/make.ts';
import { setText } from '../../src/cards/typeset.ts';
import { site } from '../../src/site.ts';
import { urls } from '../../src/urls.ts';
import { marginsOf } from '../card-margins.ts';

const card = (title: string): CardFacts => ({
  ...promptCard({
    slug: 'x',
    title,
    category: { id: 'marketing', name: 'Marketing' },
    area: { name: 'Email' },
    words: 1200,
    variables: [{}],
  }),
});

/** Runs with a folder that is gone afterwards. */
async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ROOM = { width: 1000, height: 300, sizes: [60, 40], leading: 1.2 };
/** The outlines of the glyphs of a text on one line, from left to right. */
const outlines = (text: string, weight: 'text' | 'title' = 'text') =>
  setText(text, weight, { ...ROOM, width: 10_000 })
    .lines.flatMap(({ glyphs }) => glyphs)
    .toSorted((a, b) => a.x - b.x)
    .map(({ path }) => path);

const HOSTILE: Readonly<Record<string, string>> = {
  'of 200 letters': 'Plan the launch of a small shop in one week and '.repeat(5).slice(0, 200),
  'of 200 letters without a space': 'W'.repeat(200),
  'of 3,000 letters': 'A word and another. '.repeat(150),
  'of emoji': '👩🏽‍🚀🪁❤️‍🔥🇫🇷1️⃣'.repeat(20),
  'in Arabic': 'خطة إطلاق صغيرة (2026) مع Promptstead: قائمة تحقق كاملة '.repeat(4),
  'in Arabic without a space': 'العربية'.repeat(40),
  'in Hebrew': 'תוכנית השקה קטנה (2026) עם Promptstead '.repeat(4),
  'in scripts that no font has': '漢字かな交じり文'.repeat(25),
  'of marks upon marks': `Za${'\u0301\u0323\u0338\u0310'.repeat(40)}lgo `.repeat(6),
  'with signs of code': `</svg><script>alert(1)</script> & "quotes" {{x}} ${'\\'.repeat(30)}`,
  'with characters that control': 'a\u0000b\u202Ec\u2066d\nnew line\tand\u2028more',
  'of nothing but space': ' \u00A0 ',
};

for (const [what, title] of Object.entries(HOSTILE))
  test(`a title ${what} stays inside the frame of its card`, async () => {
    await inFolder(async (folder) => {
      const png = await makeCard(card(title), folder);
      const { stray, inked } = await marginsOf(png);
      expect(stray).toBe(0);
      expect(inked).toBeGreaterThan(2000);
    });
  });

test('every line is measured: none is wider or the block higher than its room', () => {
  for (const title of Object.values(HOSTILE)) {
    const { lines, size } = setText(title, 'title', ROOM);
    for (const { ink } of lines) {
      expect(ink.left).toBeGreaterThanOrEqual(-size / 10);
      expect(ink.right).toBeLessThanOrEqual(ROOM.width + size / 10);
    }
    expect(lines.length * size).toBeLessThanOrEqual(ROOM.height);
  }
});

test('a short title is large, a long one smaller, and only what cannot fit is cut', () => {
  const short = setText('Plan a launch', 'title', ROOM);
  const long = setText('Plan a launch in ten steps. '.repeat(6), 'title', ROOM);
  const endless = setText('Plan a launch in ten steps. '.repeat(60), 'title', ROOM);
  expect([short.size, short.lines.length, short.cut]).toEqual([60, 1, false]);
  expect([long.size, long.cut]).toEqual([40, false]);
  expect([endless.size, endless.cut]).toEqual([40, true]);
  const [dots] = outlines('…', 'title');
  expect(endless.lines.at(-1)?.glyphs.at(-1)?.path).toBe(dots);
});

test('no line holds one lonely word where the words can be shared out', () => {
  const { lines } = setText(
    'Write an announcement for three kinds of readers today',
    'title',
    ROOM,
  );
  const widths = lines.map(({ width }) => width);
  expect(lines.length).toBe(2);
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
});

test('Arabic letters join, and run from right to left', () => {
  const { rightToLeft } = setText('سلام', 'text', ROOM);
  expect(rightToLeft).toBe(true);
  // Letters have other forms where they join: the lam and the alef of one word are neither alone.
  const alone = [...outlines('ل'), ...outlines('ا')];
  const joined = outlines('لا');
  expect(joined.filter((path) => alone.includes(path))).toEqual([]);
  // The first letter stands at the right.
  expect(outlines('ام').at(-1)).toBe(outlines('ا')[0]);
});

test('figures and Latin words keep their own direction inside Hebrew', () => {
  const [a, b] = outlines('ab');
  const [one, two] = outlines('אב 12').slice(0, 2);
  expect(outlines('אב 21').slice(0, 2)).toEqual([two, one]);
  const [bet, alef] = outlines('אב');
  expect(outlines('ב')).toEqual([bet]);
  expect(outlines('אב 12 ab')).toEqual([a, b, one, two, bet, alef]);
  // A bracket opens towards what it holds.
  expect(outlines('(א)').at(-1)).toBe(outlines('a)').at(-1));
});

test('Latin, Cyrillic, Greek, Hebrew, Arabic and emoji are all drawn', () => {
  const [box = ''] = outlines('漢');
  for (const sign of ['ő', 'ß', 'ệ', 'ж', 'ї', 'ω', 'ά', 'ש', 'ي', 'گ', '🪁', '❤️', '–', '€', '“'])
    expect(outlines(sign), sign).not.toContain(box);
});

test('an emoji of several code points is one sign', () => {
  for (const emoji of ['👩🏽‍🚀', '❤️‍🔥', '1️⃣', '👨‍👩‍👧']) expect(outlines(emoji), emoji).toHaveLength(1);
});

test('what no font has is seen to be missing: a box for each sign', () => {
  const boxes = outlines('漢字');
  expect(boxes).toHaveLength(2);
  expect(new Set(boxes).size).toBe(1);
});

test('a card is drawn once, and again when a word on it changes', async () => {
  await inFolder(async (folder) => {
    const first = await makeCard(card('Plan a launch'), folder);
    const [file = ''] = readdirSync(folder);
    const drawn = statSync(join(folder, file)).mtimeMs;
    const second = await makeCard(card('Plan a launch'), folder);
    expect(Buffer.from(second).equals(first)).toBe(true);
    expect(readdirSync(folder)).toEqual([file]);
    expect(statSync(join(folder, file)).mtimeMs).toBe(drawn);
    await makeCard(card('Plan a larger launch'), folder);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

test('a card drawn anew is the same to the byte', async () => {
  await inFolder(async (one) => {
    await inFolder(async (other) => {
      for (const folder of [one, other])
        await makeCard(card('Plan a launch 🪁 עם Promptstead'), folder);
      const bytes = [one, other].map((folder) =>
        readFileSync(join(folder, readdirSync(folder)[0] ?? '')),
      );
      expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
    });
  });
});

test('who does not see a card is told the words on it', () => {
  expect(cardImage(card('Plan a launch'))).toEqual({
    url: urls.absolute(urls.card('prompts/x')),
    width: 1200,
    height: 630,
    alt: `Plan a launch · Prompt · Marketing · Email · 1,200 words, 1 blank · ${site.name}`,
  });
});
