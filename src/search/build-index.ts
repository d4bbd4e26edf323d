/**
 * Builds Pagefind's index of the built pages.
 */
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Indexes a folder of built pages and writes the index to `pagefind/` in it.
 * Pages take part by `data-pagefind-body`.
 *
 * @returns How many pages were indexed.
 * @throws Error when Pagefind cannot read or write.
 */
export async function buildSearchIndex(folder: string): Promise<number> {
  const failed = (errors: string[]) => {
    if (errors.length > 0)
      throw new Error(`The search index could not be built: ${errors.join('; ')}`);
  };
  const { index, errors } = await pagefind.createIndex();
  failed(errors);
  if (!index) throw new Error('The search index could not be built: Pagefind gave no index.');
  const added = await index.addDirectory({ path: folder });
  failed(added.errors);
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  failed(written.errors);
  await pagefind.close();
  return added.page_count;
}
