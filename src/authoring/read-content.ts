/**
 * Reads a content folder from disk for the checker.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Reads every file of a content folder.
 *
 * @returns Path below the folder, with forward slashes -> text; empty text for
 *   files that are neither MDX nor YAML, nor the list of words.
 * @throws Error when the folder cannot be read.
 */
export async function readContent(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    files.set(name, /\.(mdx|yaml)$|^words\.txt$/.test(name) ? await readFile(path, 'utf8') : '');
  }
  return files;
}
