/**
 * `npm test`: types, style, builds, and all tests. Arguments are passed on to
 * Playwright, for example `npm test -- unit/variables`; then only the tests run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

const root = join(import.meta.dirname, '..', '..');
const filters = process.argv.slice(2);

/** Runs a program of a dependency with this Node. Ends the test run where it fails. */
function run(
  title: string,
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): void {
  console.log(`\n> ${title}`);
  const { status, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    },
  );
  if (error) throw error;
  if (status !== 0) {
    console.error(`\nFailed: ${title}`);
    process.exit(status ?? 1);
  }
}

const astro = join('astro', 'bin', 'astro.mjs');
const build = (title: string, environment: Record<string, string>) =>
  run(title, astro, ['build', '--silent'], environment);

if (filters.length === 0) {
  run('Types', astro, ['check', '--minimumSeverity', 'warning']);
  run('Lint', join('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']);
  run('Format', join('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']);
  build('Build the site', {});
  build('Build it under a base path', {
    SITE_URL: 'https://host.example',
    BASE_PATH: '/library',
    OUT_DIR: 'dist-library',
  });
  build('Build the fixture site', { CONTENT_DIR: 'tests/fixtures/site', OUT_DIR: 'dist-fixture' });
}
const browser = findBrowser((text) => console.log(text));
console.log(`Browser: ${browser}`);
run(
  'Tests',
  join('playwright', 'cli.js'),
  ['test', '--config', 'tests/playwright.config.ts', ...filters],
  {
    CHROME_PATH: browser,
  },
);
