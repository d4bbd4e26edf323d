import { expect, test } from 'playwright/test';
import { documentTitle, headTags } from '../../src/head.ts';
import { site } from '../../src/site.ts';

const card = {
  url: 'https://promptstead.example/cards/prompts/plan.png',
  width: 1200,
  height: 630,
  alt: 'Plan a launch · Prompt',
};

test('the head of a page, whole', () => {
  expect(
    headTags({
      title: 'Plan a launch',
      description: 'A plan.',
      canonical: 'https://promptstead.example/prompts/plan/',
      type: 'article',
      created: '2026-11-20',
      updated: '2026-11-22',
      card,
      alternates: [{ type: 'text/plain', href: '/prompts/plan.txt' }],
    }),
  ).toEqual([
    { tag: 'title', attributes: {}, text: `Plan a launch · ${site.name}` },
    { tag: 'meta', attributes: { name: 'description', content: 'A plan.' } },
    {
      tag: 'link',
      attributes: { rel: 'canonical', href: 'https://promptstead.example/prompts/plan/' },
    },
    { tag: 'meta', attributes: { property: 'og:site_name', content: site.name } },
    { tag: 'meta', attributes: { property: 'og:type', content: 'article' } },
    { tag: 'meta', attributes: { property: 'og:title', content: 'Plan a launch' } },
    { tag: 'meta', attributes: { property: 'og:description', content: 'A plan.' } },
    { tag: 'meta', attributes: { property: 'og:locale', content: 'en_GB' } },
    {
      tag: 'meta',
      attributes: { property: 'og:url', content: 'https://promptstead.example/prompts/plan/' },
    },
    { tag: 'meta', attributes: { property: 'article:published_time', content: '2026-11-20' } },
    { tag: 'meta', attributes: { property: 'article:modified_time', content: '2026-11-22' } },
    {
      tag: 'meta',
      attributes: {
        property: 'og:image',
        content: 'https://promptstead.example/cards/prompts/plan.png',
      },
    },
    { tag: 'meta', attributes: { property: 'og:image:type', content: 'image/png' } },
    { tag: 'meta', attributes: { property: 'og:image:width', content: '1200' } },
    { tag: 'meta', attributes: { property: 'og:image:height', content: '630' } },
    { tag: 'meta', attributes: { property: 'og:image:alt', content: 'Plan a launch · Prompt' } },
    { tag: 'meta', attributes: { name: 'twitter:card', content: 'summary_large_image' } },
    {
      tag: 'link',
      attributes: { rel: 'alternate', type: 'text/plain', href: '/prompts/plan.txt' },
    },
  ]);
});

test('a page that is not for search engines says so and has no canonical address', () => {
  const tags = headTags({
    title: 'X',
    description: 'Y',
    canonical: undefined,
    noindex: true,
    card,
  });
  expect(tags).toContainEqual({ tag: 'meta', attributes: { name: 'robots', content: 'noindex' } });
  expect(tags.some(({ attributes }) => attributes['rel'] === 'canonical')).toBe(false);
});

test('the name of the site is not said twice', () => {
  expect(documentTitle(`About ${site.name}`)).toBe(`About ${site.name}`);
  expect(documentTitle('Privacy')).toBe(`Privacy · ${site.name}`);
});
