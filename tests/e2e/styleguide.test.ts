import { expect, test } from './test.ts';

const PATH = '/styleguide/';

test('the style guide shows a form with every kind of field and the states of a prompt', async ({
  page,
}) => {
  await page.goto(PATH);
  const form = page.getByRole('form', { name: 'Fill in the blanks' });
  await expect(form.getByLabel('Over its limit')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('Over its limit')).toHaveAccessibleDescription(/too many/);
  await expect(form.getByLabel('A number')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('group', { name: 'Some of a list' })).toBeVisible();
  await expect(form.getByRole('group', { name: 'Yes or no' })).toBeVisible();
  const prompt = page.getByRole('region', { name: 'Prompt', exact: true });
  await expect(prompt.locator('.blank--filled')).toHaveText([
    '9',
    'e-mail and street',
    'plain',
    'Far more than ten characters',
  ]);
  await expect(prompt.locator('.blank:not(.blank--filled)')).toHaveCount(4);
});

test('every category has an icon of its own, and one without a drawing has a fallback', async ({
  page,
}) => {
  await page.goto(PATH);
  const drawings = await page
    .locator('[data-specimen="icons"] .category-icon path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  expect(drawings.length).toBeGreaterThan(1);
  expect(new Set(drawings).size).toBe(drawings.length);
});

test('no component needs sideways scrolling on a small phone, with text twice as large, or from right to left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PATH);
  const excess = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-specimen]')]
        // A strip that moves sideways reaches through the page's gutter to its edge, and no further.
        .filter((specimen) => {
          const gutter = (document.documentElement.clientWidth - specimen.clientWidth) / 2;
          return specimen.scrollWidth > specimen.clientWidth + Math.ceil(gutter);
        })
        .map((specimen) => specimen.getAttribute('data-specimen'))
        .concat(document.documentElement.scrollWidth > innerWidth ? ['page'] : []),
    );
  const found: Record<string, (string | null)[]> = { plain: await excess() };
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  found['right to left'] = await excess();
  await page.setViewportSize({ width: 640, height: 640 });
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
    document.documentElement.style.fontSize = '200%';
  });
  found['large text'] = await excess();
  expect(found).toEqual({ plain: [], 'right to left': [], 'large text': [] });
});

test('by keyboard the focus is always seen, and every target is large enough', async ({ page }) => {
  await page.goto(PATH);
  const unseen: string[] = [];
  const small: string[] = [];
  let end = false;
  for (let stop = 0; stop < 400; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { width, height } = element.getBoundingClientRect();
      // A card's link shows its focus on the whole card.
      const outlined = [getComputedStyle(element), getComputedStyle(element, '::after')].some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      );
      // Links inside a sentence are exempt: WCAG 2.2, 2.5.8, "Inline".
      const inline = getComputedStyle(element).display === 'inline';
      const hidden = element.closest('.visually-hidden') !== null;
      return {
        name: `${element.tagName} ${element.outerHTML.slice(0, 80)}`,
        seen: outlined,
        small: !inline && !hidden && (width < 24 || height < 24) && element.tagName !== 'INPUT',
      };
    });
    end = !focused;
    if (!focused) break;
    if (!focused.seen) unseen.push(focused.name);
    if (focused.small) small.push(focused.name);
  }
  expect({ unseen, small, end }).toEqual({ unseen: [], small: [], end: true });
});
