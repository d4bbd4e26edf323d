import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage();
for (const q of ['newsleter', 'zzqxjwv', 'astroliger', 'the and of to', 'C++', 'x'.repeat(300), 'what do people think of my product', 'survey']) {
  await p.goto('http://localhost:4420/search/?q=' + encodeURIComponent(q)); await p.waitForTimeout(900);
  console.log(q.slice(0,40), '|', await p.locator('.search-results__correction').innerText(), '|', await p.locator('.search-results__status').innerText(), '|', (await p.locator('.search-results__list > li h3').allInnerTexts()).slice(0,3).join(' ; '));
}
await b.close();
