import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';

const root = join(import.meta.dirname, '..', '..');
const fixtures = join(root, 'tests', 'fixtures');

/** Builds the fixture site with the files of an author error laid over it. */
function build(code: string): { status: number | null; output: string; folder: string } {
  const folder = mkdtempSync(join(root, 'dist-broken-'));
  try {
    cpSync(join(fixtures, 'site'), folder, { recursive: true });
    cpSync(join(fixtures, 'author-errors', code, 'content'), folder, { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          CONTENT_DIR: basename(folder),
          OUT_DIR: join(basename(folder), 'out'),
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
        },
      },
    );
    return { status, output: stdout + stderr, folder: basename(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const code of ['undeclared-variable', 'mdx-syntax', 'broken-reference'])
  test(`a build stops on ${code} and says what check:content says`, () => {
    test.setTimeout(120_000);
    const { status, output, folder } = build(code);
    expect(status).toBe(1);
    const expected = readFileSync(join(fixtures, 'author-errors', code, 'expected.txt'), 'utf8');
    const [first = ''] = expected.split('\n\n');
    const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(squash(output)).toContain(squash(first.replace('content/', `${folder}/`)));
  });
