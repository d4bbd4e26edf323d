import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/authoring/source.ts';
import { contentFolder } from '../../src/content-folder.ts';
import { byId, readSite, shippedSite, textContent, type BuiltSite } from './built-site.ts';

const root = join(import.meta.dirname, '..', '..');

/** The text of each published prompt, read from its file without the site's own code for it. */
function promptsIn(folder: string): { slug: string; text: string }[] {
  return readdirSync(join(root, folder, 'prompts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const source = readFileSync(join(root, folder, 'prompts', file), 'utf8');
      const data = parse(splitFrontMatter(source)?.yaml ?? '') as {
        prompt: string;
        draft?: boolean;
      };
      return {
        slug: file.replace(/^.*[\\/]/, '').replace(/\.mdx$/, ''),
        text: data.prompt.replace(/\n$/, ''),
        draft: data.draft ?? false,
      };
    })
    .filter(({ draft }) => !draft);
}

function differing(site: BuiltSite, folder: string): string[] {
  return promptsIn(folder).flatMap(({ slug, text }) => {
    const shown = textContent(byId(site.page(`/prompts/${slug}/`), 'prompt-text'));
    const file = site.read(`prompts/${slug}.txt`);
    return [
      ...(shown === text ? [] : [`the page of ${slug}`]),
      ...(file === text ? [] : [`${slug}.txt`]),
    ];
  });
}

test('each prompt stands in its page and its text file to the character', () => {
  expect(promptsIn(contentFolder).length).toBeGreaterThan(0);
  expect(differing(shippedSite(), contentFolder)).toEqual([]);
});

test('so does a prompt of 20,000 hostile characters', () => {
  const fixture = readSite('dist-fixture', 'https://promptstead.example', '');
  expect(
    Math.max(...promptsIn('tests/fixtures/site').map(({ text }) => text.length)),
  ).toBeGreaterThan(20_000);
  expect(differing(fixture, 'tests/fixtures/site')).toEqual([]);
});
