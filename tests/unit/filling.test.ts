// Properties assert with node:assert: Playwright's expect records each call as a step.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { fillTemplate, filledSegments } from '../../src/prompt/fill.ts';
import {
  answerText,
  answerTexts,
  charactersLeft,
  limitProblem,
  progressText,
  readAnswer,
  suggestedNames,
} from '../../src/prompt/values.ts';
import { parseTemplate } from '../../src/prompt/variables.ts';
import type { Variable } from '../../src/schemas/prompt.ts';
import { hostileText } from './prompts.ts';

const base = { name: 'x', label: 'X', help: 'Any help.', required: true } as const;
const text: Variable = { ...base, type: 'text', example: 'a', maxLength: 10 };
const number: Variable = { ...base, type: 'number', example: 2, min: 1, max: 7 };
const several: Variable = {
  ...base,
  type: 'multiselect',
  options: ['a', 'b', 'c'],
  example: ['a'],
};
const either: Variable = {
  ...base,
  type: 'boolean',
  trueText: 'Yes.',
  falseText: 'No.',
  example: true,
};

test('values go in as they are, in one pass', () => {
  const segments = parseTemplate('{{a}} and {{ b }}, {{a}}.');
  const texts = new Map([
    ['a', '$& {{b}} \n<tag> שלום'],
    ['b', '{{a}}'],
  ]);
  expect(fillTemplate(segments, texts)).toBe(
    '$& {{b}} \n<tag> שלום and {{a}}, $& {{b}} \n<tag> שלום.',
  );
});

test('a blank without a text stays as it was written', () => {
  const segments = parseTemplate('{{a}} {{ b }} {{a}}');
  expect(fillTemplate(segments, new Map([['a', 'x']]))).toBe('x {{ b }} x');
  expect(filledSegments(segments, new Map([['a', 'x']]))).toEqual([
    { kind: 'filled', name: 'a', text: 'x' },
    { kind: 'text', text: ' ' },
    { kind: 'blank', name: 'b', text: '{{ b }}' },
    { kind: 'text', text: ' ' },
    { kind: 'filled', name: 'a', text: 'x' },
  ]);
});

test('what is filled in can be read back: nothing is lost, and no value changes another place', () => {
  const blank = fc.constantFrom('{{a}}', '{{ a }}', '{{b}}', '{{c_1}}');
  const template = fc.array(fc.oneof(hostileText, blank)).map((pieces) => pieces.join(''));
  const texts = fc
    .record({ a: hostileText, b: hostileText, c_1: hostileText }, { requiredKeys: [] })
    .map((record) => new Map(Object.entries(record)));
  fc.assert(
    fc.property(template, texts, (source, values) => {
      const segments = parseTemplate(source, ['x']);
      const parts = filledSegments(segments, values);
      // Every part stands where its segment stood, and holds its own text or value alone.
      let position = 0;
      const filled = fillTemplate(segments, values);
      segments.forEach((segment, index) => {
        const expected =
          segment.kind === 'blank' ? (values.get(segment.name) ?? segment.text) : segment.text;
        assert.equal(parts[index]?.text, expected);
        assert.equal(filled.slice(position, position + expected.length), expected);
        position += expected.length;
      });
      assert.equal(position, filled.length);
      // Putting the blanks back gives the template.
      const back = parts
        .map((part, index) => (part.kind === 'filled' ? segments[index]?.text : part.text))
        .join('');
      assert.equal(back, source);
    }),
    { numRuns: 10_000 },
  );
});

test('each type has its text', () => {
  expect(answerText(text, ' as it is\n')).toBe(' as it is\n');
  expect(answerText(number, 0)).toBe('0');
  expect(answerText(number, 2.5)).toBe('2.5');
  expect(answerText(several, ['c', 'a', 'b'])).toBe('a, b and c');
  expect(answerText(either, true)).toBe('Yes.');
  expect(answerText(either, false)).toBe('No.');
  expect(answerText({ ...base, type: 'date', example: '2026-11-22' }, '2026-02-28')).toBe(
    '2026-02-28',
  );
});

test('nothing, white space alone, and what does not fit is no answer', () => {
  expect(answerText(text, undefined)).toBeUndefined();
  expect(answerText(text, '')).toBeUndefined();
  expect(answerText(text, ' \n')).toBeUndefined();
  expect(answerText(text, 3)).toBeUndefined();
  expect(answerText(several, [])).toBeUndefined();
  expect(answerText(several, ['d'])).toBeUndefined();
  expect(readAnswer(several, ['a', 'a'])).toBeUndefined();
  expect(answerText(number, Number.NaN)).toBeUndefined();
  expect(answerText({ ...base, type: 'date', example: '2026-11-22' }, '2026-02-30')).toBe(
    undefined,
  );
});

test('a default is a suggestion until the reader writes something else', () => {
  const list: Variable[] = [
    { ...text, name: 'a', default: 'd' },
    { ...text, name: 'b' },
    { ...text, name: 'c', required: false },
  ];
  const texts = answerTexts(list, new Map());
  expect(texts).toEqual(new Map([['a', 'd']]));
  expect(suggestedNames(list, texts)).toEqual(new Set(['a']));
  expect(progressText(list, texts)).toBe('2 to fill in, 1 already suggested');
  expect(answerTexts(list, new Map([['a', '']]))).toEqual(new Map());
});

test('a limit is named, and one nears it with notice', () => {
  expect(limitProblem(text, '1234567890')).toBeUndefined();
  expect(limitProblem(text, '12345678901')).toContain('11 of 10 characters: 1 too many');
  expect(limitProblem(number, 0)).toContain('1');
  expect(limitProblem(number, 8)).toContain('7');
  expect(limitProblem(number, 7)).toBeUndefined();
  expect(charactersLeft(text, '12345678')).toBeUndefined();
  expect(charactersLeft(text, '123456789')).toBe(1);
  expect(charactersLeft(text, '123456789012')).toBe(-2);
});
