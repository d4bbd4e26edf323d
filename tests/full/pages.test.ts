import { expect, test } from 'playwright/test';
import { builtPages } from '../built-pages.ts';
import { engines } from './engines.ts';

/** Pages a test visits; few enough that its findings come while one still waits for them. */
const TOGETHER = 40;
/** `EVERY=10 npm run test:full` looks at every tenth page alone, for a first impression. */
const every = Number(process.env['EVERY'] || 1);
const pages = builtPages().filter((_, index) => index % every === 0);

// The engines write to the page in ways that its policy forbids.
test.use({ bypassCSP: true });

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    for (let first = 0; first < pages.length; first += TOGETHER) {
      const chosen = pages.slice(first, first + TOGETHER);
      test(`no engine finds anything, ${colorScheme}, ${width} px, from ${chosen[0]}`, async ({
        page,
      }) => {
        test.setTimeout(chosen.length * 30_000);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        const found = new Map<string, string[]>();
        for (const path of chosen) {
          await page.goto(path.startsWith('/search/') ? `${path}?q=survey` : path);
          if (path.startsWith('/search/'))
            await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          for (const { name, script, find } of engines) {
            await page.evaluate(script);
            for (const finding of await find(page)) {
              const key = `${name}: ${finding}`;
              found.set(key, [...(found.get(key) ?? []), path]);
            }
          }
        }
        expect(
          [...found].map(([finding, paths]) => `${paths.length} × ${finding} (${paths[0]})`),
        ).toEqual([]);
      });
    }
