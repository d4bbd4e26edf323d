/** A prompt for Dotprompt. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toDotprompt } from '../../prompt/formats/dotprompt.ts';
import { exportPaths, textResponse } from './_exports.ts';

export const getStaticPaths = (() =>
  exportPaths((prompt) => toDotprompt(prompt))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'text/plain; charset=utf-8');
