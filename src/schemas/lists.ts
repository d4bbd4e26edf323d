/**
 * The lists that entries choose from: `content/*.yaml`.
 */
import { z } from 'astro/zod';
import { slug, slugs, text } from './common.ts';

const named = { id: slug, name: text(2, 60) };

export const categorySchema = z.strictObject({
  ...named,
  description: text(20, 200),
  areas: z
    .array(z.strictObject({ ...named, description: text(20, 200) }), 'Write a list of areas.')
    .default([]),
});
export const tagSchema = z.strictObject(named);
export const artefactSchema = z.strictObject(named);
export const topicSchema = z.strictObject({
  ...named,
  description: text(20, 200),
  /** What its page says before the answers. */
  introduction: text(60, 900).optional(),
  /** Prompts and articles its page leads to. */
  prompts: slugs.default([]),
  articles: slugs.default([]),
});
export const profileKeySchema = z.strictObject({
  id: slug,
  label: text(2, 60),
  help: text(5, 240),
});

export type Category = z.output<typeof categorySchema>;
export type Tag = z.output<typeof tagSchema>;
export type Artefact = z.output<typeof artefactSchema>;
export type Topic = z.output<typeof topicSchema>;
export type ProfileKey = z.output<typeof profileKeySchema>;
