/**
 * Stops a build on wrong content, and says in development what is wrong while
 * one writes.
 */
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../authoring/check.ts';
import { formatProblems } from '../authoring/problems.ts';
import { readContent } from '../authoring/read-content.ts';
import { contentFolder } from '../content-folder.ts';
import { site } from '../site.ts';

export default function contentCheck(): AstroIntegration {
  const check = async () => checkContent(await readContent(contentFolder));
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        if (!process.env['SITE_URL'])
          logger.warn(
            `SITE_URL is not set: canonical addresses, feeds and the sitemap will name ${site.origin}. For a site of your own: SITE_URL=https://your.host npm run build`,
          );
        const problems = await check();
        if (problems.length > 0)
          throw new AstroError(
            `The content has mistakes.\n\n${formatProblems(problems, contentFolder)}`,
            'Mend them, or run `npm run check:content` to see them again.',
          );
      },
      'astro:server:setup': async ({ server, logger }) => {
        const report = async () => {
          const problems = await check();
          if (problems.length > 0) logger.error(formatProblems(problems, contentFolder));
        };
        server.watcher.on('change', (file) => {
          if (file.includes(`/${contentFolder}/`)) void report();
        });
        await report();
      },
    },
  };
}
