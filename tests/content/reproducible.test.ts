import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { fixtureSite } from './built-site.ts';

const root = join(import.meta.dirname, '..', '..');
const AGAIN = 'dist-fixture-again';

const filesBelow = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) =>
        file
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort()
      .map((file) => [file, readFileSync(join(folder, file))]),
  );

/** Builds the fixture site once more. @returns What the build said, and its files. */
function buildAgain(environment: Record<string, string>): {
  said: string;
  files: Map<string, Buffer>;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        CONTENT_DIR: 'tests/fixtures/site',
        OUT_DIR: AGAIN,
        ...environment,
      },
    },
  );
  expect(status, stderr).toBe(0);
  const files = filesBelow(join(root, AGAIN));
  rmSync(join(root, AGAIN), { recursive: true });
  return { said: stdout, files };
}

test('two builds are the same to the byte, whatever the time zone, the language and the caches of the machine', () => {
  test.setTimeout(300_000);
  const cache = mkdtempSync(join(tmpdir(), 'cards-'));
  const first = filesBelow(fixtureSite().folder);
  const cards = [...first.keys()].filter((file) => /^cards\/.*\.png$/.test(file)).length;
  try {
    const elsewhere = {
      CARDS_CACHE: cache,
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    };
    const second = buildAgain(elsewhere);
    expect([...second.files.keys()]).toEqual([...first.keys()]);
    const differing = [...first].filter(([file, bytes]) => !second.files.get(file)?.equals(bytes));
    expect(differing.map(([file]) => file)).toEqual([]);
    expect(first.size).toBeGreaterThan(50);
    expect(second.said).toContain(`${cards} social cards, ${cards} of them newly drawn.`);
    // Where nothing changed, no card is drawn again.
    expect(buildAgain(elsewhere).said).toContain(`${cards} social cards, 0 of them newly drawn.`);
  } finally {
    rmSync(cache, { recursive: true });
  }
});
