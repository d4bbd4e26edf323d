/** A prompt as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toMarkdown } from '../../prompt/formats/markdown.ts';
import { exportPaths, textResponse } from './_exports.ts';

export const getStaticPaths = (() =>
  exportPaths((prompt) => toMarkdown(prompt))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'text/markdown; charset=utf-8');
