/**
 * Indexes the built pages for search, and serves the last index in development.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../content-folder.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { firstFiles, searchedLanguage, type IndexEntry } from '../search/index-entry.ts';
import { readSynonyms } from '../search/read-synonyms.ts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';

/**
 * Tells the search page the files that every search reads, so that one which is asked
 * by its address asks for all of them at once, and need not hear of one from the other.
 * Their names are known now and not earlier.
 *
 * @param folder The built site.
 */
async function nameFirstFiles(folder: string): Promise<void> {
  const entry = JSON.parse(
    await readFile(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8'),
  ) as IndexEntry;
  const files = firstFiles(entry, searchedLanguage(entry, site.language)).join(' ');
  const page = join(folder, 'search', 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<search-results ', `<search-results data-first="${files}" `));
}

export default function searchIndex(): AstroIntegration {
  let output = 'dist';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const entries = await buildSearchIndex(folder, {
          home: urls.absolute(urls.home()),
          synonyms: await readSynonyms(contentFolder),
        });
        await nameFirstFiles(folder);
        logger.info(`${entries} entries can be searched.`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''));
          const folder = urls.searchIndex();
          const name = path.startsWith(folder) ? path.slice(folder.length) : '';
          if (name === '' || name.includes('..')) {
            next();
            return;
          }
          readFile(join(output, 'pagefind', name)).then(
            (file) => {
              response.setHeader(
                'Content-Type',
                name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
              );
              response.end(file);
            },
            () => next(),
          );
        });
      },
    },
  };
}
