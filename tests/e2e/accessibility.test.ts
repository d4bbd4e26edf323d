import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from './test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Two pages of each kind, where there are two. */
const PAGES = [
  '/',
  '/prompts/',
  '/prompts/page/2/',
  '/prompts/build-a-message-house/',
  '/prompts/review-pull-request-beyond-tests/',
  '/categories/marketing/',
  '/categories/engineering/',
  '/categories/marketing/email/',
  '/tags/analysis/',
  '/packs/',
  '/packs/marketing-mega-prompts/',
  '/articles/',
  '/articles/fine-tuning-vs-prompt-engineering/',
  '/articles/twelve-best-practices-for-prompt-engineering/',
  '/faq/',
  '/faq/using-prompts/',
  '/faq/fine-tuning-and-prompting/',
  '/search/?q=survey',
  '/about/',
  '/privacy/',
  '/accessibility/',
  '/404.html',
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`axe finds nothing on any kind of page, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(path);
        if (path.includes('?q='))
          await expect(
            page.getByRole('list', { name: 'Results' }).getByRole('listitem').first(),
          ).toBeVisible();
        for (const details of await page.locator('details').all())
          await details.evaluate((element) => element.setAttribute('open', ''));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(
          (options) =>
            (
              globalThis as unknown as {
                axe: { run: (options: RunOptions) => Promise<AxeResults> };
              }
            ).axe.run(options),
          {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: { 'color-contrast-enhanced': { enabled: true } },
          } satisfies RunOptions,
        );
        for (const { id, nodes } of violations)
          found.push(
            `${path} ${id}: ${nodes
              .map(({ html }) => html.slice(0, 120))
              .slice(0, 3)
              .join(' | ')}`,
          );
      }
      expect(found).toEqual([]);
    });
