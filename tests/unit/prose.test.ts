import { expect, test } from 'playwright/test';
import { COMPONENTS } from '../../src/authoring/components.ts';
import { splitFrontMatter } from '../../src/authoring/source.ts';
import { articleMarkdown, packMarkdown, topicMarkdown } from '../../src/prose/documents.ts';
import { firstFigure, plainTree, type ProseFacts } from '../../src/prose/plain-tree.ts';
import { writeHtml, writeMarkdown } from '../../src/prose/write.ts';
import { parse } from 'yaml';

const home = 'https://host.example/library';
const reference = (kind: string) => (slug: string) => ({
  title: `The ${slug}`,
  description: `About ${slug}.`,
  url: `${home}/${kind}/${slug}/`,
  count: 3,
});
const facts: ProseFacts = {
  link: (href) => (href.startsWith('/') ? home + href : href),
  prompt: reference('prompts'),
  article: reference('articles'),
  pack: reference('packs'),
  figure: (src) => `${home}/_astro/${src.replace('./', '')}`,
  questions: [{ question: 'Why?', answer: 'Because [so](/faq/).' }],
};
const markdown = (body: string) => writeMarkdown(plainTree(body, facts));

/** Each component as an author writes it, and what becomes of it. */
const FORMS: Readonly<Record<string, readonly [written: string, plain: string]>> = {
  BeforeAfter: [
    '<BeforeAfter title="A pair">\n<Before>\n\n```\nweak\n```\n\n</Before>\n<After>\n\n```\nbetter\n```\n\n</After>\n</BeforeAfter>',
    '**A pair**\n\n**Before:**\n\n```\nweak\n```\n\n**After:**\n\n```\nbetter\n```\n',
  ],
  Before: ['<Before>\n\nweak\n\n</Before>', '**Before:**\n\nweak\n'],
  After: ['<After>\n\nbetter\n\n</After>', '**After:**\n\nbetter\n'],
  Steps: ['<Steps>\n\n1. One\n2. Two\n\n</Steps>', '1. One\n2. Two\n'],
  Tip: ['<Tip title="Mind">\n\nthe gap\n\n</Tip>', '> **Mind**\n>\n> the gap\n'],
  KeyTakeaways: ['<KeyTakeaways>\n\n- One\n\n</KeyTakeaways>', '**Key takeaways**\n\n- One\n'],
  Figure: [
    '<Figure src="./kite.svg" alt="A kite" caption="It flies." />',
    `![A kite](${home}/_astro/kite.svg)\n\n*It flies.*\n`,
  ],
  AlsoRead: ['<AlsoRead article="a" />', `Also read: [The a](${home}/articles/a/). About a.\n`],
  PromptLink: ['<PromptLink prompt="p" />', `Prompt: [The p](${home}/prompts/p/). About p.\n`],
  PackOffer: ['<PackOffer pack="k" />', `Pack: [The k](${home}/packs/k/), 3 prompts. About k.\n`],
  FaqList: ['<FaqList />', `### Why?\n\nBecause [so](${home}/faq/).\n`],
};

for (const [name, [written, plain]] of Object.entries(FORMS))
  test(`<${name}> becomes plain Markdown`, () => {
    expect(markdown(written)).toBe(plain);
  });

test('every component that authors may use has a form in Markdown', () => {
  expect(Object.keys(FORMS).sort()).toEqual(
    Object.keys(COMPONENTS)
      .filter((name) => /^[A-Z]/.test(name))
      .sort(),
  );
});

test('a component without a form stops the build, and the message says where to add one', () => {
  expect(() => markdown('<Carousel />')).toThrow(/<Carousel> has no form in Markdown.*plain-tree/);
});

test('links inside the site become absolute, also inside components; others stay', () => {
  expect(markdown('[a](/prompts/a/) [b](https://example.org/)')).toBe(
    `[a](${home}/prompts/a/) [b](https://example.org/)\n`,
  );
  expect(markdown('<Tip>\n\n[a](/prompts/a/)\n\n</Tip>')).toContain(`(${home}/prompts/a/)`);
});

