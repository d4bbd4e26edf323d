/** What crawlers may read, and what for. */
import type { APIRoute } from 'astro';
import { writeRobots } from '../agents/robots.ts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';
import { textResponse } from './prompts/_exports.ts';

export const GET: APIRoute = () =>
  textResponse(
    writeRobots(site.crawlers, urls.absolute(urls.sitemap()), urls.home()),
    'text/plain; charset=utf-8',
  );
