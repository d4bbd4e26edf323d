import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { checkContent } from '../../src/authoring/check.ts';
import { checkHouseRules, HOUSE_RULES_FILE } from '../../src/authoring/house-rules.ts';
import { readContent } from '../../src/authoring/read-content.ts';
import { longestShared, similarPairs } from '../../src/authoring/similarity.ts';
import { checkSpelling } from '../../src/authoring/spelling.ts';
import { findPhrases, firstSentence, structureOf, wordsIn } from '../../src/authoring/texts.ts';

const site = () => readContent(join(import.meta.dirname, '..', 'fixtures', 'site'));
const withRules = async (rules: string) => new Map([...(await site()), [HOUSE_RULES_FILE, rules]]);

test('a library without house rules, or with none switched on, is held to nothing', async () => {
  for (const files of [await site(), await withRules(''), await withRules('# none\n')]) {
    expect(checkHouseRules(files)).toEqual([]);
    expect(await checkSpelling(files)).toEqual([]);
  }
});

test('house rules never stop a build', async () => {
  expect(checkContent(await withRules('promptWords: { least: 9000, most: 9999 }'))).toEqual([]);
  expect(checkContent(await withRules('nonsense: true'))).toEqual([]);
});

test('a mistake in the house rules is named with its line', async () => {
  const problems = checkHouseRules(
    await withRules('packPrompts: 5\npromptWord: 3\nbodyWords: { least: 9, most: 2 }\n'),
  );
  expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
    ['invalid-value', HOUSE_RULES_FILE, 3],
    ['unknown-key', HOUSE_RULES_FILE, 2],
  ]);
});

test('drafts are held to no house rule', async () => {
  const files = await withRules('relatedPrompts: 1\nspelling: en-GB\n');
  for (const [file, text] of files)
    if (file.startsWith('prompts/'))
      files.set(file, text.replace('\ncreated:', '\ndraft: true\ncreated:'));
  expect(checkHouseRules(files)).toEqual([]);
});

test('the pipes and rules of a table are no words', () => {
  expect(wordsIn('| A | 1 |\n| --- | --- |\n— {{name}} it’s e-mail')).toEqual([
    'A',
    '1',
    '{{name}}',
    'it’s',
    'e-mail',
  ]);
});

test('two texts are alike by the phrases they share, wherever these stand', () => {
  const text = 'one two three four five six seven eight nine ten';
  expect(similarPairs([text, `Other words before. ${text.toUpperCase()}!`], 0.5)).toHaveLength(1);
  expect(similarPairs([text, text, 'nothing of this kind is found there'], 1)).toEqual([[0, 1, 1]]);
  expect(similarPairs([text, text.split(' ').reverse().join(' ')], 0.01)).toEqual([]);
  expect(similarPairs(['too short', 'too short'], 0.01)).toEqual([]);
  expect(longestShared('a b c d e', 'x b c d y')).toBe('b c d');
});

test('every pair of a set is found, and its likeness is the share of common phrases', () => {
  // Eight words make four phrases; the third text has two of the first's four.
  const texts = ['a b c d e f g h', 'k l m n o p', 'x y c d e f g h'];
  expect(similarPairs(texts, 0.01)).toEqual([[0, 2, 2 / 6]]);
});

test('the first sentence of a prompt is its first prose', () => {
  expect(
    firstSentence('# Job\n<notes>\n{{notes}}\n</notes>\n\nSort the\nnotes, 1.5 times. Then stop.'),
  ).toBe('Sort the notes, 1.5 times.');
  expect(firstSentence('One line without a stop\n\nAnother.')).toBe('One line without a stop');
});

test('the structure of a prompt is its headings and tags, but nothing in code', () => {
  const prompt =
    '## The Job\n<Notes>\n{{notes}}\n</Notes>\nWrite `<b>` and a < b.\n```md\n# no heading\n<p>\n```\n### End ###';
  expect(structureOf(prompt)).toEqual(['# the job', '<notes>', '# end']);
});

test('a stock phrase is found across lines and hyphens, unless it is spoken about', () => {
  const phrases = ['game-chang*', "in today's world", 'unlock'];
  expect(findPhrases('A game\nchanger. In today’s world!', phrases)).toEqual([
    'game changer',
    "In today's world",
  ]);
  expect(
    findPhrases('Strike "game-changing", ‘unlock’ and `unlock`; the unlocked door.', phrases),
  ).toEqual([]);
});

test('what an example fills in needs no entry among the words, nor does what is in code', async () => {
  const files = await withRules('spelling: en-GB');
  const file = 'prompts/engineering/name-a-branch-for-reviewers.mdx';
  const text = files.get(file) ?? '';
  const words = async (body: string) => {
    files.set(file, `${text}\n${body}\n`);
    return (await checkSpelling(files)).map(({ message }) => message.split('"')[1]);
  };
  expect(await words('Ask `Zzyzxa` and <Tip title="Zzyzxa">us</Tip>.')).toEqual([]);
  expect(await words('Ask Zzyzxa about the colour, not the color.')).toEqual(['Zzyzxa', 'color']);
  files.set('words.txt', '# Names\nZzyzxa\n!colour\n');
  expect(await words('Ask Zzyzxa about the colour.')).toEqual(['colour']);
});
