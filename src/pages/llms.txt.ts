/** What language models read first. */
import type { APIRoute } from 'astro';
import { writeLlms } from '../agents/llms.ts';
import { llmsFacts } from './_llms.ts';
import { textResponse } from './prompts/_exports.ts';

export const GET: APIRoute = async () =>
  textResponse(writeLlms(await llmsFacts()), 'text/plain; charset=utf-8');
