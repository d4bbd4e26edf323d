/**
 * The accessibility engines behind one interface: each names what it finds wrong in a page, which
 * is loaded once and shown in several ways.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const { resolve } = createRequire(import.meta.url);
const source = (file: string) => readFileSync(resolve(file), 'utf8');

interface Engines {
  readonly axe: {
    run: (options: object) => Promise<{
      violations: { id: string; nodes: { html: string }[] }[];
    }>;
  };
  readonly ace: {
    Checker: new () => {
      check: (
        document: Document,
        policies: string[],
      ) => Promise<{
        results: { ruleId: string; value: string[]; snippet: string; message: string }[];
      }>;
    };
  };
  readonly HTMLCS: {
    ERROR: number;
    process: (standard: string, document: Document, done: () => void) => void;
    getMessages: () => { type: number; code: string; msg: string; element: Element }[];
  };
}

export interface Engine {
  readonly name: string;
  /** To be run once in each page that is loaded. */
  readonly script: string;
  /** Findings in the page as it is shown now, where the script has run. */
  readonly find: (page: Page) => Promise<string[]>;
}

/** One of the ways in which a page is shown. */
export interface Way {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/**
 * Forms that are never sent. HTML_CodeSniffer wants a submit button in every form (H32.2), as the
 * means to ask for a change of context; what one types here changes none, and there is nothing to
 * ask for: the prompt follows each key, and a detail is kept with it.
 * Source: https://www.w3.org/WAI/WCAG22/Techniques/html/H32
 */
const NEVER_SENT = 'prompt-form > form, my-details > form';

export const engines: readonly Engine[] = [
  {
    name: 'axe',
    script: source('axe-core/axe.min.js'),
    find: (page) =>
      page.evaluate(async () => {
        const { axe } = globalThis as unknown as Engines;
        const { violations } = await axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { 'color-contrast-enhanced': { enabled: true } },
          // What passed need not be described: the same findings in half the time.
          resultTypes: ['violations'],
        });
        return violations.map(
          ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 140) ?? ''}`,
        );
      }),
  },
  {
    name: 'IBM Equal Access',
    script: source('accessibility-checker-engine/ace.js'),
    find: (page) =>
      page.evaluate(async () => {
        const { ace } = globalThis as unknown as Engines;
        const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
        return results
          .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
          .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 140)}`);
      }),
  },
  {
    name: 'HTML_CodeSniffer',
    script: source('html_codesniffer/build/HTMLCS.js'),
    find: (page) =>
      page.evaluate(async (neverSent) => {
        const { HTMLCS } = globalThis as unknown as Engines;
        await new Promise<void>((done) => HTMLCS.process('WCAG2AAA', document, done));
        return HTMLCS.getMessages()
          .filter(({ type }) => type === HTMLCS.ERROR)
          .filter(({ code, element }) => !(code.endsWith('.H32.2') && element.matches(neverSent)))
          .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 140)}`);
      }, NEVER_SENT),
  },
];

/** Loads a page as it is on a phone, with all that can be opened open. */
export async function load(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(path);
  if (path.startsWith('/search/?'))
    await page.getByRole('list', { name: 'Results' }).getByRole('listitem').first().waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Shows the loaded page in another way, at its top, and waits until it has come to rest. */
async function show(page: Page, { width, colorScheme }: Way): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    scrollTo(0, 0);
    // Observers and media queries are told in the next frame; what they do is seen in the one after.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((shown) => {
        requestAnimationFrame(shown);
      });
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

/** What engines find in the loaded page, each finding with the ways that show it. */
export async function findings(
  page: Page,
  ways: readonly Way[],
  chosen: readonly Engine[] = engines,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { script } of chosen) await page.evaluate(script);
  for (const way of ways) {
    await show(page, way);
    for (const { name, find } of chosen)
      for (const finding of new Set(await find(page))) {
        const key = `${name}: ${finding}`;
        found.set(key, [...(found.get(key) ?? []), `${way.width} px ${way.colorScheme}`]);
      }
  }
  return found;
}
