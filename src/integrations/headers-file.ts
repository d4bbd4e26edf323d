/**
 * Writes `_headers` beside the built pages.
 */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatHeaders, headerRules } from '../policy.ts';

export default function headersFile(): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), formatHeaders(headerRules()));
      },
    },
  };
}
