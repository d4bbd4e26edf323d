/** A prompt as a match for Espanso. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toEspanso } from '../../prompt/formats/espanso.ts';
import { exportPaths, textResponse } from './_exports.ts';

export const getStaticPaths = (() =>
  exportPaths((prompt) => toEspanso(prompt))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'application/yaml; charset=utf-8');
