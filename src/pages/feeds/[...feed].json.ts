/** The feed of a part of the site as JSON Feed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedPaths, jsonFeedResponse, type FeedSource } from '../_feeds.ts';

export const getStaticPaths = feedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ source: FeedSource }> = ({ props }) => jsonFeedResponse(props.source);
