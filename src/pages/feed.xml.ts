/** The feed of everything as Atom. */
import type { APIRoute } from 'astro';
import { atomResponse, mainFeed } from './_feeds.ts';

export const GET: APIRoute = async () => atomResponse(await mainFeed());
