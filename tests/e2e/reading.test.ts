import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/site.ts';
import { pagesOfEachKind } from '../built-pages.ts';
import { loadedFiles } from '../page-weight.ts';
import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

test('a link to an answer opens its question', async ({ page }) => {
  await page.goto(`${servers.fixture.url}/articles/a-first-article/#how-strong-is-it`);
  const details = page.locator('details', { hasText: 'How strong must it be?' });
  await expect(details).toHaveAttribute('open', '');
  await expect(page.getByText('Strong enough to move leaves')).toBeInViewport();
  await expect(page.getByText('How strong must it be?', { exact: true })).toBeInViewport();
});

test('a question opens and closes by keyboard', async ({ page }) => {
  await page.goto(`${servers.fixture.url}/articles/a-first-article/`);
  await page.locator('summary', { hasText: 'How strong must it be?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Strong enough to move leaves')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Strong enough to move leaves')).toBeHidden();
});

test('a topic page shows its answers, lists them, and leads on', async ({ page }) => {
  await page.goto(`${servers.fixture.url}/faq/basics/`);
  await expect(page.getByText('bring a jacket')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'May I fly in rain?' })
    .click();
  await expect(page.getByRole('heading', { name: 'May I fly in rain?' })).toBeInViewport();
  await expect(page.getByText('a wet line conducts')).toBeInViewport();
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'Plan a small launch', exact: false }),
  ).toBeVisible();
  await expect(main.getByRole('link', { name: 'A second article, quite plain' })).toBeVisible();
});

test('a broken fragment does no harm', async ({ page }) => {
  await page.goto(`${servers.fixture.url}/faq/basics/#%E0%A4%A`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the announcement can be closed and stays closed, without a shift of the page', async ({
  page,
}) => {
  const { announcement } = site;
  test.skip(announcement === undefined, 'The site announces nothing.');
  await page.goto('/');
  const bar = page.getByRole('complementary', { name: 'Announcement' });
  await expect(bar).toContainText(announcement?.text ?? '');
  await page.getByRole('button', { name: 'Close announcement' }).click();
  await expect(bar).toBeHidden();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        Object.assign(globalThis, { shift: value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/articles/');
  await expect(bar).toBeHidden();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0)).toBe(0);
});

test('the announcement is not made where it leads, nor below', async ({ page }) => {
  const bar = page.getByRole('complementary', { name: 'Announcement' });
  await page.goto('/packs/');
  const link = bar.getByRole('link');
  await expect(link).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(/\/prompts\/$/);
  await expect(bar).toBeHidden();
  await page.getByRole('main').getByRole('article').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/prompts\/[a-z]/);
  await expect(bar).toBeHidden();
});

