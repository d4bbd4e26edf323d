/** What /llms.txt and /llms-full.txt say. */
import type { LlmsFacts } from '../agents/llms.ts';
import { getArticles, getPacks, getShelves, getTopics } from '../library.ts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';

/** The facts of the files, every link absolute and, where it can be, to Markdown. */
export async function llmsFacts(): Promise<LlmsFacts> {
  const [shelves, articles, packs, topics] = await Promise.all([
    getShelves(),
    getArticles(),
    getPacks(),
    getTopics(),
  ]);
  const link = (title: string, path: string, note: string) => ({
    title,
    url: urls.absolute(path),
    note,
  });
  return {
    name: site.name,
    summary: site.description,
    details: [
      'Each prompt stands in a fenced block, to the character. A blank is {{name}}; the blanks are listed below the prompt with what belongs in them. For a prompt at /prompts/x.md there are also /prompts/x/SKILL.md, /prompts/x.json and /prompts/x.txt. Prompts and packs are CC0; articles and answers are CC BY 4.0.',
    ],
    sections: [
      ...shelves.map(({ category, prompts }) => ({
        title: `Prompts: ${category.name}`,
        links: prompts.map(({ title, slug, description }) =>
          link(title, urls.promptMarkdown(slug), description),
        ),
      })),
      {
        title: 'Articles',
        links: articles.map(({ title, slug, description }) =>
          link(title, urls.articleMarkdown(slug), description),
        ),
      },
      {
        title: 'Questions and answers',
        links: topics.map(({ topic }) =>
          link(topic.name, urls.topicMarkdown(topic.id), topic.description),
        ),
      },
      {
        title: 'Packs',
        links: packs.map(({ title, slug, description }) =>
          link(title, urls.packMarkdown(slug), description),
        ),
      },
      {
        title: 'Optional',
        links: [
          link('All of it in one file', urls.llmsFull(), 'Every file named above.'),
          link('Facts of all prompts', urls.promptsJson(), 'JSON without the texts.'),
          link('All prompts', urls.promptsNdjson(), 'One prompt a line, as JSON.'),
          link('JSON Schema of a prompt', urls.promptSchema(), 'What the JSON of a prompt holds.'),
          link('Skills', urls.skillsIndex(), 'Every prompt as an Agent Skill.'),
          link('Feed', urls.atomFeed(), 'What changed last, as Atom.'),
        ],
      },
    ],
  };
}
