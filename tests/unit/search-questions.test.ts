import { expect, test } from 'playwright/test';
import { questionsOf } from '../../src/search/questions.ts';

const page = (data: unknown) =>
  `<html lang="en-GB"><script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></html>`;
const question = {
  '@type': 'Question',
  url: 'https://host.example/library/faq/basics/#wind',
  name: 'What is wind?',
  acceptedAnswer: { '@type': 'Answer', text: '<p>Air <b>moving</b>.</p><p>R&amp;D says so.</p>' },
};

test('questions are found wherever they stand in the graph', () => {
  const { language, questions } = questionsOf(
    page({ '@graph': [{ '@type': 'FAQPage', mainEntity: [question] }] }),
    'https://host.example/library/',
  );
  expect(language).toBe('en-gb');
  expect(questions).toEqual([
    { url: '/faq/basics/#wind', name: 'What is wind?', text: 'Air moving . R&D says so.' },
  ]);
});

test('a page without questions has none', () => {
  expect(questionsOf(page({ '@type': 'Article' }), '/').questions).toEqual([]);
  expect(questionsOf('<html></html>', '/')).toEqual({ language: 'unknown', questions: [] });
});
