/** The feed of everything as JSON Feed. */
import type { APIRoute } from 'astro';
import { jsonFeedResponse, mainFeed } from './_feeds.ts';

export const GET: APIRoute = async () => jsonFeedResponse(await mainFeed());
