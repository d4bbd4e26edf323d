import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { inOneOrder } from '../../src/search/canonical.ts';
import type { IndexFile } from '../../src/search/packed.ts';

/** Pagefind's own way to write: CBOR, as bytes in hexadecimal. */
const packed = (hexadecimal: string) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(hexadecimal, 'hex')]));
const hex = (text: string) => (0x60 + text.length).toString(16) + Buffer.from(text).toString('hex');

/** An index with one filter of two values; `first` is the value that the hash table gave first. */
function index(first: 'A' | 'B'): IndexFile[] {
  const values = { A: `82${hex('A')}820001`, B: `82${hex('B')}8119012c` };
  const order = first === 'A' ? [values.A, values.B] : [values.B, values.A];
  const name = first === 'A' ? 'en_1111111' : 'en_2222222';
  const filters = [`82${hex('tag')}${hex(name)}`, `82${hex('kind')}${hex('en_3333333')}`];
  const meta =
    `85${hex('1.5.2')}8080` + `82${(first === 'A' ? filters : filters.toReversed()).join('')}80`;
  return [
    {
      path: 'pagefind/pagefind-entry.json',
      content: Buffer.from(
        JSON.stringify({
          version: '1.5.2',
          languages: { en: { hash: `en_${first === 'A' ? 'aa' : 'bb'}` } },
        }),
      ),
    },
    { path: `pagefind/pagefind.en_${first === 'A' ? 'aa' : 'bb'}.pf_meta`, content: packed(meta) },
    {
      path: `pagefind/filter/${name}.pf_filter`,
      content: packed(`82${hex('tag')}82${order.join('')}`),
    },
    { path: 'pagefind/filter/en_3333333.pf_filter', content: packed(`82${hex('kind')}80`) },
    { path: 'pagefind/fragment/en_4.pf_fragment', content: Buffer.from('as it is') },
  ];
}

const text = (file: IndexFile | undefined) => Buffer.from(file?.content ?? []).toString('utf8');

test('two indexes that differ only in the order of a hash table become the same files', () => {
  const [one, other] = [inOneOrder(index('A')), inOneOrder(index('B'))];
  expect(one.map(({ path }) => path)).toEqual(other.map(({ path }) => path));
  for (const [number, file] of one.entries())
    expect(text(file), file.path).toBe(text(other[number]));
});

test('every file is named by what it holds, and named by that name', () => {
  const files = inOneOrder(index('B'));
  const tag = files.find(
    ({ path, content }) => path.endsWith('.pf_filter') && gunzipSync(content).includes('tag'),
  );
  const hash = createHash('sha256')
    .update(gunzipSync(tag?.content ?? Buffer.alloc(0)))
    .digest('hex')
    .slice(0, 7);
  expect(tag?.path).toBe(`pagefind/filter/en_${hash}.pf_filter`);
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  expect(gunzipSync(list?.content ?? Buffer.alloc(0)).includes(`en_${hash}`)).toBe(true);
  const entry = JSON.parse(text(files.find(({ path }) => path.endsWith('.json')))) as {
    languages: { en: { hash: string } };
  };
  expect(list?.path).toBe(`pagefind/pagefind.${entry.languages.en.hash}.pf_meta`);
});

test('numbers of every size, and everything else, are kept', () => {
  const files = inOneOrder(index('B'));
  const tag = files
    .map(({ path, content }) =>
      path.endsWith('.pf_filter') ? gunzipSync(content) : Buffer.alloc(0),
    )
    .find((bytes) => bytes.includes('tag'));
  expect(tag?.subarray('pagefind_dcd'.length).toString('hex')).toBe(
    `82${hex('tag')}8282${hex('A')}82000182${hex('B')}8119012c`,
  );
  expect(text(files.find(({ path }) => path.includes('fragment')))).toBe('as it is');
});

test('an index that is written otherwise stops the build', () => {
  const strange = [{ path: 'pagefind/filter/en_3333333.pf_filter', content: packed('a0') }];
  expect(() => inOneOrder(strange)).toThrow(/CBOR that is not known here/);
});
