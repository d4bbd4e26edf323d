import { expect, test } from 'playwright/test';
import { builtPrompts, pageWith } from '../built-pages.ts';
import { servers } from '../servers.ts';
import { type Driver } from './driver.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** The first prompt with a blank to type into, and the first page with questions to open. */
const prompt = builtPrompts().find(({ variables }) =>
  variables.some(({ type }) => type === 'text' || type === 'multiline'),
);
const questions = pageWith('<question-list');
if (!prompt || questions === undefined)
  throw new Error('The journeys need a prompt with a blank and a question; the library has none.');
const { slug, title } = prompt;
const promptPage = `/prompts/${slug}/`;

for (const { name, missing, start } of [firefox, webkit])
  test.describe(`in ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    test.skip(missing !== undefined, missing);

    let driver: Driver;
    test.beforeAll(async () => {
      driver = await start();
    });
    test.afterAll(async () => {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- unset where starting failed
      await driver?.close().catch(() => undefined);
    });
    const open = (path: string) => driver.open(servers.site.url + path);
    const sees = (expression: string) =>
      expect.poll(() => driver.read(expression), { message: expression, timeout: 15_000 });

    test('a prompt is read: heading, text, no sideways scrolling', async () => {
      await open(promptPage);
      await sees(`document.querySelector('h1').textContent`).toContain(title);
      await sees(`document.querySelector('#prompt-text').textContent.length`).toBeGreaterThan(0);
      await sees(`document.documentElement.scrollWidth <= innerWidth`).toBe(true);
    });

    test('a blank is filled in, and the prompt follows', async () => {
      await open(promptPage);
      const field = '.variable-field textarea, .variable-field input[type=text]';
      await driver.type(field, 'Kites that fly');
      await sees(`document.querySelector('#prompt-text').textContent`).toContain('Kites that fly');
      await sees(`document.querySelectorAll('.blank--filled').length > 0`).toBe(true);
    });

    test('the prompt is copied, or selected with the keys to press', async () => {
      await open(promptPage);
      await driver.click('.copy-bar button');
      await sees(`document.querySelector('.copy-bar button').textContent.trim()`).toMatch(
        /Copied|Press/,
      );
    });

    test('search answers', async () => {
      await open(`/search/?${new URLSearchParams({ q: title })}`);
      await sees(`document.querySelector('main').textContent`).toContain(title);
      await sees(`document.querySelectorAll('main article, main [role=option]').length > 0`).toBe(
        true,
      );
    });

    test('a link to an answer opens its question', async () => {
      await open(questions);
      const id = await driver.read(`document.querySelector('.question-list__answer').id`);
      await open(`${questions}#${String(id)}`);
      await sees(`document.querySelector('.question-list details').open`).toBe(true);
    });

    test('the theme is chosen and kept', async () => {
      await open('/about/');
      await driver.read(
        `(() => { const select = document.querySelector('theme-switch select'); select.value = 'dark'; select.dispatchEvent(new Event('change', { bubbles: true })); })()`,
      );
      await open('/privacy/');
      await sees(`document.documentElement.dataset.theme`).toBe('dark');
    });
  });
