/** A prompt as a skill for agents. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toSkill } from '../../../prompt/formats/skill.ts';
import { exportPaths, textResponse } from '../_exports.ts';

export const getStaticPaths = (() =>
  exportPaths((prompt) => toSkill(prompt))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  textResponse(props.text, 'text/markdown; charset=utf-8');