for (const [width, height] of [
  [320, 640],
  [768, 800],
  [1280, 720],
] as const)
  test(`the library shows its first prompt in the first screen, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/prompts/');
    const card = page.getByRole('main').getByRole('article').first();
    await expect(card.getByRole('heading')).toBeInViewport({ ratio: 1 });
  });

test('the header leaves two thirds of a phone to the page, with text of double size, too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/prompts/');
  const header = page.getByRole('banner');
  const height = async () => (await header.boundingBox())?.height;
  expect(await height()).toBeLessThan(110);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await height()).toBeLessThan(640 / 3);
  await expect(header.getByRole('link', { name: 'Promptstead' })).toBeVisible();
  await expect(header.getByRole('link', { name: 'Search' })).toBeVisible();
});

test('a category of many prompts lists every one of them in a few screens', async ({ page }) => {
  const response = await page.request.get('/prompts.json');
  const { prompts } = (await response.json()) as {
    prompts: { slug: string; category: { id: string } }[];
  };
  for (const path of ['/categories/marketing/', '/packs/marketing-mega-prompts/']) {
    await page.goto(path);
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    for (const { slug, category } of prompts)
      if (category.id === 'marketing') expect(links, path).toContain(`/prompts/${slug}/`);
    const screens = await page.evaluate(
      () => document.documentElement.scrollHeight / window.innerHeight,
    );
    expect(screens, path).toBeLessThan(7);
  }
});

test('on a phone a long category jumps to its areas, which lead to all they hold', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/categories/marketing/');
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: /^SEO/ }).click();
  await expect(page.getByRole('heading', { name: 'SEO' })).toBeInViewport();
  await page
    .getByRole('region', { name: 'SEO' })
    .getByRole('link', { name: /^All \d+ prompts/ })
    .click();
  await expect(page).toHaveURL(/\/categories\/marketing\/seo\/$/);
});

test('the home page shows a prompt with its blanks filled in, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  const sample = page.getByRole('main').getByRole('figure');
  await expect(sample).toBeVisible();
  await expect(sample).toContainText('a tenant with a dripping ceiling');
  await expect(sample).not.toContainText('{{');
});

test('packs for a role are called by it, and articles stand under their topics', async ({
  page,
}) => {
  await page.goto(servers.fixture.url);
  await expect(page.getByRole('main').getByRole('link', { name: /^Kite maker/ })).toBeVisible();
  await page.goto(`${servers.fixture.url}/articles/`);
  await expect(
    page
      .getByRole('region', { name: 'Basics' })
      .getByRole('link', { name: 'A first article with every component' }),
  ).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: 'More' })
      .getByRole('link', { name: 'A second article, quite plain' }),
  ).toBeVisible();
});

test('a pack numbers its prompts, beside its words and on their cards', async ({ page }) => {
  await page.goto(`${servers.fixture.url}/packs/a-listed-pack/`);
  await expect(page.getByText('Kite maker · 2 prompts')).toBeVisible();
  const order = page.getByRole('navigation', { name: 'In this order' });
  await expect(order.getByRole('listitem')).toHaveCount(2);
  await expect(order.getByRole('link').first()).toBeInViewport();
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const list = await order.boundingBox();
  expect(list?.x).toBeGreaterThan((title?.x ?? 0) + (title?.width ?? 0));
  expect(list?.width).toBeLessThan(title?.width ?? 0);
  const [first = ''] = await order.getByRole('link').allInnerTexts();
  const cards = page
    .getByRole('region', { name: '2 prompts' })
    .locator('ol.card-grid--numbered > li');
  await expect(cards).toHaveCount(2);
  await expect(cards.first().getByRole('heading', { name: first, exact: true })).toBeVisible();
});

test('a card says where its prompt belongs, but not on the page of that place', async ({
  page,
}) => {
  const kickers = page.getByRole('main').locator('.prompt-card .card__kicker');
  await page.goto('/prompts/');
  await expect(kickers.first()).toBeVisible();
  await page.goto('/categories/legal/');
  await expect(page.getByRole('main').locator('.prompt-card').first()).toBeVisible();
  await expect(kickers).toHaveCount(0);
});

test('nothing is announced to whoever is lost', async ({ page }) => {
  test.skip(site.announcement === undefined, 'The site announces nothing.');
  await page.goto('/about/');
  await expect(page.getByRole('complementary', { name: 'Announcement' })).toBeVisible();
  await page.goto('/404.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Announcement' })).toHaveCount(0);
});

test('where storage is refused the announcement still closes', async ({ page }) => {
  test.skip(site.announcement === undefined, 'The site announces nothing.');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Close announcement' }).click();
  await expect(page.getByRole('complementary', { name: 'Announcement' })).toBeHidden();
});

test('the theme is chosen in the footer and kept', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/privacy/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
});

test('an address that leads nowhere gets the 404 page, with its status', async ({ page }) => {
  await page.goto('/404.html');
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('hostile content stays text', async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog was opened: ${dialog.message()}`);
  });
  for (const path of [
    '/prompts/copy-me-exactly-as-i-stand/',
    '/prompts/',
    '/faq/basics/',
    '/tags/hostile/',
  ]) {
    await page.goto(servers.fixture.url + path);
    await expect(page.locator('img[onerror], main script:not([type])')).toHaveCount(0);
  }
});

