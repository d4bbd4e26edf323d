import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { SIGNATURE } from '../../src/search/packed.ts';
import { shortenNames } from '../../src/search/short-names.ts';

const pack = (text: string) => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes(text)]));
const bytes = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const LIST = 'pagefind.en_f00.pf_meta';
/** ["1.5.2", [["en_aa", 16], ["en_bb", 1000]], [["a", "k", "en_cc"], ["m", "z", "en_dd"]], []] */
const META =
  '84 65312e352e32 82 82 65656e5f6161 10 82 65656e5f6262 1903e8 82 83 6161 616b 65656e5f6363 83 616d 617a 65656e5f6464 80';
const FILES = [
  { path: LIST, content: pack(META) },
  { path: 'fragment/en_aa.pf_fragment', content: Buffer.from('first') },
  { path: 'fragment/en_bb.pf_fragment', content: Buffer.from('second') },
  { path: 'fragment/de_aa.pf_fragment', content: Buffer.from('another language') },
  { path: 'index/en_cc.pf_index', content: Buffer.from('chunk') },
  { path: 'index/en_dd.pf_index', content: Buffer.from('next chunk') },
];

test('pages and chunks of a language are numbered, in files and in their list', () => {
  const { files, shared } = shortenNames(FILES, 'en_f00');
  expect(shared).toMatch(/^en_[0-9a-f]{8}$/);
  expect(files.map(({ path }) => path)).toEqual([
    LIST,
    `fragment/0-${shared}.pf_fragment`,
    `fragment/1-${shared}.pf_fragment`,
    'fragment/de_aa.pf_fragment',
    `index/0-${shared}.pf_index`,
    `index/1-${shared}.pf_index`,
  ]);
  const list = gunzipSync(files[0]?.content ?? '').subarray(SIGNATURE.length);
  // 16 words stay as many, 1000 become 1024; the first chunk ends where the second begins.
  const text = (words: string) =>
    Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]).toString('hex');
  expect(list.toString('hex')).toBe(
    bytes(
      `84 65312e352e32 82 82 ${text(`0-${shared}`)} 10 82 ${text(`1-${shared}`)} 190400 82 83 6161 616d ${text(`0-${shared}`)} 83 616d 617a ${text(`1-${shared}`)} 80`,
    ).toString('hex'),
  );
});

test('a list of another form is an error that names it', () => {
  for (const broken of ['01', '83 6131 80', '83 6131 81 82 01 01 80', 'a0', ''])
    expect(() => shortenNames([{ path: LIST, content: pack(broken) }], 'en_f00')).toThrow(LIST);
});
