/**
 * /robots.txt: who may read the site (RFC 9309), and what for: the content
 * signals of https://contentsignals.org/, `search`, `ai-input` and `ai-train`.
 * They are a declaration; nothing enforces them.
 *
 * `search`: building a search index, showing links and short extracts.
 * `ai-input`: giving pages to a model to answer from (grounding, retrieval).
 * `ai-train`: training or fine-tuning models.
 *
 * Crawlers ask for it at the root of a host only (RFC 9309, section 2.3). A site
 * under a base path writes it all the same, with rules for its own path alone,
 * so that its owner can add the lines to the file of the host.
 */
import type { CrawlerPolicy } from '../site.ts';

/**
 * Writes the file.
 *
 * @param sitemap Absolute address of the sitemap.
 * @param home Path of the home page; the rules are for what lies below it.
 * @throws Error when a crawler's name is none that RFC 9309 allows.
 */
export function writeRobots(policy: CrawlerPolicy, sitemap: string, home = '/'): string {
  for (const name of policy.refused)
    if (!/^[A-Za-z_-]+$/.test(name))
      throw new Error(
        `"${name}" is no crawler's name: RFC 9309 allows letters, hyphens and underscores, such as GPTBot.`,
      );
  const answer = (value: boolean) => (value ? 'yes' : 'no');
  const groups = [
    ...(policy.refused.length > 0
      ? [[...policy.refused.map((name) => `User-agent: ${name}`), `Disallow: ${home}`]]
      : []),
    [
      'User-agent: *',
      `Content-Signal: search=${answer(policy.search)}, ai-input=${answer(policy.aiInput)}, ai-train=${answer(policy.aiTrain)}`,
      `Allow: ${home}`,
    ],
  ];
  return [
    ...(home === '/'
      ? []
      : [
          [
            '# Crawlers read robots.txt at the root of a host only. Add these lines to that file;',
            '# the content signals then hold for all that its group "*" covers.',
          ],
        ]),
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
