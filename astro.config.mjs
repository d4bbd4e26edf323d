import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import contentCheck from './src/integrations/content-check.ts';
import headersFile from './src/integrations/headers-file.ts';
import redirectsFile from './src/integrations/redirects-file.ts';
import socialCards from './src/integrations/social-cards.ts';
import searchIndex from './src/integrations/search-index.ts';
import { contentFolder } from './src/content-folder.ts';
import { site } from './src/site.ts';
import { sitemapOptions } from './src/integrations/sitemap-dates.ts';

const outDir = process.env.OUT_DIR || 'dist';

export default defineConfig({
  site: site.origin,
  outDir,
  base: site.base || '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // Collections are cached per content folder, so that a test's broken site leaves no traces.
  cacheDir: `./node_modules/.astro/${contentFolder.replaceAll(/[^a-z0-9]+/gi, '-')}`,
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      // Inline scripts would each need a hash in the policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // What every page loads comes in one file: many small ones cost requests and compress badly.
          codeSplitting: {
            groups: [
              {
                name: 'elements',
                // First choice: a group takes along what its files import.
                priority: 2,
                test: /src[\\/](elements[\\/](announce|announcement-bar|clipboard|copy-button|details-key|search-dialog|search-highlight|search-words|storage|theme-switch)|prompt[\\/]profile)\.ts$|preload-helper/,
              },
              {
                name: 'prompt',
                priority: 1,
                test: /src[\\/](elements[\\/](prompt-form|prompt-page|when-needed)|prompt[\\/](answers|fill|values))\.ts$/,
              },
            ],
          },
        },
        onwarn(warning, warn) {
          // Astro's own mark on MDX modules, which it has read by then.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
  // A highlighter would write style attributes, which the policy refuses.
  markdown: { syntaxHighlight: false },
  integrations: [
    contentCheck(),
    mdx(),
    sitemap(await sitemapOptions(contentFolder, outDir)),
    socialCards(),
    searchIndex(),
    headersFile(),
    redirectsFile(contentFolder),
  ],
});
