/** WebKit's MiniBrowser in a display of its own, driven over WebDriver (https://www.w3.org/TR/webdriver2/). */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import type { Engine } from './driver.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Calls that hang are cut off: closing a session can, in WebKitGTK 2.4x. */
const LIMIT = 20_000;
const PORT = 4399;

const driverPath = ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));
const browserPath = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];
const display = existsSync('/usr/bin/xvfb-run');

export const webkit: Engine = {
  name: 'WebKit',
  missing:
    driverPath === undefined || browserPath === undefined || !display
      ? 'WebKit was not found. On Debian: apt-get install webkit2gtk-driver xvfb.'
      : undefined,
  start: async () => {
    const driver = spawn(
      'xvfb-run',
      ['-a', driverPath ?? '', `--port=${PORT}`, '--host=127.0.0.1'],
      // A group of its own, so that the display and the browser end with it.
      { stdio: 'ignore', detached: true },
    );
    const call = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
        headers: { 'Content-Type': 'application/json' },
        signal: AbortSignal.timeout(LIMIT),
      });
      const { value } = (await response.json()) as { value: unknown };
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
      return value;
    };
    const end = () => {
      if (driver.pid !== undefined) process.kill(-driver.pid);
    };
    try {
      await waitFor(() => call('GET', '/status'));
      const { sessionId } = (await call('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
          },
        },
      })) as { sessionId: string };
      const session = `/session/${sessionId}`;
      const element = async (selector: string) => {
        const found = (await call('POST', `${session}/element`, {
          using: 'css selector',
          value: selector,
        })) as Record<string, string>;
        return `${session}/element/${found[ELEMENT]}`;
      };
      return {
        open: async (url) => {
          await call('POST', `${session}/url`, { url });
        },
        read: (expression) =>
          call('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
        click: async (selector) => {
          await call('POST', `${await element(selector)}/click`, {});
        },
        type: async (selector, text) => {
          await call('POST', `${await element(selector)}/value`, { text });
        },
        close: async () => {
          await call('DELETE', session).catch(() => undefined);
          end();
        },
      };
    } catch (error) {
      end();
      throw error;
    }
  },
};

/** Asks again until there is an answer. */
async function waitFor(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++)
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
}
