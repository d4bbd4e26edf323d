/**
 * An article: `content/articles/<slug>/index.mdx`.
 */
import { z } from 'astro/zod';
import {
  calendarDate,
  dated,
  datesInOrder,
  datesInOrderMessage,
  formerly,
  slug,
  slugs,
  text,
} from './common.ts';

export const articleSchema = z
  .strictObject({
    title: text(10, 90),
    description: text(60, 300),
    /** What it is about, from `topics.yaml`: its shelf on the page of all articles. */
    topic: slug.optional(),
    /** From `tags.yaml`. */
    tags: slugs.pipe(z.array(z.string()).min(1, 'Give 1 to 6 tags.').max(6, 'Give 1 to 6 tags.')),
    /** Articles to read next. */
    alsoRead: slugs.default([]),
    /** Prompts the article leads to. */
    prompts: slugs.default([]),
    /** What was looked up for it. */
    sources: z
      .array(
        z.strictObject({
          title: text(3, 300),
          /** Who wrote or published it. */
          by: text(2, 200),
          url: z.url('Write the whole address, with https://.'),
          /** The source's own date, where it has one. */
          date: calendarDate.optional(),
          /** The day it was looked up. */
          checked: calendarDate,
        }),
        'Write a list of sources, [] for none.',
      )
      .default([]),
    formerly,
    ...dated,
  })
  .refine(datesInOrder, datesInOrderMessage);

export type ArticleData = z.output<typeof articleSchema>;
