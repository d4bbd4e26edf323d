/**
 * Indexes the built pages for search, and serves the last index in development.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../content-folder.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { readSynonyms } from '../search/read-synonyms.ts';
import { urls } from '../urls.ts';

export default function searchIndex(): AstroIntegration {
  let output = 'dist';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const entries = await buildSearchIndex(fileURLToPath(dir), {
          home: urls.absolute(urls.home()),
          synonyms: await readSynonyms(contentFolder),
        });
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
