/**
 * The entries of a content folder: every MDX file in its place, with its front
 * matter read by the schema of its kind.
 */
import type { z } from 'astro/zod';
import { articleSchema, type ArticleData } from '../schemas/article.ts';
import { SLUG } from '../schemas/common.ts';
import { packSchema, type PackData } from '../schemas/pack.ts';
import { promptSchema, type PromptData } from '../schemas/prompt.ts';
import { questionSchema, type QuestionData } from '../schemas/question.ts';
import { problem, type Problem } from './problems.ts';
import { issueProblems } from './schema-issues.ts';
import { readYaml, splitFrontMatter, type YamlSource } from './source.ts';

/** One file whose front matter is right. */
export interface Entry<Data> {
  readonly file: string;
  readonly slug: string;
  /** The folder below the kind's own, such as the category of a prompt. */
  readonly folder: string;
  readonly source: string;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly yaml: YamlSource;
  readonly data: Data;
}

export interface Entries {
  readonly prompts: readonly Entry<PromptData>[];
  readonly articles: readonly Entry<ArticleData>[];
  readonly questions: readonly Entry<QuestionData>[];
  readonly packs: readonly Entry<PackData>[];
  /**
   * Slugs of entries whose front matter is wrong: named once for that, and not
   * again wherever something refers to them.
   */
  readonly broken: ReadonlySet<string>;
  /** What is wrong with places, slugs and front matter. */
  readonly problems: readonly Problem[];
}

/** Reads all entries, by the order of their files. */
export function readEntries(files: ReadonlyMap<string, string>): Entries {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const prompts: Entry<PromptData>[] = [];
  const articles: Entry<ArticleData>[] = [];
  const questions: Entry<QuestionData>[] = [];
  const packs: Entry<PackData>[] = [];
  for (const file of [...files.keys()].sort()) {
    if (/^(prompts|articles|faqs|packs)\/.*\.md$/.test(file))
      problems.push(problem('misplaced-file', file, undefined));
    if (!file.endsWith('.mdx')) continue;
    const parts = file.replace(/\.mdx$/, '').split('/');
    const [kind, first = '', second = ''] = parts;
    if (kind === 'prompts' && parts.length === 3) add(prompts, promptSchema, file, second, first);
    else if (kind === 'articles' && parts.length === 3 && second === 'index')
      add(articles, articleSchema, file, first, '');
    else if (kind === 'faqs' && parts.length === 3)
      add(questions, questionSchema, file, second, first);
    else if (kind === 'packs' && parts.length === 2) add(packs, packSchema, file, first, '');
    else problems.push(problem('misplaced-file', file, undefined));
  }
  return { prompts, articles, questions, packs, broken, problems };

  function add<Schema extends z.ZodType>(
    entries: Entry<z.output<Schema>>[],
    schema: Schema,
    file: string,
    slug: string,
    folder: string,
  ): void {
    const source = files.get(file) ?? '';
    if (!SLUG.test(slug)) problems.push(problem('invalid-slug', file, undefined, slug));
    const parts = splitFrontMatter(source);
    if (!parts) {
      broken.add(slug);
      problems.push(problem('no-front-matter', file, 1));
      return;
    }
    const yaml = readYaml(file, parts.yaml, 2);
    if ('code' in yaml) {
      broken.add(slug);
      problems.push(yaml);
      return;
    }
    const result = schema.safeParse(yaml.data ?? {});
    if (result.success) {
      const { body, bodyLine } = parts;
      entries.push({ file, slug, folder, source, body, bodyLine, yaml, data: result.data });
    } else {
      broken.add(slug);
      problems.push(...issueProblems(file, result.error.issues, schema, yaml));
    }
  }
}
