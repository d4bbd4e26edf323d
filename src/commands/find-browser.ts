/**
 * Finds a Chromium for the browser tests, or gets one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Places where systems keep a Chrome or Chromium that is not on the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];
const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
];

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/**
 * The path of a Chromium: Playwright's own, an installed one, one that
 * Playwright can download, or, as root on Debian, the package.
 *
 * @param say Tells the person who waits what is being installed.
 * @throws Error that names what to install, where none can be had.
 */
export function findBrowser(say: (text: string) => void): string {
  const found = process.env['CHROME_PATH'] ?? playwrightsOwn() ?? installed();
  if (found !== undefined) return found;

  say('No Chrome or Chromium was found. Trying: npx playwright install chromium');
  const playwright = join(import.meta.dirname, '..', '..', 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  const downloaded = playwrightsOwn();
  if (downloaded !== undefined) return downloaded;

  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('That did not work. Installing the Debian package chromium.');
    try {
      const options = {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      } as const;
      execFileSync('apt-get', ['update'], options);
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
    } catch {
      say('The package could not be installed.');
    }
    const packaged = installed();
    if (packaged !== undefined) return packaged;
  }
  throw new Error(
    'The browser tests need Chrome or Chromium. Install one of them (Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium; or https://www.google.com/chrome/), or set CHROME_PATH to its program, and run npm test again.',
  );
}
