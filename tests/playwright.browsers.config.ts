/** `npm run test:browsers`: the core journeys in Firefox and WebKit, where they are installed. */
import { defineConfig } from 'playwright/test';
import base from './playwright.config.ts';

export default defineConfig({
  ...base,
  projects: [{ name: 'browsers', testDir: 'browsers' }],
  webServer: Array.isArray(base.webServer) ? base.webServer.slice(0, 1) : [],
  // One window at a time: a browser that lacks the focus does not type.
  workers: 1,
  fullyParallel: false,
});
