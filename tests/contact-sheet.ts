/**
 * `npm run contact-sheet`: every kind of page at four widths in both themes, in
 * forced colours and as printed, on one sheet to be looked at:
 * test-results/contact-sheet/index.html and contact-sheet.png beside it.
 * `KIND=prompt` takes the pages of one kind alone.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../src/commands/find-browser.ts';
import { createStaticServer, listen } from '../src/commands/static-server.ts';
import { pagesOfEachKind } from './built-pages.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, 'test-results', 'contact-sheet');
const WIDTHS = [320, 768, 1280, 1920];
/** Tall enough for what is met first and what comes next. */
const HEIGHT = 1400;
const LOOKS = [
  ...WIDTHS.flatMap((width) => [
    { name: `${width} light`, width, media: { colorScheme: 'light' as const } },
    { name: `${width} dark`, width, media: { colorScheme: 'dark' as const } },
  ]),
  { name: '1280 forced', width: 1280, media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'print', width: 794, media: { colorScheme: 'light', media: 'print' } },
] as const;

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const port = await listen(createStaticServer(join(root, 'dist'), ''), 4490);
const browser = await chromium.launch({
  executablePath: findBrowser((text) => console.log(text)),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const only = process.env['KIND'];
const rows: string[] = [];
for (const { kind, path } of pagesOfEachKind(1)) {
  if (only !== undefined && only !== kind) continue;
  const page = await browser.newPage();
  const cells: string[] = [];
  for (const { name, width, media } of LOOKS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({
      forcedColors: null,
      media: null,
      reducedMotion: 'reduce',
      ...media,
    });
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
    const file = `${kind}-${name}.jpg`.replaceAll(' ', '-');
    await page.screenshot({ path: join(output, file), type: 'jpeg', quality: 70 });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    cells.push(
      `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${name}${excess > 0 ? ` <strong>${excess} px too wide</strong>` : ''}</figcaption></figure>`,
    );
  }
  await page.close();
  rows.push(`<h2>${kind} <code>${path}</code></h2><div>${cells.join('')}</div>`);
  console.log(`${kind} ${path}`);
}
const sheet = join(output, 'index.html');
writeFileSync(
  sheet,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>body{margin:24px;font:16px system-ui;background:#888}h2{margin:24px 0 8px}
div{display:grid;grid-template-columns:repeat(10,1fr);gap:8px;align-items:end}
figure{margin:0}img{width:100%;display:block}strong{color:#900}</style>${rows.join('\n')}</html>`,
);
const page = await browser.newPage({ viewport: { width: 2400, height: 1200 } });
await page.goto(pathToFileURL(sheet).href);
await page.evaluate(() => {
  for (const image of document.images) image.loading = 'eager';
});
await page.waitForLoadState('networkidle');
await page.screenshot({ path: join(output, 'contact-sheet.png'), fullPage: true });
await browser.close();
console.log(`\n${rows.length} kinds of pages, ${LOOKS.length} looks each: ${sheet}`);
process.exit();
