import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const root = join(import.meta.dirname, '..', '..');
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const java = spawnSync('java', ['-version']).status === 0;

interface Report {
  readonly messages: readonly {
    type: string;
    subType?: string;
    message: string;
    url: string;
    firstLine?: number;
    lastLine?: number;
    extract?: string;
  }[];
}

test('the Nu HTML checker finds nothing on any page', () => {
  test.skip(!java, 'Java is not installed; the Nu HTML checker needs it.');
  test.setTimeout(600_000);
  const { stderr } = spawnSync(
    'java',
    ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', join(root, 'dist')],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const { messages } = JSON.parse(stderr) as Report;
  // Newer than the checker: https://www.w3.org/TR/trusted-types/ and
  // https://www.w3.org/TR/CSP3/#grammardef-wasm-unsafe-eval. Whatever else it
  // says of the policy is a finding.
  const unknown =
    /Unrecognised directive-name: "(?:require-trusted-types-for|trusted-types)"\.|Expecting source-expression but found "'wasm-unsafe-eval'"\./g;
  const known = (message: string) =>
    message.includes('on element “meta”:') &&
    message
      .replaceAll(unknown, '')
      .replace(/^.*on element “meta”:/s, '')
      .trim() === '';
  const found = new Map<string, string[]>();
  for (const { type, subType, message, url, extract = '' } of messages) {
    if (known(message)) continue;
    const key = `${subType ?? type}: ${message}${type === 'error' ? ` ${extract.slice(0, 100)}` : ''}`;
    found.set(key, [...(found.get(key) ?? []), url.slice(url.indexOf('/dist/') + 5)]);
  }
  expect([...found].map(([finding, urls]) => `${urls.length} × ${finding} (${urls[0]})`)).toEqual(
    [],
  );
});
