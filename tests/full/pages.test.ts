import { expect, test } from 'playwright/test';
import { builtPages } from '../built-pages.ts';
import { engines, findings, load, type Way } from '../engines.ts';

/** Pages a test visits: few, so that one sees how far it is, and the two workers end together. */
const TOGETHER = 10;
/** `EVERY=10 npm run test:full` looks at every tenth page alone, for a first impression. */
const every = Number(process.env['EVERY'] || 1);
/** `ONLY=/packs/,/about/ npm run test:full` looks at the pages with one of these in their address. */
const only = (process.env['ONLY'] ?? '').split(',');
const pages = builtPages()
  .filter((path) => only.some((part) => path.includes(part)))
  .filter((_, index) => index % every === 0);

/** The ways of one width stand together: another colour scheme needs no new layout. */
const WAYS: readonly Way[] = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
];

// The engines write to the page in ways that its policy forbids.
test.use({ bypassCSP: true });

test('each engine sees what only one width and one colour scheme show', async ({ page }) => {
  await page.goto('/');
  await page.setContent(`<!doctype html><html lang="en"><head><title>Grey on grey</title><style>
    @media (width > 1000px) and (prefers-color-scheme: dark) { p { color: #777; background: #666; } }
  </style></head><body><main><h1>Grey on grey</h1><p>Hard to read</p></main></body></html>`);
  const found = [...(await findings(page, WAYS))];
  expect(new Set(found.map(([finding]) => finding.replace(/:.*/s, '')))).toEqual(
    new Set(engines.map(({ name }) => name)),
  );
  expect(new Set(found.flatMap(([, ways]) => ways))).toEqual(new Set(['1280 px dark']));
});

for (let first = 0; first < pages.length; first += TOGETHER) {
  const chosen = pages.slice(first, first + TOGETHER);
  const last = first + chosen.length;
  test(`no engine finds anything on pages ${first + 1} to ${last} of ${pages.length}, from ${chosen[0]}`, async ({
    page,
  }) => {
    test.setTimeout(chosen.length * 120_000);
    const found = new Map<string, string[]>();
    for (const path of chosen) {
      await load(page, path);
      for (const [finding, ways] of await findings(page, WAYS))
        found.set(finding, [...(found.get(finding) ?? []), `${path} ${ways.join(', ')}`]);
    }
    expect(
      [...found].map(([finding, places]) => `${places.length} × ${finding} (${places[0]})`),
    ).toEqual([]);
  });
}
