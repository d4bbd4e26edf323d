import { expect, test } from 'playwright/test';
import { servers } from '../servers.ts';
import { type Driver } from './driver.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const PROMPT = '/prompts/build-a-message-house/';

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
      await open(PROMPT);
      await sees(`document.querySelector('h1').textContent`).toContain('Build a message house');
      await sees(`document.querySelector('#prompt-text').textContent.length`).toBeGreaterThan(500);
      await sees(`document.documentElement.scrollWidth <= innerWidth`).toBe(true);
    });

    test('a blank is filled in, and the prompt follows', async () => {
      await open(PROMPT);
      const field = '.variable-field textarea, .variable-field input[type=text]';
      await driver.type(field, 'Kites that fly');
      await sees(`document.querySelector('#prompt-text').textContent`).toContain('Kites that fly');
      await sees(`document.querySelectorAll('.blank--filled').length > 0`).toBe(true);
    });

    test('the prompt is copied, or selected with the keys to press', async () => {
      await open(PROMPT);
      await driver.click('.copy-bar button');
      await sees(`document.querySelector('.copy-bar button').textContent.trim()`).toMatch(
        /Copied|Press/,
      );
    });

    test('search answers', async () => {
      await open('/search/?q=message+house');
      await sees(`document.querySelector('main').textContent`).toContain('Build a message house');
      await sees(`document.querySelectorAll('main article, main [role=option]').length > 0`).toBe(
        true,
      );
    });

    test('a link to an answer opens its question', async () => {
      await open('/faq/using-prompts/');
      const slug = await driver.read(`document.querySelector('.question-list__answer').id`);
      await open(`/faq/using-prompts/#${String(slug)}`);
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
