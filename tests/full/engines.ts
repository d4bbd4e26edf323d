/** The accessibility engines behind one interface: each names what it finds wrong in a page. */
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
  readonly script: string;
  /** Findings in the page, where the script has run. */
  readonly find: (page: Page) => Promise<string[]>;
}

/**
 * Codes that are not followed. H32.2 wants a submit button in every form; the
 * search and the blanks act as one types, and have nothing to submit.
 */
const NOT_FOLLOWED = /\.H32\.2$/;

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
      page.evaluate(async (notFollowed) => {
        const { HTMLCS } = globalThis as unknown as Engines;
        await new Promise<void>((done) => HTMLCS.process('WCAG2AAA', document, done));
        return HTMLCS.getMessages()
          .filter(({ type, code }) => type === HTMLCS.ERROR && !new RegExp(notFollowed).test(code))
          .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 140)}`);
      }, NOT_FOLLOWED.source),
  },
];
