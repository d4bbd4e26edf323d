/**
 * What a library asks of its own texts, beyond what a page needs:
 * `content/house-rules.yaml`. Every rule is optional; without the file none holds.
 */
import { z } from 'astro/zod';

const count = z.int('Write a whole number.').min(0, 'Write 0 or more.');
const share = z
  .number('Write a share such as 0.1.')
  .gt(0, 'Write a share above 0.')
  .max(1, 'Write a share of at most 1.');
const words = z
  .strictObject({ least: count, most: count }, 'Write { least: …, most: … }.')
  .refine(({ least, most }) => least <= most, '`least` is above `most`.');

export const houseRulesSchema = z.strictObject({
  /** Words of a prompt. */
  promptWords: words.optional(),
  /** Words of the text below a prompt's front matter. */
  bodyWords: words.optional(),
  /** Words of a prompt's example output. */
  exampleWords: words.optional(),
  /**
   * How much of their five-word phrases two prompts may share: Jaccard's index
   * of the two sets has to stay under it.
   */
  sharedPhrases: share.optional(),
  /** Whether each prompt has to begin with a sentence of its own. */
  ownFirstSentences: z.boolean('Write true or false.').default(false),
  /**
   * The largest share of a category's prompts with the same headings and tags
   * in the same order, where the category holds `from` prompts or more.
   */
  sameStructure: z.strictObject({ share, from: count }, 'Write { share: …, from: … }.').optional(),
  /** How many of the prompts under `related` share a tag, the area or a pack with it, at least. */
  relatedPrompts: count.optional(),
  /** Words of an article, of an answer, of the alternative text of a figure. */
  articleWords: words.optional(),
  answerWords: words.optional(),
  alternativeWords: words.optional(),
  /** How many sources an article names, at least; each has to be linked in its text. */
  articleSources: count.optional(),
  /** How many prompts an article leads to, in its text or under `prompts`, at least. */
  articlePrompts: count.optional(),
  /** Whether another text has to lead to each article and pack. */
  linked: z.boolean('Write true or false.').default(false),
  /** From which share of common words on two questions ask the same. */
  alikeQuestions: share.optional(),
  /** The highest school grade that the middle article, and the middle answer, may need. */
  readingGrade: count.optional(),
  /** How many prompts a pack holds, at least. */
  packPrompts: count.optional(),
  /** Phrases that say nothing; a `*` stands for any ending. */
  stockPhrases: z
    .array(z.string('Write each phrase as text.').trim().min(2, 'Write a phrase.'), 'Write a list.')
    .default([]),
  /** Whose spelling is checked, as a BCP 47 tag of English; words.txt holds words to accept. */
  spelling: z.enum(['en-GB', 'en-US'], 'Write en-GB or en-US.').optional(),
});

export type HouseRules = z.output<typeof houseRulesSchema>;
