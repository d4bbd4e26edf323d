import { createHash } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { readLlms, writeLlms, writeLlmsFull, type LlmsFacts } from '../../src/agents/llms.ts';
import { writeRobots } from '../../src/agents/robots.ts';
import { writeSecurityTxt } from '../../src/agents/security.ts';
import { SKILLS_INDEX_SCHEMA, writeSkillsIndex } from '../../src/agents/skills-index.ts';

const facts: LlmsFacts = {
  name: 'Library [beta]',
  summary: 'Long prompts\nwith blanks.',
  details: ['Each is a file.', 'Begin with the index.'],
  sections: [
    {
      title: 'Prompts',
      links: [
        {
          title: 'Plan [a] launch\\',
          url: 'https://host.example/prompts/plan.md',
          note: 'A plan: with a colon.',
        },
      ],
    },
    { title: 'Nothing', links: [] },
    {
      title: 'Optional',
      links: [{ title: 'CSV', url: 'https://host.example/p.csv', note: 'All.' }],
    },
  ],
};

test('llms.txt keeps to its convention: a name, a summary, sections of links with notes', () => {
  expect(writeLlms(facts)).toBe(
    [
      '# Library \\[beta\\]',
      '> Long prompts with blanks.',
      'Each is a file.',
      'Begin with the index.',
      '## Prompts\n\n- [Plan \\[a\\] launch\\\\](https://host.example/prompts/plan.md): A plan: with a colon.',
      '## Optional\n\n- [CSV](https://host.example/p.csv): All.\n',
    ].join('\n\n'),
  );
});

test('what reads llms.txt gets back what was written', () => {
  const { sections, ...rest } = readLlms(writeLlms(facts));
  expect(rest).toEqual({
    name: facts.name,
    summary: 'Long prompts with blanks.',
    details: facts.details,
  });
  // A section without links is not written.
  expect(sections).toEqual(facts.sections.filter(({ links }) => links.length > 0));
});

test('a file that is no llms.txt is refused', () => {
  expect(() => readLlms('Hello')).toThrow(/name and a summary/);
  expect(() => readLlms('# A\n\n> B\n\n## C\n\nno link')).toThrow(/no link with a note/);
});

test('llms-full.txt holds the files whole, each under its address', () => {
  const full = writeLlmsFull(facts, [
    { url: 'https://host.example/a.md', markdown: '# A\n\nText.\n' },
    { url: 'https://host.example/b.md', markdown: '# B\n' },
  ]);
  expect(full).toContain(
    '<!-- https://host.example/a.md -->\n\n# A\n\nText.\n\n<!-- https://host.example/b.md -->',
  );
  expect(full.endsWith('# B\n')).toBe(true);
  expect(full.startsWith('# Library')).toBe(true);
});

const policy = { search: true, aiInput: true, aiTrain: false, refused: [] };
const sitemap = 'https://host.example/sitemap-index.xml';

test('robots.txt says what machines may do, in words and in signals', () => {
  const robots = writeRobots(policy, sitemap);
  expect(robots).toContain(
    'User-agent: *\nContent-Signal: search=yes, ai-input=yes, ai-train=no\nAllow: /\n',
  );
  expect(robots).toContain('# - train or fine-tune models with them: no\n');
  expect(robots.endsWith(`\nSitemap: ${sitemap}\n`)).toBe(true);
});

test('a refused crawler has a group of its own that forbids everything', () => {
  const robots = writeRobots({ ...policy, refused: ['GPTBot', 'CCBot'] }, sitemap);
  expect(robots).toContain(
    '\n\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\n',
  );
});

test('a name that could forge a rule is refused', () => {
  for (const name of ['', '*', 'Bot\nDisallow: /', 'Bot 2', 'Bot/1.0'])
    expect(() => writeRobots({ ...policy, refused: [name] }, sitemap), name).toThrow(/no crawler/);
});

test('under a base path the rules are for that path only, and say where they belong', () => {
  const robots = writeRobots({ ...policy, refused: ['GPTBot'] }, sitemap, '/library/');
  expect(robots).toContain('User-agent: GPTBot\nDisallow: /library/\n');
  expect(robots).toContain('\nAllow: /library/\n');
  expect(robots).not.toMatch(/^(Allow|Disallow): \/$/m);
  expect(robots).toMatch(/^# Crawlers read robots\.txt at the root of a host only/);
});

test('security.txt stops promising an answer within a year of the last change', () => {
  const text = writeSecurityTxt({
    email: 'hello@host.example',
    canonical: ['https://host.example/.well-known/security.txt'],
    language: 'en-GB',
    changed: '2026-11-22',
  });
  expect(text).toBe(
    [
      'Contact: mailto:hello@host.example',
      'Expires: 2027-11-21T00:00:00Z',
      'Preferred-Languages: en',
      'Canonical: https://host.example/.well-known/security.txt\n',
    ].join('\n'),
  );
});

test('the index of skills names the hash of each file’s bytes', () => {
  const text = '---\nname: plan\n---\nPlan “it”. 🪁\n';
  const index = JSON.parse(
    writeSkillsIndex([
      {
        name: 'plan',
        description: 'Plans.',
        url: 'https://host.example/prompts/plan/SKILL.md',
        text,
      },
    ]),
  ) as unknown;
  expect(index).toEqual({
    $schema: SKILLS_INDEX_SCHEMA,
    skills: [
      {
        name: 'plan',
        type: 'skill-md',
        description: 'Plans.',
        url: 'https://host.example/prompts/plan/SKILL.md',
        digest: `sha256:${createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')}`,
      },
    ],
  });
});
