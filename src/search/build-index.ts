/**
 * Builds Pagefind's index of the built pages, and the vocabulary beside it.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NewFileResponse } from 'pagefind';
import { inOneOrder } from './canonical.ts';
import { makeVocabulary, type IndexedEntry } from './make-vocabulary.ts';
import { meaningsPath } from './meanings.ts';
import { SIGNATURE, type IndexFile } from './packed.ts';
import { partPage, partPath } from './page-file.ts';
import { pageId, pageNumber } from './page-id.ts';
import { questionsOf } from './questions.ts';
import type { SynonymGroup } from './synonym-groups.ts';
import { shortenNames } from './short-names.ts';

/** Bytes of an index chunk: smaller ones cost requests, larger ones bytes (tests/benchmarks). */
const CHUNK_SIZE = '1500';
/** Ready-made interfaces that are not used. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker|playground)\b/;

export interface SearchIndexFacts {
  /** The site's address, with the base path, as canonical addresses begin. */
  readonly home?: string;
  readonly synonyms?: readonly SynonymGroup[];
}

const ENTRY_FILE = 'pagefind-entry.json';

interface EntryFile {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly page_count: number }>
  >;
}

/**
 * Indexes a folder of built pages and writes the index to `pagefind/` in it.
 * Pages take part by `data-pagefind-body`; every question that a page is home
 * to becomes an entry of its own.
 *
 * @returns How many entries there are.
 * @throws Error when Pagefind cannot read or write.
 */
export async function buildSearchIndex(
  folder: string,
  { home = '/', synonyms = [] }: SearchIndexFacts = {},
): Promise<number> {
  const check = ({ errors }: { errors: string[] }) => {
    if (errors.length > 0)
      throw new Error(`The search index could not be built: ${errors.join('; ')}`);
  };
  // Read by the program that Pagefind starts; there is no option for it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const pagefind = await import('pagefind');
  const created = await pagefind.createIndex();
  check(created);
  const { index } = created;
  if (!index) throw new Error('The search index could not be built: Pagefind gave no index.');
  check(await index.addDirectory({ path: folder }));

  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html')).sort()) {
    const { language, questions } = questionsOf(await readFile(join(folder, file), 'utf8'), home);
    const answers = await Promise.all(
      questions.map(({ url, name, text }): Promise<NewFileResponse> =>
        index.addCustomRecord({
          url,
          content: `${name} ${text}`,
          language,
          meta: { title: name },
          filters: { kind: ['Answer'] },
        }),
      ),
    );
    answers.forEach(check);
  }
  const output = join(folder, 'pagefind');
  // Written here and not by Pagefind, which answers before its files are whole on disk.
  const made = await index.getFiles();
  check(made);
  await pagefind.close();
  let written: IndexFile[] = inOneOrder(made.files).map(({ path, content }) => ({
    path: path.replace(/^pagefind\//, ''),
    content,
  }));
  const names = new Map<string, string>();
  for (const { hash } of Object.values(entryOf(written).languages)) {
    const { files, shared } = shortenNames(written, hash);
    written = files;
    names.set(hash, shared);
  }
  for (const { path, content } of written) {
    const file = join(output, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeVocabularies(output, names, synonyms);
  return Object.values(entryOf(written).languages).reduce(
    (sum, { page_count }) => sum + page_count,
    0,
  );
}

/** @throws Error where the index lacks the file that says what it holds. */
function entryOf(files: readonly IndexFile[]): EntryFile {
  const file = files.find(({ path }) => path === ENTRY_FILE);
  if (!file) throw new Error(`The search index could not be built: it lacks ${ENTRY_FILE}.`);
  return JSON.parse(Buffer.from(file.content).toString('utf8')) as EntryFile;
}

/** Makes a vocabulary for each language of an index and names it in the index's own entry file. */
async function writeVocabularies(
  output: string,
  names: ReadonlyMap<string, string>,
  synonyms: readonly SynonymGroup[],
): Promise<void> {
  const entryFile = join(output, ENTRY_FILE);
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as EntryFile;
  const fragments = await readdir(join(output, 'fragment'));
  const vocabulary: Record<string, string> = {};
  for (const made of ['part', 'meaning']) await mkdir(join(output, made), { recursive: true });
  for (const [language, { hash }] of Object.entries(entry.languages)) {
    const shared = names.get(hash) ?? hash;
    const numbers = fragments
      .map((name) => pageNumber(shared, name.replace('.pf_fragment', '')))
      .filter((number) => number !== undefined)
      .sort((a, b) => a - b);
    const entries = await Promise.all(
      numbers.map(async (number): Promise<IndexedEntry> => {
        const id = pageId(shared, number);
        const packed = await readFile(join(output, 'fragment', `${id}.pf_fragment`));
        const { url, content, word_count, meta, filters } = JSON.parse(
          gunzipSync(packed).subarray(SIGNATURE.length).toString('utf8'),
        ) as Omit<IndexedEntry, 'id' | 'wordCount'> & { word_count: number };
        return { id, url, content, wordCount: word_count, meta, filters };
      }),
    );
    await Promise.all(
      entries.map(async (page) => {
        const parts = partPage(page);
        if (parts.length < 2) return;
        for (const [part, content] of parts.entries())
          await writeFile(join(output, partPath(page.id, part)), JSON.stringify(content));
      }),
    );
    const made = makeVocabulary(hash, shared, entries, synonyms);
    for (const [part, file] of made.meanings.entries())
      await writeFile(
        join(output, meaningsPath(made.vocabulary.meanings.name, part)),
        JSON.stringify(file),
      );
    const text = JSON.stringify(made.vocabulary);
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const name = `vocabulary_${language}_${digest}.json`;
    await writeFile(join(output, name), text);
    vocabulary[language] = name;
  }
  await writeFile(entryFile, JSON.stringify({ ...entry, vocabulary }));
  for (const name of await readdir(output))
    if (UNUSED.test(name)) await rm(join(output, name), { recursive: true });
}
