/** The feed of a part of the site as Atom. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { atomResponse, feedPaths, type FeedSource } from '../_feeds.ts';

export const getStaticPaths = feedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ source: FeedSource }> = ({ props }) => atomResponse(props.source);
