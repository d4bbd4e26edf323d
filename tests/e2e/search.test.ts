import type { Page } from 'playwright/test';
import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

// The fixture site, whose content is known; what needs a large library is asked of the shipped one.
test.use({ baseURL: servers.fixture.url });

interface Facts {
  readonly slug: string;
  readonly title: string;
}

/** The prompts of a site, and words that find the first of them. */
async function libraryOf(page: Page, site: string) {
  const response = await page.request.get(`${site}/prompts.json`);
  const { prompts } = (await response.json()) as { prompts: Facts[] };
  const [first] = prompts;
  if (!first) throw new Error(`There is no prompt on ${site}.`);
  return { prompts, first, words: first.title.match(/[\p{L}\p{N}]+/gu) ?? [] };
}

const field = (page: Page) => page.getByRole('searchbox', { name: /Search prompts/ });
const results = (page: Page) =>
  page.getByRole('main').getByRole('list', { name: 'Results' }).locator('> li');

test('the search page answers as one types, by words of a prompt', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('small launch');
  await expect(results(page).first()).toContainText('Plan a small launch');
  await expect(page).toHaveURL(/\/search\/\?q=small\+launch$/);
});

test('a shared address of a search shows its results', async ({ page }) => {
  await page.goto('/search/?q=small+launch');
  await expect(results(page).first()).toContainText('Plan a small launch');
});

test('questions are found by themselves, and lead to where they are answered', async ({ page }) => {
  await page.goto('/search/?q=air+that+moves&kind=Answer');
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/faq\/basics\/#what-is-wind/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeInViewport();
});

test('a misspelt word is corrected, said, and can be taken back', async ({ page }) => {
  await page.goto('/search/?q=reviewrs');
  await expect(
    page.getByText('Results for reviewers; search instead for “reviewrs”'),
  ).toBeVisible();
  await expect(results(page).first()).toContainText(/reviewers/i);
  await page.getByRole('button', { name: 'search instead for “reviewrs”' }).click();
  await expect(page.getByText('Results for reviewers')).toBeHidden();
});

test('filters narrow with live counts, stand in the address and as chips, and Back undoes them', async ({
  page,
}) => {
  await page.goto('/prompts/');
  await field(page).fill('kite');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(/^\d+ results/);
  const all = Number.parseInt(await status.innerText(), 10);
  await page.getByText('Filters', { exact: true }).click();
  await page.locator('summary', { hasText: 'Makes' }).click();
  const choice = page.getByRole('checkbox', { name: /^Notes/ });
  const count = Number(await choice.locator('xpath=..').locator('.facet__count').innerText());
  await choice.check();
  await expect(status).toHaveText(new RegExp(`^${count} result`));
  expect(count).toBeLessThan(all);
  await expect(page).toHaveURL(/q=kite&output=Notes/);
  await page.reload();
  await expect(status).toHaveText(new RegExp(`^${count} result`));
  await page.getByRole('button', { name: 'Remove filter Makes: Notes' }).click();
  await expect(status).toHaveText(new RegExp(`^${all} results`));
  await page.goBack();
  await expect(page).toHaveURL(/output=Notes/);
  await expect(status).toHaveText(new RegExp(`^${count} result`));
});

test('the order is called what it is: by title, until there are words to match', async ({
  page,
}) => {
  await page.goto('/prompts/');
  const sort = page.getByRole('combobox', { name: 'Sort' });
  const chosen = sort.locator('option:checked');
  await expect(chosen).toHaveText('A–Z');
  await expect(sort.getByRole('option', { name: 'Best match' })).toBeHidden();
  await field(page).fill('launch');
  await expect(results(page).first()).toContainText(/launch/i);
  await expect(chosen).toHaveText(/Best match/);
  await field(page).fill('');
  await expect(chosen).toHaveText('A–Z');
});

