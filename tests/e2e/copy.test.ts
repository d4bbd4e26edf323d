import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

const root = join(import.meta.dirname, '..', '..');
const hostile = readFileSync(
  join(root, 'dist-fixture/prompts/copy-me-exactly-as-i-stand.txt'),
  'utf8',
);
const hostilePage = `${servers.fixture.url}/prompts/copy-me-exactly-as-i-stand/`;

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = () => navigator.clipboard.readText();

  test('“Copy prompt” puts the author’s text on the clipboard, to the character, and says so', async ({
    page,
  }) => {
    await page.goto(hostilePage);
    await page.getByRole('button', { name: 'Copy prompt', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    expect(await page.evaluate(clipboard)).toBe(hostile);
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy prompt', exact: true })).toBeVisible();
  });

  test('a card copies the same text without a visit, by keyboard too', async ({ page }) => {
    await page.goto(`${servers.fixture.url}/prompts/`);
    const button = page.getByRole('button', { name: 'Copy prompt: Copy me exactly as I stand' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    expect(await page.evaluate(clipboard)).toBe(hostile);
  });

  test('a card says how many blanks are open in what it copied', async ({ page }) => {
    await page.goto(`${servers.fixture.url}/prompts/`);
    await page
      .getByRole('button', { name: 'Copy prompt: Name a branch for its reviewers' })
      .click();
    await expect(
      page.getByRole('status').filter({ hasText: /^Copied, \d+ blanks? (is|are) still open$/ }),
    ).toBeAttached();
  });

  test('before-and-after prompts in an article are copied without the newline of their fence', async ({
    page,
  }) => {
    await page.goto(`${servers.fixture.url}/articles/a-first-article/`);
    await page.getByRole('button', { name: 'Copy the prompt: before' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    expect(await page.evaluate(clipboard)).toBe('Sell {{kites}} & "strings"');
    await page.getByRole('button', { name: 'Copy the prompt: after' }).click();
    await expect
      .poll(() => page.evaluate(clipboard))
      .toBe('Sell kites to <people> who asked: $& $$ ${x}\n\n\tTabs stay.');
  });

  test('a card whose text cannot be fetched says so', async ({ page, context }) => {
    await page.goto(`${servers.fixture.url}/prompts/`);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Copy prompt: Copy me exactly as I stand' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'could not be fetched' }),
    ).toBeAttached();
  });
});

test.describe('where the browser refuses the clipboard', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: refuse, write: refuse },
      });
    });
  });

  test('the prompt is selected and the reader told which keys to press', async ({ page }) => {
    await page.goto(hostilePage);
    await page.getByRole('button', { name: 'Copy prompt', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'press Ctrl+C' })).toBeAttached();
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(20_000);
  });

  test('the text of a card is shown, selected, in a dialog that can be closed', async ({
    page,
  }) => {
    await page.goto(`${servers.fixture.url}/prompts/`);
    await page
      .getByRole('button', { name: 'Copy prompt: Name a branch for its reviewers' })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Copy by hand' });
    await expect(dialog).toContainText('Name a branch for this change: {{change}}');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      'Name a branch for this change: {{change}}',
    );
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});
