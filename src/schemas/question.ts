/**
 * A question: `content/faqs/<topic>/<slug>.mdx`. The body is the answer.
 */
import { z } from 'astro/zod';
import { dated, datesInOrder, datesInOrderMessage, slug, text } from './common.ts';

export const questionSchema = z
  .strictObject({
    /** As people ask it. */
    question: text(10, 120),
    /** The article that is its home; without it, its topic page is. */
    article: slug.optional(),
    /** Its place on the page, lowest first. */
    order: z.int('Write a whole number.').default(1000),
    ...dated,
  })
  .refine(datesInOrder, datesInOrderMessage);

export type QuestionData = z.output<typeof questionSchema>;
