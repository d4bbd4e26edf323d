import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'playwright/test';
import { COMPONENTS } from '../../src/authoring/components.ts';

const root = join(import.meta.dirname, '..', '..', 'src');

/** File below src -> the files below src it imports; with or without those it takes only types from. */
const importsOf = (types: boolean) =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|astro)$/.test(file))
      .map((file) => {
        const source = readFileSync(join(root, file), 'utf8');
        const kept = types ? source : source.replaceAll(/import type[^;]*;/g, '');
        const found = [...kept.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
          ([, path = '']) => relative(root, join(root, dirname(file), path)),
        );
        return [file, found] as const;
      }),
  );
const imports = importsOf(true);

/** The part of the house a file belongs to. */
function part(file: string): string {
  const [first = ''] = file.split('/');
  return file.includes('/') ? first : file.replace(/\.ts$/, '');
}

/** What each part may import, besides itself. Pure parts know nothing of pages, browsers or queries. */
const PURE = [
  'site',
  'urls',
  'cards',
  'category-icons',
  'paging',
  'answer',
  'prose',
  'agents',
  'feeds',
  'prompt',
  'schemas',
  'structured-data',
  'head',
  'before-paint',
  'policy',
  'content-folder',
];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  site: [],
  'content-folder': [],
  'before-paint': ['site'],
  paging: [],
  answer: [],
  prose: ['prompt'],
  agents: ['site'],
  feeds: [],
  pictures: ['content-folder'],
  urls: ['site'],
  'category-icons': [],
  cards: ['category-icons', 'prose', 'site', 'urls'],
  // The type of a card only.
  head: ['cards', 'site'],
  policy: ['before-paint', 'urls'],
  schemas: ['prompt'],
  prompt: ['schemas'],
  'structured-data': ['site', 'urls'],
  search: [],
  authoring: ['prompt', 'schemas', 'search'],
  library: ['answer', 'prompt', 'schemas', 'urls'],
  'content.config': ['content-folder', 'schemas'],
  // Schemas only as types: the test below keeps their code out of the browser.
  elements: ['prompt', 'schemas', 'search'],
  components: [...PURE, 'pictures', 'library', 'elements'],
  layouts: [...PURE, 'components', 'elements', 'styles'],
  pages: [...PURE, 'components', 'layouts', 'pictures', 'library', 'elements', 'styles'],
  integrations: [...PURE, 'authoring', 'search'],
  commands: [...PURE, 'authoring', 'search'],
};

test('imports go one way', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => part(target) !== part(file))
      .filter((target) => !(ALLOWED[part(file)] ?? []).includes(part(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('components take what they show as props; only what MDX calls by a slug asks the library', () => {
  const asking = [...imports]
    .filter(([file]) => part(file) === 'components' && !file.startsWith('components/mdx/'))
    .filter(([file]) =>
      /import (?!type )[^;]*library\.ts/.test(readFileSync(join(root, file), 'utf8')),
    )
    .map(([file]) => file);
  expect(asking).toEqual([]);
});

test('only library.ts queries content', () => {
  const querying = [...imports.keys()].filter((file) =>
    /getCollection|getEntry/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(querying).toEqual(['library.ts']);
});

/** Some files and all that they load, with what that loads. Types are gone by then. */
function loadedBy(files: readonly string[]): ReadonlySet<string> {
  const loaded = importsOf(false);
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const target of loaded.get(file) ?? []) visit(target);
  };
  files.forEach(visit);
  return reached;
}

test('what runs in the browser imports nothing of Node', () => {
  const reached = loadedBy([...imports.keys()].filter((file) => part(file) === 'elements'));
  const withNode = [...reached].filter((file) =>
    /from '(node:|astro|pagefind|satteri|yaml|gpt-tokenizer)/.test(
      readFileSync(join(root, file), 'utf8').replaceAll(/import type[^;]*;/g, ''),
    ),
  );
  expect(withNode).toEqual([]);
});

test('the components authors may use are those that reach MDX', () => {
  const map = readFileSync(join(root, 'components', 'mdx.ts'), 'utf8');
  const given = [...(map.split('mdxComponents = {')[1] ?? '').matchAll(/^ {2}([A-Z]\w+),$/gm)].map(
    ([, name]) => name,
  );
  expect(given.sort()).toEqual(Object.keys(COMPONENTS).sort());
});

/** Components that the style guide cannot hold, and why. */
const NOT_IN_STYLE_GUIDE: Readonly<Record<string, string>> = {
  'ArticleView.astro': 'a whole page',
  'PromptLibrary.astro': 'a whole page',
  'PromptView.astro': 'a whole page',
  'TopicView.astro': 'a whole page',
  'mdx/FaqList.astro': 'asks for the questions of its article; shown as QuestionList',
  'mdx/Figure.astro': 'asks for a picture of its article; shown as Figure',
};

test('every component is shown in the style guide', () => {
  const shown = loadedBy(['pages/styleguide.astro']);
  const missing = [...imports.keys()]
    .filter((file) => part(file) === 'components' && file.endsWith('.astro') && !shown.has(file))
    .map((file) => file.replace('components/', ''));
  expect(missing.sort()).toEqual(Object.keys(NOT_IN_STYLE_GUIDE).sort());
});
