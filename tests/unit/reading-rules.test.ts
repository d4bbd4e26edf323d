import { expect, test } from 'playwright/test';
import { alikeQuestions } from '../../src/authoring/alike-questions.ts';
import { bodyFacts } from '../../src/authoring/body-facts.ts';
import { median, readingGrade } from '../../src/authoring/readability.ts';

const page = (body: string) => `---\ntitle: A title\n---\n\n${body}\n`;

test('what a body says is its text, without blocks of code, tags and attributes', () => {
  const { text, prose } = bodyFacts(
    page(
      '## Head\n\nSay `this` **now**.\n\n<Tip title="No">\n\n- One.\n\n</Tip>\n\n```text\ncode\n```',
    ),
  );
  expect(text.split('\n')).toEqual(['Head', 'Say ', 'this', ' ', 'now', '.', 'One.']);
  expect(prose).toEqual(['Say code now.', 'One.']);
});

test('links are known without their fragments, and so are the entries components lead to', () => {
  const { links } = bodyFacts(
    page(
      '[a](/faq/x/#q) [b](https://example.org/p?q=1#part) [c][r]\n\n<PackOffer pack="p" />\n<AlsoRead article="a" />\n\n[r]: https://example.org/r',
    ),
  );
  expect([...links]).toEqual([
    '/faq/x/',
    'https://example.org/p?q=1',
    '/packs/p/',
    '/articles/a/',
    'https://example.org/r',
  ]);
});

test('alternative texts are found with their lines', () => {
  expect(
    bodyFacts(page('Text.\n\n<Figure src="./a.svg" alt="A kite" caption="c" />')).alternatives,
  ).toEqual([{ text: 'A kite', line: 7 }]);
});

test('a body that cannot be read has no facts and throws nothing', () => {
  expect(bodyFacts(page('{ <Tip'))).toEqual({
    text: '',
    prose: [],
    links: new Set(),
    alternatives: [],
  });
});

test('short words in short sentences read at a low grade, long ones at a high one', () => {
  const easy = Array<string>(8).fill('The cat sat on the mat. It saw a bird.');
  const hard = Array<string>(8).fill(
    'Organisational considerations necessitate comprehensive interdepartmental communication.',
  );
  expect(readingGrade(easy)).toBeLessThan(2);
  expect(readingGrade(hard)).toBeGreaterThan(15);
});

test('the grade is that of the published formula', () => {
  // 40 words of one syllable in 4 sentences: 0.39 × 10 + 11.8 × 1 − 15.59.
  const block = `${'cat '.repeat(9)}cat.`;
  expect(readingGrade([block, block, block, block])).toBeCloseTo(0.11, 5);
});

test('the end of a block ends a sentence, and a short text has no grade', () => {
  const item = 'one two three four five six seven eight nine ten';
  expect(readingGrade([item, item, item])).toBeLessThan(
    readingGrade([`${item} ${item} ${item}`]) ?? 0,
  );
  expect(readingGrade(['Too short to say.'])).toBeUndefined();
});

test('a median is the middle, or between the middle two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(() => median([])).toThrow('nothing');
});

test('questions that differ in grammar and word forms ask the same', () => {
  const questions = [
    'How do I share a prompt?',
    'How are prompts shared?',
    'How do I print a prompt?',
    'Where are prompts kept?',
  ];
  expect(alikeQuestions(questions, 0.9).map(([a, b]) => [a, b])).toEqual([[0, 1]]);
});

test('the word that every question holds makes no two alike', () => {
  const questions = ['Is fine-tuning fast?', 'Is fine-tuning cheap?', 'Is fine-tuning safe?'];
  expect(alikeQuestions(questions, 0.75)).toEqual([]);
});
