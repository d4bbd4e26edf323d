/**
 * What is searched: a CSV of prompts, or the built site.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { random } from './random.ts';

export interface Document {
  /** What judgements call it: the row of the CSV, or the path of the page. */
  readonly ids: readonly (string | number)[];
  /** Its address in the index. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** Rows of a CSV by RFC 4180. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

/** Documents of a CSV with the columns `act` and `prompt`; rows with an equal prompt are one. */
export async function readCsv(file: string): Promise<Document[]> {
  const [head = [], ...rows] = parseCsv(await readFile(file, 'utf8'));
  const [act, prompt] = [head.indexOf('act'), head.indexOf('prompt')];
  if (act < 0 || prompt < 0) throw new Error(`${file} lacks the column "act" or "prompt".`);
  const byPrompt = new Map<string, { ids: number[]; title: string }>();
  rows.forEach((row, number) => {
    const text = row[prompt] ?? '';
    const known = byPrompt.get(text);
    if (known) known.ids.push(number);
    else byPrompt.set(text, { ids: [number], title: row[act] ?? '' });
  });
  return [...byPrompt].map(([text, { ids, title }], number) => ({
    ids,
    url: `/d/${number}/`,
    title,
    text,
  }));
}

/** A larger corpus of the same language: titles and halves of texts of different documents put together. */
export function recombine(documents: readonly Document[], size: number): Document[] {
  const next = random(10_000);
  const pick = () => documents[Math.floor(next() * documents.length)] ?? documents[0];
  return Array.from({ length: size }, (_, number): Document => {
    const own = documents[number];
    if (own) return own;
    const [a, b] = [pick(), pick()];
    const words = (text = '', from: number, to: number) => {
      const all = text.split(/\s+/);
      return all.slice(Math.floor(all.length * from), Math.ceil(all.length * to)).join(' ');
    };
    return {
      ids: [`made-${number}`],
      url: `/d/${number}/`,
      title: `${words(a?.title, 0, 0.5)} ${words(b?.title, 0.5, 1)}`,
      text: `${words(a?.text, 0, 0.5)} ${words(b?.text, 0.5, 1)}`,
    };
  });
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes a page for each document, with the parts that a prompt's page has. */
export async function writePages(documents: readonly Document[], folder: string): Promise<void> {
  for (const { url, title, text } of documents) {
    await mkdir(join(folder, url), { recursive: true });
    await writeFile(
      join(folder, url, 'index.html'),
      `<!doctype html><html lang="en"><title>${escaped(title)}</title><body><main data-pagefind-body data-pagefind-filter="kind:Prompt"><h1 data-pagefind-meta="title">${escaped(title)}</h1><pre>${escaped(text)}</pre></main></body></html>`,
    );
  }
}

/** Documents of a built site, as its index holds them. */
export async function readSite(folder: string): Promise<Document[]> {
  const fragments = join(folder, 'pagefind', 'fragment');
  return Promise.all(
    (await readdir(fragments)).sort().map(async (name) => {
      const data = gunzipSync(await readFile(join(fragments, name)))
        .subarray('pagefind_dcd'.length)
        .toString('utf8');
      const { url, content, meta } = JSON.parse(data) as {
        url: string;
        content: string;
        meta: Record<string, string>;
      };
      return { ids: [url], url, title: meta['title'] ?? '', text: content };
    }),
  );
}
