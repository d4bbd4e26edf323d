import type { Page } from 'playwright/test';
import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

/** The results on the search page; the dialog has a list of its own. */
const results = (page: Page) =>
  page.getByRole('main').getByRole('listbox', { name: 'Results' }).getByRole('option');

test('the search page answers as one types, by words of a prompt', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('combobox', { name: /Search prompts/ }).fill('message house');
  await expect(results(page).first()).toContainText('Build a message house');
  await expect(page).toHaveURL(/\/search\/\?q=message\+house$/);
});

test('a shared address of a search shows its results', async ({ page }) => {
  await page.goto('/search/?q=message+house');
  await expect(results(page).first()).toContainText('Build a message house');
});

test('questions are found by themselves, and open where they are answered', async ({ page }) => {
  await page.goto('/search/?q=account');
  const result = results(page).filter({ hasText: 'account' }).first();
  await result.click();
  await expect(page).toHaveURL(/\/faq\/using-prompts\/#/);
});

for (const [name, key] of [
  ['“/”', '/'],
  ['Ctrl+K', 'Control+k'],
] as const)
  test(`${name} opens search; arrows choose, Enter opens`, async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog).toBeVisible();
    await page.keyboard.type('message house');
    await expect(dialog.getByRole('listbox').getByRole('option').first()).toContainText(
      'Build a message house',
    );
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('listbox').getByRole('option').first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/prompts\/build-a-message-house\//);
  });

test('Escape closes search and gives the focus back', async ({ page }) => {
  await page.goto('/about/');
  const opener = page.getByRole('link', { name: 'Search' });
  await opener.click();
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await expect(opener).toBeFocused();
});

test('“/” is a character in a field', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('a');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('a/');
});

test('nothing found is said, with what to try', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('combobox', { name: /Search prompts/ }).fill('zzqxjwv');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('a missing index is said in the page, and the lists are still there', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/');
  await page.getByRole('combobox', { name: /Search prompts/ }).fill('survey');
  await expect(
    page.getByRole('status').filter({ hasText: /could not be loaded|did not answer/ }),
  ).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Marketing/ })).toBeVisible();
});

test('hostile queries break nothing', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('combobox', { name: /Search prompts/ });
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '((((',
    '.*',
    'שלום',
    '👩‍💻',
    '"; drop',
    'a '.repeat(200),
  ]) {
    await field.fill(query);
    await page.waitForTimeout(200);
  }
  await field.fill('message house');
  await expect(results(page).first()).toContainText('Build a message house');
});

test('search works under a base path', async ({ page }) => {
  await page.goto(`${servers.library.url}/search/?q=message+house`);
  await results(page).first().click();
  await expect(page).toHaveURL(`${servers.library.url}/prompts/build-a-message-house/`);
});
