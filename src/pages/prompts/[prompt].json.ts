/** A prompt as JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toJson } from '../../prompt/formats/json.ts';
import { exportPaths, textResponse } from './_exports.ts';

export const getStaticPaths = (() =>
  exportPaths((prompt) => toJson(prompt))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'application/json');
