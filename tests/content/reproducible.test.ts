import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { fixtureSite } from './built-site.ts';

const root = join(import.meta.dirname, '..', '..');
const AGAIN = 'dist-fixture-again';

/**
 * Pagefind 1.5 writes the values of a filter in the order of a hash table that
 * differs from run to run, and names the file, and those that refer to it, by its hash;
 * our vocabulary carries that hash, so that it is never used with another index.
 */
const UNORDERED = /^pagefind\/(filter\/|pagefind\.[\w-]+\.pf_meta$|pagefind-entry\.json$|vocabulary_)/;

const filesBelow = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => file.slice(folder.length + 1).split(sep).join('/'))
      .filter((file) => !UNORDERED.test(file))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file))]),
  );

test('two builds are the same to the byte, whatever the time zone and the language of the machine', () => {
  test.setTimeout(300_000);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: 'tests/fixtures/site',
        OUT_DIR: AGAIN,
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
    },
  );
  expect(status, stderr).toBe(0);
  const first = filesBelow(fixtureSite().folder);
  const second = filesBelow(join(root, AGAIN));
  rmSync(join(root, AGAIN), { recursive: true });
  expect([...second.keys()]).toEqual([...first.keys()]);
  const differing = [...first].filter(([file, bytes]) => !second.get(file)?.equals(bytes));
  expect(differing.map(([file]) => file)).toEqual([]);
  expect(first.size).toBeGreaterThan(50);
});
