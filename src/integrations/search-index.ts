/**
 * Indexes the built pages for search, and serves the last index in development.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from '../search/build-index.ts';
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
        const pages = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages can be searched.`);
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
