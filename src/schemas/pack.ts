/**
 * A pack, a curated set of prompts: `content/packs/<slug>.mdx`.
 */
import { z } from 'astro/zod';
import { dated, datesInOrder, datesInOrderMessage, formerly, slug, slugs, text } from './common.ts';

export const packSchema = z
  .strictObject({
    title: text(5, 70),
    description: text(60, 300),
    /** Whom it serves, in a word or three, where that is a role and not a subject. */
    role: text(3, 40).optional(),
    /** The prompts, in the order to use them. */
    prompts: slugs.optional(),
    /** A whole category instead of a list. */
    category: slug.optional(),
    formerly,
    ...dated,
  })
  .refine(datesInOrder, datesInOrderMessage)
  .refine((pack) => (pack.prompts === undefined) !== (pack.category === undefined), {
    path: ['prompts'],
    message: 'Give either `prompts`, a list of slugs, or `category`, and not both.',
  });

export type PackData = z.output<typeof packSchema>;