test('the library sorts, and shows more when asked', async ({ page }) => {
  const { prompts } = await libraryOf(page, servers.site.url);
  test.skip(prompts.length < 48, 'There is no second page to show.');
  await page.goto(`${servers.site.url}/prompts/`);
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
    await page.goto('/prompts/?q=small+launch');
    await page.getByRole('button', { name: 'Copy prompt: Plan a small launch' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await (await page.request.get('/prompts/plan-a-small-launch.txt')).text());
  });

  test('Ctrl+Enter copies a prompt right from the dialog', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('small launch');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('option').first()).toContainText('Plan a small launch');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(await (await page.request.get('/prompts/plan-a-small-launch.txt')).text());
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('/');
    await expect(dialog.getByRole('status')).not.toContainText('Copied');
  });

  test('Ctrl+Enter waits for the results of what was typed last', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const input = dialog.getByRole('combobox');
    await input.fill('name a branch');
    await expect(dialog.getByRole('option').first()).toContainText('Name a branch');
    let answer: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/pagefind\/(?:index|part|fragment)\//, async (route) => {
      await held;
      await route.continue();
    });
    await input.fill('small launch');
    await page.keyboard.press('Control+Enter');
    answer?.();
    await expect(dialog.getByRole('status')).toContainText('Copied: Plan a small launch');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await (await page.request.get('/prompts/plan-a-small-launch.txt')).text(),
    );
  });
});

test('the page a result leads to highlights the words, and can turn that off', async ({ page }) => {
  await page.goto('/search/?q=small+launch');
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
  await page.keyboard.type('small launch');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('option').first()).toContainText('Plan a small launch');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/prompts\//);
  // The new page listens to the key once its script runs.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await dialog.getByRole('button', { name: 'small launch' }).click();
  await expect(dialog.getByRole('option').first()).toContainText('Plan a small launch');
  await dialog.getByRole('combobox').fill('');
  await dialog.getByRole('button', { name: 'Erase recent searches' }).click();
  await expect(dialog.getByRole('button', { name: 'small launch' })).toBeHidden();
});

for (const path of ['/prompts/', '/search/'])
  test(`nothing of the search is loaded on ${path} before someone asks`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path);
    await page.waitForTimeout(500);
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true);
  });

test('a search page with a query asks for the index at once, and for each of its files once', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/?q=launch');
  await expect(results(page).first()).toContainText(/launch/i);
  const index = asked.filter((path) => path.includes('/pagefind/'));
  // The engine and Pagefind each ask by which files the index is entered.
  const files = index.filter((path) => !path.endsWith('pagefind-entry.json'));
  expect(files.filter((path, place) => files.indexOf(path) < place)).toEqual([]);
  expect(
    index
      .slice(0, 4)
      .map((path) => path.replace(/^.*[./]/, ''))
      .sort(),
  ).toEqual(['js', 'json', 'pagefind', 'pf_meta']);
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
    await page.keyboard.type('small launch');
    await expect(dialog.getByRole('option').first()).toContainText('Plan a small launch');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/prompts\/plan-a-small-launch\//);
  });

test('what the arrows chose stays chosen when the next results hold it, too', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.type('small launc');
  const option = dialog.getByRole('option', { name: /Plan a small launch/ });
  await expect(option.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option.first()).toHaveAttribute('aria-selected', 'true');
  const before = await option.first().elementHandle();
  await page.keyboard.type('h');
  await expect.poll(() => before.evaluate((element) => element.isConnected)).toBe(false);
  await expect(option.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/prompts\/plan-a-small-launch\//);
});

test('from the dialog a button leads to all results', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('small launch');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('option').first()).toContainText('Plan a small launch');
  // A result that the arrows chose is not what the button opens.
  await page.keyboard.press('ArrowDown');
  await dialog.getByRole('button', { name: /^All (?:\d+ )?results$/ }).click();
  await expect(page).toHaveURL(/\/search\/\?q=small\+launch$/);
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
  await page.goto('/search/?q=launnchhs');
  const words = page.getByText('Did you mean');
  await expect(words).toBeVisible();
  await words.getByRole('button').first().click();
  await expect(results(page).first()).toBeVisible();
  await page.goto('/prompts/?q=small+launch&length=Short&needs=Web+search');
  await expect(page.getByText('Nothing found')).toBeVisible();
  const categories = page.getByRole('list', { name: 'Categories' }).last();
  await expect(categories.getByRole('link', { name: /^Marketing/ })).toBeVisible();
  expect(await categories.getByRole('listitem').count()).toBeLessThanOrEqual(3);
});

