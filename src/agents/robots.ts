/**
 * /robots.txt: who may read the site (RFC 9309), and what for: the content
 * signals of https://contentsignals.org/, `search`, `ai-input` and `ai-train`.
 * They are a declaration; nothing enforces them.
 *
 * `search`: building a search index, showing links and short extracts.
 * `ai-input`: giving pages to a model to answer from (grounding, retrieval).
 * `ai-train`: training or fine-tuning models.
 */
import type { CrawlerPolicy } from '../site.ts';

/**
 * Writes the file.
 *
 * @param sitemap Absolute address of the sitemap.
 * @throws Error when a crawler's name is none that RFC 9309 allows.
 */
export function writeRobots(policy: CrawlerPolicy, sitemap: string): string {
  for (const name of policy.refused)
    if (!/^[A-Za-z_-]+$/.test(name))
      throw new Error(
        `"${name}" is no crawler's name: RFC 9309 allows letters, hyphens and underscores, such as GPTBot.`,
      );
  const answer = (value: boolean) => (value ? 'yes' : 'no');
  const groups = [
    ...(policy.refused.length > 0
      ? [[...policy.refused.map((name) => `User-agent: ${name}`), 'Disallow: /']]
      : []),
    [
      'User-agent: *',
      `Content-Signal: search=${answer(policy.search)}, ai-input=${answer(policy.aiInput)}, ai-train=${answer(policy.aiTrain)}`,
      'Allow: /',
    ],
  ];
  return [
    [
      '# What machines may do with these pages (https://contentsignals.org/):',
      `# - build a search index and show extracts: ${answer(policy.search)}`,
      `# - give them to a model to answer from: ${answer(policy.aiInput)}`,
      `# - train or fine-tune models with them: ${answer(policy.aiTrain)}`,
    ],
    ...groups,
    [`Sitemap: ${sitemap}`],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}
