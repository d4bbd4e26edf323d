import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { findings, type Way } from '../engines.ts';
import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

// The small site: engines look at all of a page again for each thing that is opened in it. They
// also write to it in ways that its policy forbids.
test.use({ baseURL: servers.fixture.url, bypassCSP: true });

/** Each width and each scheme once: colours do not depend on the width. */
const WAYS: readonly Way[] = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
];

const PROMPT = '/prompts/plan-a-small-launch/';
const form = (page: Page) => page.getByRole('form', { name: 'Fill in the blanks' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const filters = (page: Page) => page.getByText('Filters', { exact: true });

async function openSearch(page: Page, query = ''): Promise<void> {
  await page.goto('/about/');
  await page.getByRole('link', { name: 'Search' }).click();
  await dialog(page).getByRole('combobox').fill(query);
}

/** What is not to be seen before a reader does something, and how they come to see it. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the search dialog, where nothing is asked': async (page) => {
    await openSearch(page);
    await expect(dialog(page).getByText('For example')).toBeVisible();
  },
  'the search dialog with what was searched before': async (page) => {
    await openSearch(page, 'small launch');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(dialog(page).getByRole('button', { name: 'Erase recent' })).toBeVisible();
  },
  'the search dialog with results, one of them chosen': async (page) => {
    await openSearch(page, 'small launch');
    await dialog(page).getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await expect(dialog(page).getByRole('option', { selected: true })).toBeVisible();
  },
  'the search dialog with a word corrected': async (page) => {
    await openSearch(page, 'reviewrs');
    await expect(dialog(page).getByText('search instead for')).toBeVisible();
  },
  'the search dialog, where no result has all the words': async (page) => {
    await openSearch(page, 'reviewers zzqxjwv');
    await expect(dialog(page).getByText('None has all the words')).toBeVisible();
  },
  'the search dialog, where nothing is found': async (page) => {
    await openSearch(page, 'zzqxjwv');
    await expect(dialog(page).getByText('Nothing found')).toBeVisible();
  },
  'the filters of the library, with one chosen': async (page) => {
    await page.goto('/prompts/');
    await filters(page).click();
    await page.getByRole('checkbox', { name: /^Marketing/ }).check();
    await expect(page.getByRole('button', { name: /^Remove filter/ })).toBeVisible();
  },
  'the filters of the search, with a word corrected': async (page) => {
    await page.goto('/search/?q=reviewrs');
    await expect(page.getByText('search instead for')).toBeVisible();
    await filters(page).click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
  },
  'words and categories, where the search finds nothing': async (page) => {
    await page.goto('/search/?q=launnchhs');
    await expect(page.getByText('Did you mean')).toBeVisible();
  },
  'the words of a search, marked in the page it leads to': async (page) => {
    await page.goto('/search/?q=small+launch');
    const results = page.getByRole('main').getByRole('list', { name: 'Results' });
    await results.getByRole('link').first().click();
    await expect(page.getByRole('button', { name: 'Turn off highlighting' })).toBeVisible();
  },
  'formats, examples, answers beyond their limits, details kept': async (page) => {
    await page.goto(PROMPT);
    await page.getByText('Plain text, Markdown, JSON').click();
    for (const example of await form(page).getByText('Example', { exact: true }).all())
      await example.click();
    await page.getByLabel('Name of the shop').fill('x'.repeat(70));
    await page.getByLabel('Days').fill('9');
    await expect(form(page).getByText('10 too many')).toBeVisible();
    await page.getByRole('button', { name: 'Keep Name of the shop' }).click();
    await page.getByLabel('Your notes').fill('A word. '.repeat(2_000));
    await expect(page.getByText('This prompt is too long for some links')).toBeVisible();
    await page.getByText('tokens', { exact: false }).first().click();
  },
  'answers that were cleared, and their “Undo”': async (page) => {
    await page.goto(PROMPT);
    await page.getByLabel('Name of the shop').fill('The Paper Boat');
    await form(page).getByRole('button', { name: 'Clear' }).click();
    await expect(form(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  },
  'the whole of a long prompt': async (page) => {
    await page.goto('/prompts/read-a-long-log/');
    await page.getByRole('checkbox', { name: 'Show the whole prompt' }).check();
  },
  'a text to be copied by hand': async (page) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: refuse, write: refuse },
      });
    });
    await page.goto('/prompts/');
    await page.getByRole('button', { name: 'Copy prompt: Name a branch' }).click();
    await expect(page.getByRole('dialog', { name: 'Copy by hand' })).toBeVisible();
  },
  'details that were erased, and their “Undo”': async (page) => {
    await page.goto('/my-details/');
    await page.getByLabel('Company').fill('The Paper Boat');
    await page.getByRole('button', { name: 'Erase all' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
  'a file that holds no details': async (page) => {
    await page.goto('/my-details/');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import from a file' }).click();
    await (await chooser).setFiles(join(import.meta.dirname, 'test.ts'));
    await expect(page.getByText('There are no details in')).toBeVisible();
  },
};

for (const [what, open] of Object.entries(OPENED))
  test(`no engine finds anything in ${what}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page);
    expect(Object.fromEntries(await findings(page, WAYS))).toEqual({});
  });
