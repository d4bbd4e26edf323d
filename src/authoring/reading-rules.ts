/**
 * House rules for what is read rather than copied: articles, answers and the
 * ways that lead to them.
 */
import type { HouseRules } from '../schemas/house-rules.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { QuestionData } from '../schemas/question.ts';
import { alikeQuestions } from './alike-questions.ts';
import { bodyFacts, linked, type BodyFacts } from './body-facts.ts';
import type { Entries, Entry } from './entries.ts';
import { problem, type Problem } from './problems.ts';
import { median, readingGrade } from './readability.ts';
import { wordsIn } from './texts.ts';

type Read<Data> = Entry<Data> & { readonly facts: BodyFacts };

const read = <Data extends { draft: boolean }>(entries: readonly Entry<Data>[]): Read<Data>[] =>
  entries
    .filter(({ data }) => !data.draft)
    .map((entry) => ({ ...entry, facts: bodyFacts(entry.source) }));

/** Checks articles, answers and packs. Drafts are held to nothing, and lead nowhere. */
export function checkReading(entries: Entries, rules: HouseRules): Problem[] {
  const articles = read(entries.articles);
  const questions = read(entries.questions);
  return [
    ...articles.flatMap((article) => [
      ...length('The article', article, rules.articleWords),
      ...alternatives(article, rules),
      ...sources(article, rules),
      ...promptsOf(article, rules),
    ]),
    ...questions.flatMap((question) => length('The answer', question, rules.answerWords)),
    ...unlinked(entries, rules),
    ...alike(questions, rules),
    ...grades('articles', articles, rules),
    ...grades('answers', questions, rules),
  ];
}

function length(
  what: string,
  { file, bodyLine, facts }: Read<unknown>,
  bounds: HouseRules['articleWords'],
): Problem[] {
  const count = wordsIn(facts.text).length;
  return bounds && (count < bounds.least || count > bounds.most)
    ? [problem('text-length', file, bodyLine, what, count, bounds.least, bounds.most)]
    : [];
}

function alternatives({ file, facts }: Read<ArticleData>, rules: HouseRules): Problem[] {
  const bounds = rules.alternativeWords;
  if (!bounds) return [];
  return facts.alternatives.flatMap(({ text, line }) => {
    const count = wordsIn(text).length;
    return count < bounds.least || count > bounds.most
      ? [
          problem(
            'text-length',
            file,
            line,
            'The alternative text',
            count,
            bounds.least,
            bounds.most,
          ),
        ]
      : [];
  });
}

function sources({ file, yaml, data, facts }: Read<ArticleData>, rules: HouseRules): Problem[] {
  const least = rules.articleSources;
  if (least === undefined) return [];
  const problems = data.sources.flatMap(({ url }, index) =>
    facts.links.has(linked(url))
      ? []
      : [problem('uncited-source', file, yaml.lineOf(['sources', index]), url)],
  );
  if (data.sources.length < least)
    problems.push(
      problem('few-sources', file, yaml.lineOf(['sources']), data.sources.length, least),
    );
  return problems;
}

function promptsOf(
  { file, bodyLine, facts, data }: Read<ArticleData>,
  rules: HouseRules,
): Problem[] {
  const least = rules.articlePrompts;
  if (least === undefined) return [];
  const count = new Set([
    ...[...facts.links].filter((path) => path.startsWith('/prompts/')),
    ...data.prompts.map((slug) => `/prompts/${slug}/`),
  ]).size;
  return count < least ? [problem('few-prompts', file, bodyLine, count, least)] : [];
}

/** Articles and packs that no other text leads to: listings alone do not tell when to read them. */
function unlinked(entries: Entries, rules: HouseRules): Problem[] {
  if (!rules.linked) return [];
  const articles = read(entries.articles);
  const packs = read(entries.packs);
  const texts = [...read(entries.prompts), ...articles, ...read(entries.questions), ...packs];
  const targets = [
    ...articles.map((entry) => ({ entry, path: `/articles/${entry.slug}/`, kind: 'article' })),
    ...packs.map((entry) => ({ entry, path: `/packs/${entry.slug}/`, kind: 'pack' })),
  ];
  return targets.flatMap(({ entry, path, kind }) =>
    texts.some(({ file, facts }) => file !== entry.file && facts.links.has(path)) ||
    articles.some(
      ({ file, data }) =>
        kind === 'article' && file !== entry.file && data.alsoRead.includes(entry.slug),
    )
      ? []
      : [problem('unlinked-entry', entry.file, undefined, kind, path)],
  );
}

function alike(questions: readonly Read<QuestionData>[], rules: HouseRules): Problem[] {
  const limit = rules.alikeQuestions;
  if (limit === undefined) return [];
  return alikeQuestions(
    questions.map(({ data }) => data.question),
    limit,
  ).flatMap(([first, second]) => {
    const [earlier, later] = [questions[first], questions[second]];
    return earlier && later
      ? [
          problem(
            'alike-questions',
            later.file,
            later.yaml.lineOf(['question']),
            earlier.file,
            earlier.data.question,
          ),
        ]
      : [];
  });
}

function grades(kind: string, entries: readonly Read<unknown>[], rules: HouseRules): Problem[] {
  const most = rules.readingGrade;
  if (most === undefined) return [];
  const graded = entries
    .flatMap((entry) => {
      const grade = readingGrade(entry.facts.prose);
      return grade === undefined ? [] : [{ entry, grade }];
    })
    .sort((a, b) => b.grade - a.grade);
  const [hardest] = graded;
  if (!hardest) return [];
  const middle = median(graded.map(({ grade }) => grade));
  return middle > most
    ? [
        problem(
          'hard-to-read',
          hardest.entry.file,
          hardest.entry.bodyLine,
          kind,
          middle,
          most,
          hardest.grade,
        ),
      ]
    : [];
}
