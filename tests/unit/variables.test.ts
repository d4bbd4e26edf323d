import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { joinChoices } from '../../src/prompt/values.ts';
import { countWords, promptText } from '../../src/prompt/text.ts';
import { blankNames, parseTemplate } from '../../src/prompt/variables.ts';

test('a blank is a lower-case name in double braces, with spaces allowed', () => {
  expect(parseTemplate('For {{shop}} and {{  shop }}.')).toEqual([
    { kind: 'text', text: 'For ' },
    { kind: 'blank', name: 'shop', text: '{{shop}}' },
    { kind: 'text', text: ' and ' },
    { kind: 'blank', name: 'shop', text: '{{  shop }}' },
    { kind: 'text', text: '.' },
  ]);
});

test('whatever else stands in braces is plain text', () => {
  for (const text of [
    '{{Name}}',
    '{{#if x}}',
    '{{/if}}',
    '${x}',
    '{x}',
    '{{ }}',
    '{{1a}}',
    '{{a-b}}',
    '{{a\n}}',
    '{{{',
    '}}',
    'style={{ color: red }}',
  ])
    expect(parseTemplate(text)).toEqual([{ kind: 'text', text }]);
});

test('a triple brace holds a blank inside a literal pair', () => {
  expect(parseTemplate('{{{shop}}}').map(({ text }) => text)).toEqual(['{', '{{shop}}', '}']);
});

test('a name listed as literal stays text', () => {
  expect(blankNames('{{a}} {{b}}', ['a'])).toEqual(['b']);
});

test('each name is given once, in the order it first appears', () => {
  expect(blankNames('{{b}} {{a}} {{b}}')).toEqual(['b', 'a']);
});

test('the parts of any template join to the template', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('{{a}}', '{{ b }}', '{{', '}}', '$&', '\n', '{{C}}'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const template = pieces.join('');
      const joined = parseTemplate(template)
        .map(({ text }) => text)
        .join('');
      return joined === template;
    }),
    { numRuns: 5000 },
  );
});

test('one trailing newline is trimmed from a prompt, and nothing else', () => {
  expect(promptText('a\n')).toBe('a');
  expect(promptText('a\n\n')).toBe('a\n');
  expect(promptText('  a \t')).toBe('  a \t');
});

test('words are runs of characters between white space', () => {
  expect(countWords(' two\n\twords ')).toBe(2);
  expect(countWords('')).toBe(0);
});

test('choices are joined as one says them', () => {
  expect(joinChoices([])).toBe('');
  expect(joinChoices(['a'])).toBe('a');
  expect(joinChoices(['a', 'b'])).toBe('a and b');
  expect(joinChoices(['a', 'b', 'c'])).toBe('a, b and c');
});