test('a slow search says so, and marks the list as no answer yet', async ({ page }) => {
  await page.route('**/pagefind/*.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const searching = page.getByText('Searching…');
  await page.goto('/search/');
  const list = page.locator('.search-results__list');
  await field(page).fill('small launch');
  await expect(searching).toBeVisible();
  await expect(list).toHaveAttribute('aria-busy', 'true');
  await expect(results(page).first()).toContainText('Plan a small launch');
  await expect(list).not.toHaveAttribute('aria-busy');
  await expect(searching).toBeHidden();
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('small launch');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(searching).toBeVisible();
  await expect(dialog.getByRole('option').first()).toContainText('Plan a small launch');
  await expect(searching).toBeHidden();
});

test('filters that are opened before there is an answer get its counts', async ({ page }) => {
  let answer: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/pagefind\/index\//, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?q=launch');
  await page.getByText('Filters', { exact: true }).click();
  await expect(page.getByText('The filters are being loaded')).toBeVisible();
  answer?.();
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(/^\d+ results/);
  const total = Number.parseInt(await status.innerText(), 10);
  const kinds = page.getByRole('group', { name: 'Kind' }).locator('.facet__count');
  const counts = (await kinds.allInnerTexts()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
});

test('on a phone the open filters say how much they leave, and give way to it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/prompts/');
  await page.getByText('Filters', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Marketing/ }).check();
  const show = page.getByRole('button', { name: /^Show \d+ results?$/ });
  await show.click();
  await expect(show).toBeHidden();
  await expect(page.getByText('Filters', { exact: true })).toBeFocused();
  await expect(results(page).first()).toBeInViewport();
  await page.getByText('Filters', { exact: true }).click();
  await field(page).fill('launch');
  await expect(show).toBeHidden();
  await expect(results(page).first()).toBeInViewport();
});

test('the dialog offers searches, and its field stays while the list moves', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${servers.site.url}/about/`);
  await page.getByRole('link', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByText('For example').locator('..').getByRole('button').first().click();
  await expect(dialog.getByRole('option').nth(5)).toBeAttached();
  for (let key = 0; key < 6; key++) await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option').nth(5)).toBeInViewport();
  await expect(dialog.getByRole('combobox')).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('button', { name: /^All/ })).toBeInViewport({ ratio: 1 });
});

test('categories stand in one order, as links and as filters', async ({ page }) => {
  await page.goto(`${servers.site.url}/prompts/`);
  const links = page.getByRole('navigation', { name: 'Categories' }).getByRole('link');
  const names = (await links.allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ''));
  await page.getByText('Filters', { exact: true }).click();
  const group = page.getByRole('group', { name: 'Category' });
  await expect(group.getByRole('checkbox').first()).toBeVisible();
  const values = await group
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  expect(values).toEqual(names);
});

test('results say their category and area, and the area is a filter', async ({ page }) => {
  await page.goto('/search/?q=launch&kind=Prompt&area=E-mail');
  await expect(results(page).first()).toContainText('Prompt · Marketing · E-mail');
  await expect(page.getByRole('button', { name: 'Remove filter Area: E-mail' })).toBeVisible();
});

test('nothing in sight moves when results come in', async ({ page }) => {
  await page.addInitScript(() => {
    let sum = 0;
    const add = (entries: PerformanceEntry[]) => {
      for (const entry of entries) sum += (entry as unknown as { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, {
      // What the observer was not told of yet counts as well.
      shifted: () => {
        add(observer.takeRecords());
        return sum;
      },
    });
  });
  const { words } = await libraryOf(page, servers.site.url);
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const misspelt = longest.slice(0, 3) + longest.slice(2);
  for (const path of [`/search/?q=${misspelt}`, `/prompts/?q=${longest}`]) {
    await page.goto(servers.site.url + path);
    await expect(results(page).first()).toBeVisible();
    // A shift is known once its frame was shown.
    await page.evaluate(
      () =>
        new Promise((shown) => {
          requestAnimationFrame(() => requestAnimationFrame(shown));
        }),
    );
    const shifted = await page.evaluate(() =>
      (globalThis as unknown as { shifted: () => number }).shifted(),
    );
    expect(shifted, path).toBeLessThan(0.02);
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
  await field(page).fill('small launch');
  await expect(results(page).first()).toContainText('Plan a small launch');
});

test('search works under a base path', async ({ page }) => {
  const { first, words } = await libraryOf(page, servers.library.url);
  await page.goto(`${servers.library.url}/search/?q=${encodeURIComponent(words.join(' '))}`);
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(`${servers.library.url}/prompts/${first.slug}/`);
});
