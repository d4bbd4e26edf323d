import { pagesOfEachKind } from '../built-pages.ts';
import { engines, findings, load } from '../engines.ts';
import { expect, test } from './test.ts';

// `npm run test:full` asks every engine about every page.
const axe = engines.filter(({ name }) => name === 'axe');

for (const width of [320, 1280])
  test(`axe finds nothing on two pages of each kind, light and dark, ${width} px`, async ({
    page,
  }) => {
    test.setTimeout(480_000);
    const found: string[] = [];
    for (const { path } of pagesOfEachKind(2)) {
      await load(page, path);
      const ways = (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }));
      for (const [finding, shown] of await findings(page, ways, axe))
        found.push(`${path} ${shown.join(', ')} ${finding}`);
    }
    expect(found).toEqual([]);
  });
