// Properties assert with node:assert: Playwright's expect records each call as a step.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { readAnswers, writeAnswers } from '../../src/prompt/answers.ts';
import { FRAGMENT_MAXIMUM, decodeAnswers, encodeAnswers } from '../../src/prompt/share.ts';
import type { Variable } from '../../src/schemas/prompt.ts';
import { answersTo, variables } from './prompts.ts';

const base = { label: 'X', help: 'Any help.', required: true } as const;
const list: Variable[] = [
  { ...base, name: 'note', type: 'text', example: 'a' },
  { ...base, name: 'tone', type: 'select', options: ['plain', 'warm'], example: 'plain' },
  { ...base, name: 'days', type: 'number', example: 1 },
];
const fragmentOf = (json: string) => `#v=1.${Buffer.from(json).toString('base64url')}`;
const refusal = (fragment: string) => {
  const decoded = decodeAnswers(list, fragment);
  return decoded?.ok === false ? decoded.reason : decoded;
};

test('answers come back from a link as they went in', () => {
  const shared = variables.chain((declared) =>
    answersTo(declared).map((answers) => ({ declared, answers })),
  );
  fc.assert(
    fc.property(shared, ({ declared, answers }) => {
      const encoded = encodeAnswers(answers);
      if (!encoded.ok) return;
      assert.match(encoded.fragment, /^#v=1\.[\w-]*$/);
      // JSON knows no negative zero; a prompt shows none either.
      for (const [name, answer] of answers) if (answer === 0) answers.set(name, 0);
      assert.deepEqual(decodeAnswers(declared, encoded.fragment), { ok: true, answers });
    }),
    { numRuns: 10_000 },
  );
});

test('half of a pair of surrogates survives', () => {
  const answers = new Map([['note', 'a\ud800b']]);
  const encoded = encodeAnswers(answers);
  expect(encoded.ok && decodeAnswers(list, encoded.fragment)).toEqual({ ok: true, answers });
});

test('a fragment without answers is left alone', () => {
  expect(decodeAnswers(list, '')).toBeUndefined();
  expect(decodeAnswers(list, '#limits')).toBeUndefined();
});

test('a broken, hostile or foreign fragment is refused with the reason', () => {
  expect(refusal('#v=')).toBe('unreadable');
  expect(refusal('#v=1.')).toBe('unreadable');
  expect(refusal('#v=1.a')).toBe('unreadable');
  expect(refusal('#v=1.%41')).toBe('unreadable');
  expect(refusal('#v=1._w')).toBe('unreadable');
  expect(refusal('#v=2.e30')).toBe('other-version');
  expect(refusal(fragmentOf('[]'))).toBe('unreadable');
  expect(refusal(fragmentOf('null'))).toBe('unreadable');
  expect(refusal(fragmentOf('"a"'))).toBe('unreadable');
  expect(refusal(fragmentOf('{"other":"a"}'))).toBe('unknown-variable');
  expect(refusal(fragmentOf('{"__proto__":{"note":"a"}}'))).toBe('unknown-variable');
  expect(refusal(fragmentOf('{"constructor":"a"}'))).toBe('unknown-variable');
  expect(refusal(fragmentOf('{"note":1}'))).toBe('wrong-value');
  expect(refusal(fragmentOf('{"note":null}'))).toBe('wrong-value');
  expect(refusal(fragmentOf('{"tone":"cold"}'))).toBe('wrong-value');
  expect(refusal(fragmentOf('{"tone":["plain"]}'))).toBe('wrong-value');
  expect(refusal(fragmentOf('{"days":"1"}'))).toBe('wrong-value');
  expect(refusal(fragmentOf('{"days":1e999}'))).toBe('wrong-value');
  expect(refusal(`#v=1.${'A'.repeat(FRAGMENT_MAXIMUM)}`)).toBe('too-long');
});

test('any fragment at all is read or refused, never thrown at', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((end) => `#v=${end}`),
    fc.string().map((end) => `#v=1.${end}`),
    fc.json().map(fragmentOf),
    fc.uint8Array().map((bytes) => `#v=1.${Buffer.from(bytes).toString('base64url')}`),
  );
  fc.assert(
    fc.property(fragment, (given) => {
      const decoded = decodeAnswers(list, given);
      if (decoded?.ok)
        for (const name of decoded.answers.keys())
          assert.ok(['note', 'tone', 'days'].includes(name));
      // Nothing was written where every object would find it.
      assert.equal(({} as Record<string, unknown>)['note'], undefined);
    }),
    { numRuns: 10_000 },
  );
});

test('what is too long for a link says how long it is', () => {
  const encoded = encodeAnswers(new Map([['note', 'x'.repeat(7000)]]));
  expect(encoded).toMatchObject({ ok: false, reason: 'too-long' });
});

test('the same form serves the storage of the browser', () => {
  const answers = new Map<string, string | number>([
    ['note', 'a'],
    ['days', 3],
  ]);
  expect(readAnswers(list, writeAnswers(answers))).toEqual({ ok: true, answers });
  expect(readAnswers(list, '{')).toEqual({ ok: false, reason: 'unreadable' });
});
