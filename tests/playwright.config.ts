/**
 * All tests: `unit` and `content` run in Node alone, `e2e` in a browser
 * against the built site as `npm start` serves it. Run them with `npm test`.
 */
import { defineConfig } from 'playwright/test';
import { servers } from './servers.ts';

const executablePath = process.env['CHROME_PATH'];
const root = process.getuid?.() === 0;

export default defineConfig({
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['CI'] === undefined ? 'list' : 'dot',
  timeout: 60_000,
  workers: 2,
  // A shared machine may be too busy for one browser step; a test that fails twice fails.
  retries: process.env['CI'] === undefined ? 0 : 1,
  projects: [
    { name: 'unit', testDir: 'unit' },
    { name: 'content', testDir: 'content' },
    {
      name: 'e2e',
      testDir: 'e2e',
      use: {
        baseURL: servers.site.url,
        launchOptions: {
          ...(executablePath !== undefined && { executablePath }),
          // Chromium refuses to run as root in its sandbox.
          args: root ? ['--no-sandbox'] : [],
        },
        trace: 'retain-on-failure',
      },
    },
  ],
  webServer: Object.values(servers).map(({ port, url, folder, base }) => ({
    // This very Node: the one on the path may be too old.
    command: `"${process.execPath}" src/commands/serve.ts`,
    cwd: '..',
    url: `${url}/`,
    env: { PORT: String(port), OUT_DIR: folder, BASE_PATH: base },
    reuseExistingServer: false,
  })),
});
