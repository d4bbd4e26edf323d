/**
 * `npm run test:full` and `npm run test:browsers`: runs the tests of one
 * configuration over the built site. The first argument names it; the others
 * are passed on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

const root = join(import.meta.dirname, '..', '..');
const [name = 'full', ...others] = process.argv.slice(2);
if (!existsSync(join(root, 'dist', '_headers'))) {
  console.error('There is no built site in dist/. Run npm run build first.');
  process.exit(1);
}
const browser = name === 'full' ? { CHROME_PATH: findBrowser((text) => console.log(text)) } : {};
const { status, error } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'playwright', 'cli.js'),
    'test',
    '--config',
    `tests/playwright.${name}.config.ts`,
    ...others,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...browser } },
);
if (error) throw error;
process.exitCode = status ?? 1;
