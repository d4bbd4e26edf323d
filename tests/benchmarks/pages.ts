/**
 * `npm run bench:pages`: what one page of each kind costs. Prints a table:
 * bytes over the wire (brotli, level 11, of all files fetched before any
 * interaction), requests, DOM nodes, layout shift, long tasks, and Lighthouse's
 * scores where it is installed (`npm i --no-save lighthouse`). tests/benchmarks/README.md
 * says how to read it.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { createStaticServer, listen } from '../../src/commands/static-server.ts';
import { findBrowser } from '../../src/commands/find-browser.ts';
import { builtPages, pagesOfEachKind } from '../built-pages.ts';
import { brotli, COMPRESSED, pageWeight, wireBytes } from '../page-weight.ts';

const built = join(import.meta.dirname, '..', '..', 'dist');
/** A copy beside whose pages lies what a host would send: compressed once, at the highest level. */
const folder = mkdtempSync(join(tmpdir(), 'promptstead-pages-'));
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** How a phone shows a page; a page without it is laid out as on a desktop. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;
/** How many times slower than this machine's processor a page runs: as it is, and as on a phone. */
const SLOWDOWNS = [1, 4] as const;
/** Loads per page and slowdown, whose median counts. */
const RUNS = 5;
/** After the last request, time in which what it brought is worked on, in milliseconds. */
const SETTLED = 500;

interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly nodes: number;
  readonly shift: number;
}

interface LongTasks {
  readonly count: number;
  /** The longest of them in milliseconds, 0 where there is none. */
  readonly longest: number;
}

/** Loads a page as a first visit on a phone and adds up what came. */
async function measure(browser: Browser, origin: string, path: string): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    sizes.set(
      response.url(),
      response.body().then(
        (body) => wireBytes(pathname, body),
        () => 0,
      ),
    );
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as { shift: number }).shift += (
          entry as PerformanceEntry & { value: number }
        ).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { bytes, requests: sizes.size, nodes, shift };
}

/** Loads a page as a first visit on a phone and notes what kept it from answering for over 50 ms. */
async function longTasks(browser: Browser, url: string, slowdown: number): Promise<LongTasks> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED);
  const durations = await page.evaluate(
    () => (globalThis as unknown as { durations: number[] }).durations,
  );
  await context.close();
  return { count: durations.length, longest: Math.max(0, ...durations) };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The medians over several loads, as "2, 81 ms". */
async function usualLongTasks(browser: Browser, url: string, slowdown: number): Promise<string> {
  const runs: LongTasks[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await longTasks(browser, url, slowdown));
  const count = median(runs.map((run) => run.count));
  return count === 0 ? '0' : `${count}, ${median(runs.map(({ longest }) => longest))} ms`;
}

interface Lighthouse {
  default: (
    url: string,
    options: object,
  ) => Promise<{ lhr: { categories: Record<string, { score: number | null }> } } | undefined>;
}

/** Lighthouse, or none where it is not installed. */
async function loadLighthouse(): Promise<Lighthouse['default'] | undefined> {
  const name = 'lighthouse';
  return import(name).then(
    (module: Lighthouse) => module.default,
    () => undefined,
  );
}

cpSync(built, folder, { recursive: true });
const kinds = pagesOfEachKind(1);
for (const file of [
  ...kinds.map(({ path }) => path.replace(/[?#].*$/, '').replace(/\/$/, '/index.html')),
  ...readdirSync(join(folder, '_astro')).map((name) => `_astro/${name}`),
])
  if (!COMPRESSED.test(file))
    writeFileSync(join(folder, `${file}.br`), brotli(readFileSync(join(folder, file))));

const DEBUGGING = 9333;
const executablePath = findBrowser((text) => console.log(text));
const port = await listen(createStaticServer(folder, ''), 4480);
const origin = `http://localhost:${port}`;
const lighthouse = await loadLighthouse();
const browser = await chromium.launch({
  executablePath,
  args: [...args, `--remote-debugging-port=${DEBUGGING}`],
});
const headers = [
  'kind',
  'page',
  'KiB brotli',
  'requests',
  'DOM nodes',
  'CLS',
  ...SLOWDOWNS.map((slowdown) => `long tasks, ${slowdown}×`),
  'Lighthouse',
];
// The first page would be measured while the browser is still starting.
await longTasks(browser, origin, 1);
console.log(`| ${headers.join(' | ')} |\n|${headers.map(() => ' --- |').join('')}`);
for (const { kind, path } of kinds) {
  const { bytes, requests, nodes, shift } = await measure(browser, origin, path);
  const tasks: string[] = [];
  for (const slowdown of SLOWDOWNS)
    tasks.push(await usualLongTasks(browser, origin + path, slowdown));
  const result = await lighthouse?.(origin + path, {
    port: DEBUGGING,
    logLevel: 'silent',
    output: 'json',
  });
  const scores = result
    ? Object.values(result.lhr.categories)
        .map(({ score }) => (score === null ? '–' : Math.round(score * 100)))
        .join(' ')
    : 'not installed';
  console.log(
    `| ${[kind, path, (bytes / 1024).toFixed(1), requests, nodes, shift.toFixed(3), ...tasks, scores].join(' | ')} |`,
  );
}
await browser.close();
rmSync(folder, { recursive: true });
// The table shows one page of a kind; of prompts, the heaviest counts.
const prompts = builtPages()
  .filter((path) => /^\/prompts\/(?!page\/)[^/]+\/$/.test(path))
  .map((path) => ({ path, bytes: pageWeight(built, path) }))
  .sort((a, b) => b.bytes - a.bytes);
const [heaviest] = prompts;
if (heaviest)
  console.log(
    `\nThe heaviest of ${prompts.length} prompts: ${heaviest.path}, ${(heaviest.bytes / 1024).toFixed(1)} KiB.`,
  );
process.exit();