test('no page is wider than a small phone, nor with text of double size on it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    ...pagesOfEachKind(1)
      .filter(({ kind }) => kind !== 'style guide')
      .map(({ path }) => path),
    '/about/',
    '/privacy/',
    '/accessibility/',
  ]) {
    await page.goto(path);
    const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await excess(), path).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await excess(), `${path} with text of double size`).toBeLessThanOrEqual(0);
  }
  for (const path of [
    '/prompts/copy-me-exactly-as-i-stand/',
    '/packs/',
    '/packs/a-pack-of-one-word/',
    '/packs/a-pack-from-right-to-left/',
    '/packs/a-pack-with-signs/',
  ]) {
    await page.goto(servers.fixture.url + path);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess, path).toBeLessThanOrEqual(0);
  }
});

test('the contents of an article say where one is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${servers.fixture.url}/articles/a-first-article/`);
  const contents = page.getByRole('navigation', { name: 'In this article' });
  const link = contents.getByRole('link').nth(2);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'location');
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
});

test('on a phone the contents of an article are closed until asked for', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${servers.fixture.url}/articles/a-first-article/`);
  const contents = page.getByRole('navigation', { name: 'In this article' });
  await expect(contents.getByRole('link').first()).toBeHidden();
  await contents.getByText('In this article').click();
  await expect(contents.getByRole('link').first()).toBeVisible();
});

test('the words of each drawing have a contrast of seven to one with what lies behind them', async ({
  page,
}) => {
  const articles = join(import.meta.dirname, '..', '..', 'content', 'articles');
  const drawings = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.svg'),
  );
  const pale: string[] = [];
  for (const file of drawings) {
    await page.setContent(readFileSync(join(articles, file), 'utf8'));
    const found = await page.evaluate(() => {
      /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
          .map((value) => Number(value) / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const fill = (element: Element) => getComputedStyle(element).fill;
      const shapes = [...document.querySelectorAll<SVGGeometryElement>('rect, path, circle')];
      return [...document.querySelectorAll('text')].flatMap((text) => {
        const { x, y, width, height } = text.getBBox();
        const middle = new DOMPoint(x + width / 2, y + height / 2);
        const ground = shapes.findLast(
          (shape) =>
            fill(shape) !== 'none' &&
            shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
            shape.isPointInFill(middle),
        );
        const [dark = 0, light = 1] = [
          luminance(fill(text)),
          ground ? luminance(fill(ground)) : 1,
        ].sort((a, b) => a - b);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < 7 ? [`${contrast.toFixed(1)}: ${text.textContent}`] : [];
      });
    });
    pale.push(...found.map((text) => `${file}: ${text}`));
  }
  expect(pale).toEqual([]);
});

test('a drawing is printed as it was drawn, whatever theme the reader chose', async ({ page }) => {
  await page.goto('/styleguide/');
  const drawing = page.getByRole('figure').getByRole('img', { name: 'A house with braces' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(drawing).not.toHaveCSS('filter', 'none');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(drawing).toHaveCSS('filter', 'none');
});

test('on paper a prompt is whole, and nothing is printed that paper cannot do', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${servers.fixture.url}/prompts/read-a-long-log/`);
  const prompt = page.locator('#prompt-text');
  expect(
    await prompt.evaluate((element) => element.scrollHeight - element.clientHeight),
  ).toBeLessThanOrEqual(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('form')).toHaveCount(0);
});

for (const kind of ['prompt', 'library'])
  test(`a page (${kind}) asks for no more than it names, in eight requests at most`, async ({
    page,
  }) => {
    const { path = '' } = pagesOfEachKind(1).find((each) => each.kind === kind) ?? {};
    const named = loadedFiles(servers.site.folder, path);
    const unnamed: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!named.includes(pathname)) unnamed.push(pathname);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(unnamed).toEqual([]);
    expect(named.length).toBeLessThanOrEqual(8);
  });
