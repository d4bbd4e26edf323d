import { servers } from '../servers.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('a prompt is there to be read and selected; buttons that would do nothing are not', async ({
  page,
}) => {
  await page.goto(`${servers.fixture.url}/prompts/plan-a-small-launch/`);
  await expect(page.getByRole('region', { name: 'Prompt', exact: true })).toContainText(
    'Sign as {{shop}}.',
  );
  await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
  await expect(page.getByText('As it stands on the sign.')).toBeVisible();
});

test('search leads to a page that says what it needs and lists the categories', async ({
  page,
}) => {
  await page.goto(`${servers.fixture.url}/`);
  await page.getByRole('searchbox').fill('launch');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=launch$/);
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Marketing/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marketing');
});

test('questions open', async ({ page }) => {
  await page.goto(`${servers.fixture.url}/articles/a-first-article/`);
  await page.getByText('How strong must it be?', { exact: true }).click();
  await expect(page.getByText('Strong enough to move leaves')).toBeVisible();
});
