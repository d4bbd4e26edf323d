/** `npm run test:full`: every page with every engine. It takes its time. */
import { defineConfig } from 'playwright/test';
import base from './playwright.config.ts';

const e2e = base.projects?.find(({ name }) => name === 'e2e');

export default defineConfig({
  ...base,
  // Says how far it is, and what was found as soon as it was found.
  reporter: 'line',
  projects: [{ name: 'full', testDir: 'full', use: { ...e2e?.use, trace: 'off' } }],
  webServer: Array.isArray(base.webServer) ? base.webServer.slice(0, 1) : [],
});
