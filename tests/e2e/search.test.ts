import type { Page } from 'playwright/test';
import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: /Search prompts/ });
const results = (page: Page) =>
  page.getByRole('main').getByRole('list', { name: 'Results' }).locator('> li');

test('the search page answers as one types, by words of a prompt', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('message house');
  await expect(results(page).first()).toContainText('Build a message house');
  await expect(page).toHaveURL(/\/search\/\?q=message\+house$/);
});

test('a shared address of a search shows its results', async ({ page }) => {
  await page.goto('/search/?q=message+house');
  await expect(results(page).first()).toContainText('Build a message house');
});

test('questions are found by themselves, and lead to where they are answered', async ({ page }) => {
  await page.goto('/search/?q=do+you+see+what+I+type&kind=Answer');
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/faq\/privacy-and-safety\/#who-sees-what-i-type/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeInViewport();
});

test('a misspelt word is corrected, said, and can be taken back', async ({ page }) => {
  await page.goto('/search/?q=newsleter');
  await expect(
    page.getByText('Results for newsletter; search instead for “newsleter”'),
  ).toBeVisible();
  await expect(results(page).first()).toContainText(/newsletter/i);
  await page.getByRole('button', { name: 'search instead for “newsleter”' }).click();
  await expect(page.getByText('Results for newsletter')).toBeHidden();
});

test('filters narrow with live counts, stand in the address and as chips, and Back undoes them', async ({
  page,
}) => {
  await page.goto('/prompts/');
  await field(page).fill('plan');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(/^\d+ results/);
  const all = Number.parseInt(await status.innerText(), 10);
  await page.getByText('Filters', { exact: true }).click();
  await page.locator('summary', { hasText: 'Makes' }).click();
  const choice = page.getByRole('checkbox', { name: /^Checklist/ });
  const count = Number(await choice.locator('xpath=..').locator('.facet__count').innerText());
  await choice.check();
  await expect(status).toHaveText(new RegExp(`^${count} result`));
  expect(count).toBeLessThan(all);
  await expect(page).toHaveURL(/q=plan&output=Checklist/);
  await page.reload();
  await expect(status).toHaveText(new RegExp(`^${count} result`));
  await page.getByRole('button', { name: 'Remove filter Makes: Checklist' }).click();
  await expect(status).toHaveText(new RegExp(`^${all} results`));
  await page.goBack();
  await expect(page).toHaveURL(/output=Checklist/);
  await expect(status).toHaveText(new RegExp(`^${count} result`));
});

test('the library sorts, and shows more when asked', async ({ page }) => {
  await page.goto('/prompts/');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('A–Z');
  await expect(results(page)).toHaveCount(24);
  const titles = await results(page).getByRole('heading').allInnerTexts();
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
  await page.getByRole('button', { name: /^Show more/ }).click();
  await expect(results(page)).toHaveCount(48);
  await expect(page).toHaveURL(/sort=title&show=48/);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('a card that the search made copies its prompt', async ({ page }) => {
    await page.goto('/prompts/?q=message+house');
    await page.getByRole('button', { name: 'Copy prompt: Build a message house' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await (await page.request.get('/prompts/build-a-message-house.txt')).text());
  });

  test('Ctrl+Enter copies a prompt right from the dialog', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('message house');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('option').first()).toContainText('Build a message house');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await (await page.request.get('/prompts/build-a-message-house.txt')).text());
    await expect(dialog).toBeVisible();
  });
});

test('the page a result leads to highlights the words, and can turn that off', async ({ page }) => {
  await page.goto('/search/?q=message+house');
  await results(page).first().getByRole('link').click();
  const off = page.getByRole('button', { name: 'Turn off highlighting' });
  await expect(off).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.get('search')?.size)).toBeGreaterThan(0);
  await off.click();
  await expect(off).toBeHidden();
  expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
});

test('recent searches are offered, and can be erased', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('message house');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('option').first()).toContainText('Build a message house');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/prompts\//);
  // The new page listens to the key once its script runs.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await dialog.getByRole('button', { name: 'message house' }).click();
  await expect(dialog.getByRole('option').first()).toContainText('Build a message house');
  await dialog.getByRole('combobox').fill('');
  await dialog.getByRole('button', { name: 'Erase recent searches' }).click();
  await expect(dialog.getByRole('button', { name: 'message house' })).toBeHidden();
});

test('nothing of the search is loaded before someone asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/prompts/');
  await page.waitForTimeout(500);
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true);
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
    await expect(dialog.getByRole('option').first()).toContainText('Build a message house');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
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
  await field(page).fill('zzqxjwv');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('where nothing is found, words of the library and near categories are offered', async ({
  page,
}) => {
  await page.goto('/search/?q=keyvvordss');
  const words = page.getByText('Did you mean');
  await expect(words).toBeVisible();
  await words.getByRole('button').first().click();
  await expect(results(page).first()).toBeVisible();
  await page.goto('/prompts/?q=message+house&length=Short&needs=Web+search');
  await expect(page.getByText('Nothing found')).toBeVisible();
  const categories = page.getByRole('list', { name: 'Categories' }).last();
  await expect(categories.getByRole('link', { name: /^Marketing/ })).toBeVisible();
  expect(await categories.getByRole('listitem').count()).toBeLessThanOrEqual(3);
});

test('results say their category and area, and the area is a filter', async ({ page }) => {
  await page.goto('/search/?q=group+keywords&kind=Prompt&area=SEO');
  await expect(results(page).first()).toContainText('Prompt · Marketing · SEO');
  await expect(page.getByRole('button', { name: 'Remove filter Area: SEO' })).toBeVisible();
});

test('nothing in sight moves when results come in', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of ['/search/?q=newsleter', '/prompts/?q=landing+page']) {
    await page.goto(address);
    await expect(results(page).first()).toBeVisible();
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { shifts: number[] }).shifts,
    );
    expect(
      shifts.reduce((sum, shift) => sum + shift, 0),
      address,
    ).toBeLessThan(0.02);
  }
});

test('a missing index is said in the page, and the lists are still there', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/');
  await field(page).fill('survey');
  await expect(
    page.getByRole('status').filter({ hasText: /could not be loaded|did not answer/ }),
  ).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Marketing/ })).toBeVisible();
});

test('hostile queries break nothing', async ({ page }) => {
  await page.goto('/search/');
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '((((',
    '.*',
    'שלום',
    '👩‍💻',
    '"; drop',
    'a '.repeat(200),
  ]) {
    await field(page).fill(query);
    await page.waitForTimeout(200);
  }
  await field(page).fill('message house');
  await expect(results(page).first()).toContainText('Build a message house');
});

test('search works under a base path', async ({ page }) => {
  await page.goto(`${servers.library.url}/search/?q=message+house`);
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(`${servers.library.url}/prompts/build-a-message-house/`);
});