test('code stays as it is, braces and angle brackets too', () => {
  expect(markdown('```\n{{name}} <b> `x` /prompts/\n```')).toBe(
    '```\n{{name}} <b> `x` /prompts/\n```\n',
  );
  expect(markdown('Write `{{name}}` or `<role>`.')).toBe('Write `{{name}}` or `<role>`.\n');
});

test('HTML for feeds holds the same and no raw HTML', () => {
  const html = writeHtml(plainTree('A `<b>` & **more**\n\n<Tip>\n\nx\n\n</Tip>', facts));
  expect(html).toBe(
    '<p>A <code>&#x3C;b></code> &#x26; <strong>more</strong></p>\n<blockquote>\n<p><strong>Tip</strong></p>\n<p>x</p>\n</blockquote>',
  );
});

test('the first figure of a text is found inside other components', () => {
  expect(
    firstFigure('Words\n\n<Tip>\n\n<Figure src="./a.svg" alt="A" caption="B" />\n\n</Tip>'),
  ).toEqual({
    src: './a.svg',
    caption: 'B',
  });
  expect(firstFigure('Words')).toBeUndefined();
});

const shared = {
  title: 'A "title": with signs',
  description: 'What it is.',
  url: `${home}/articles/a/`,
  created: '2026-11-01',
  updated: '2026-11-22',
  body: 'Words.',
};
const header = (text: string) => parse(splitFrontMatter(text)?.yaml ?? '') as unknown;

test('an article as a file gives its facts, its text, its prompts and its sources', () => {
  const text = articleMarkdown(
    {
      ...shared,
      tags: ['Planning'],
      sources: [
        { title: 'A paper', url: 'https://example.org/', by: 'A. Author', checked: '2026-11-20' },
      ],
      prompts: [{ title: 'Plan', url: `${home}/prompts/plan/` }],
    },
    facts,
  );
  expect(header(text)).toEqual({
    title: shared.title,
    description: 'What it is.',
    tags: ['Planning'],
    created: '2026-11-01',
    updated: '2026-11-22',
    license: 'CC-BY-4.0',
    source: shared.url,
  });
  expect(splitFrontMatter(text)?.body.trim()).toBe(
    [
      '# A "title": with signs',
      'What it is.',
      'Words.',
      '## Prompts to try',
      `- [Plan](${home}/prompts/plan/)`,
      '## Sources',
      '1. [A paper](https://example.org/): A. Author. Looked up on 2026-11-20.',
    ].join('\n\n'),
  );
});

test('a pack as a file names its prompts in order, a topic its questions', () => {
  const pack = packMarkdown(
    {
      ...shared,
      prompts: [
        { title: 'B', url: `${home}/prompts/b/`, description: 'Second letter.' },
        { title: 'A', url: `${home}/prompts/a/`, description: 'First letter.' },
      ],
    },
    facts,
  );
  expect(pack).toContain(
    `## Prompts\n\n1. [B](${home}/prompts/b/): Second letter.\n2. [A](${home}/prompts/a/): First letter.\n`,
  );
  const topic = topicMarkdown(
    {
      ...shared,
      questions: [{ question: 'What?', answer: 'This.' }],
      elsewhere: [{ question: 'Where?', url: `${home}/articles/a/#where` }],
      introduction: 'Read this first.',
      prompts: [{ title: 'A', url: `${home}/prompts/a/` }],
      articles: [{ title: 'One', url: `${home}/articles/one/` }],
    },
    facts,
  );
  expect(topic).toContain('## What?\n\nThis.\n');
  expect(topic).toContain('Read this first.\n\n## What?');
  expect(topic).toContain(`## Answered in articles\n\n- [Where?](${home}/articles/a/#where)\n`);
  expect(topic).toContain(`## Prompts to try\n\n- [A](${home}/prompts/a/)\n`);
  expect(topic).toContain(`## Articles to read\n\n- [One](${home}/articles/one/)\n`);
});
