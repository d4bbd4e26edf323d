/** Firefox, driven over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Engine } from './driver.ts';
import { within } from './driver.ts';

const PLACES = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const path = PLACES.find((place) => place !== '' && existsSync(place));

export const firefox: Engine = {
  name: 'Firefox',
  missing:
    path === undefined
      ? 'Firefox was not found. Install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.'
      : undefined,
  start: async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: path ?? '',
      headless: true,
      timeout: 60_000,
    });
    const page = await browser.newPage();
    return {
      open: async (url) => {
        await within(30_000, `Opening ${url}`, page.goto(url, { waitUntil: 'load' }));
      },
      read: (expression) => within(10_000, expression, page.evaluate(expression)),
      click: (selector) => within(10_000, `A click on ${selector}`, page.click(selector)),
      type: (selector, text) =>
        within(10_000, `Typing into ${selector}`, page.type(selector, text)),
      close: () => within(10_000, 'Closing Firefox', browser.close()),
    };
  },
};
