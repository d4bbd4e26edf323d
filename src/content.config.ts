import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { articleSchema } from './schemas/article.ts';
import {
  artefactSchema,
  categorySchema,
  profileKeySchema,
  tagSchema,
  topicSchema,
} from './schemas/lists.ts';
import { packSchema } from './schemas/pack.ts';
import { promptSchema } from './schemas/prompt.ts';
import { questionSchema } from './schemas/question.ts';

const entries = (folder: string) =>
  glob({
    base: `./${contentFolder}/${folder}`,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
// `position` keeps the order of the file, which the store does not.
const position = z.int();
const list = (name: string) =>
  file(`./${contentFolder}/${name}.yaml`, {
    parser: (text) => (parse(text) as object[]).map((item, position) => ({ ...item, position })),
  });

export const collections = {
  prompts: defineCollection({ loader: entries('prompts'), schema: promptSchema }),
  articles: defineCollection({ loader: entries('articles'), schema: articleSchema }),
  faqs: defineCollection({ loader: entries('faqs'), schema: questionSchema }),
  packs: defineCollection({ loader: entries('packs'), schema: packSchema }),
  categories: defineCollection({
    loader: list('categories'),
    schema: categorySchema.extend({ position }),
  }),
  tags: defineCollection({ loader: list('tags'), schema: tagSchema.extend({ position }) }),
  artefacts: defineCollection({
    loader: list('artefacts'),
    schema: artefactSchema.extend({ position }),
  }),
  topics: defineCollection({ loader: list('topics'), schema: topicSchema.extend({ position }) }),
  profile: defineCollection({
    loader: list('profile'),
    schema: profileKeySchema.extend({ position }),
  }),
};
