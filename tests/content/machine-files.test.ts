import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'playwright/test';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parse as parseYaml } from 'yaml';
import { readLlms } from '../../src/agents/llms.ts';
import { splitFrontMatter } from '../../src/authoring/source.ts';
import { headersFor, parseHeaders } from '../../src/policy.ts';
import { SITES, elements, type BuiltSite } from './built-site.ts';

const filesOf = (site: BuiltSite): string[] =>
  readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1))
    .map((file) => file.split(sep).join('/'))
    .sort();

interface PromptFacts {
  readonly slug: string;
  readonly title: string;
  readonly text?: string;
  readonly json?: string;
}

for (const { name, site, fixture } of SITES) {
  const home = () => `${site().origin}${site().base}/`;
  /** The file behind an absolute address of the site. */
  const fileOf = (url: string) => {
    if (!url.startsWith(home())) throw new Error(`${url} is not on this site.`);
    return decodeURIComponent(new URL(url).pathname.slice(site().base.length + 1));
  };
  const typeOf = (url: string) =>
    new Map(headersFor(parseHeaders(site().read('_headers')), new URL(url).pathname)).get(
      'Content-Type',
    );
  const prompts = () =>
    (JSON.parse(site().read('prompts.json')) as { prompts: PromptFacts[] }).prompts;

  test(`llms.txt parses, and its links lead to files of the right type, ${name}`, () => {
    const { sections, summary } = readLlms(site().read('llms.txt'));
    const links = sections.flatMap((section) => section.links);
    const problems = links.flatMap(({ url }) => {
      const file = fileOf(url);
      if (!existsSync(join(site().folder, file))) return [`${url} leads nowhere`];
      return file.endsWith('.md') && typeOf(url) !== 'text/markdown; charset=utf-8'
        ? [`${url} is ${String(typeOf(url))}`]
        : [];
    });
    expect(problems).toEqual([]);
    expect(summary.length).toBeGreaterThan(40);
    expect(sections.at(-1)?.title).toBe('Optional');
    const markdown = filesOf(site()).filter(
      (file) => file.endsWith('.md') && !file.endsWith('SKILL.md'),
    );
    const named = links.map(({ url }) => fileOf(url)).filter((file) => file.endsWith('.md'));
    expect(named.sort()).toEqual(markdown);
  });

  test(`llms-full.txt holds every Markdown file, ${name}`, () => {
    const full = site().read('llms-full.txt');
    const missing = filesOf(site())
      .filter((file) => file.endsWith('.md') && !file.endsWith('SKILL.md'))
      .filter((file) => !full.includes(site().read(file).trimEnd()));
    expect(missing).toEqual([]);
  });

  test(`Markdown files hold no components, and only links that anyone can follow, ${name}`, () => {
    const problems: string[] = [];
    const files = filesOf(site()).filter((file) => /^(articles|faq|packs)\/.*\.md$/.test(file));
    for (const file of files) {
      const source = site().read(file);
      const parts = splitFrontMatter(source);
      const data = parseYaml(parts?.yaml ?? '') as { title?: unknown; source?: unknown };
      if (typeof data.title !== 'string') problems.push(`${file} has no title`);
      if (data.source !== `${home()}${file.replace(/\.md$/, '/')}`)
        problems.push(`${file} comes from ${String(data.source)}`);
      const words = (parts?.body ?? '')
        .replaceAll(/^( *>? *)(`{3,})[\s\S]*?^\1\2`*$/gm, '')
        .replaceAll(/(`+)[\s\S]*?\1/g, '');
      for (const [tag] of words.matchAll(/(?<!\\)<\/?[A-Za-z][^>]*>|\bclass(Name)?=/g))
        if (!/^<https?:/.test(tag)) problems.push(`${file} holds ${tag}`);
      for (const [, url = ''] of words.matchAll(/\]\((\S+?)\)/g)) {
        const target = URL.parse(url);
        if (!target) problems.push(`${file} links to ${url}`);
        else if (url.startsWith(home()) && !site().has(target.pathname))
          problems.push(`${file} links to ${url}, which leads nowhere`);
      }
    }
    expect(problems).toEqual([]);
    if (fixture) expect(files.length).toBeGreaterThan(2);
  });

  test(`every alternate that a page names exists and has the named type, ${name}`, () => {
    const problems: string[] = [];
    let count = 0;
    for (const page of site().pages)
      for (const { properties } of elements(page.tree)) {
        if (!properties['rel']?.toString().includes('alternate')) continue;
        count++;
        const { href, type } = properties;
        const path = String(href);
        if (!site().has(path)) problems.push(`${page.path}: ${path} leads nowhere`);
        const served = typeOf(site().origin + path) ?? 'application/json';
        if (served.split(';')[0] !== type)
          problems.push(`${page.path}: ${path} is ${served}, not ${String(type)}`);
      }
    expect(problems).toEqual([]);
    if (fixture) expect(count).toBeGreaterThan(20);
    for (const page of site().pages)
      if (
        /^\/(library\/)?(prompts\/(?!page\/)[^/]+|articles\/[^/]+|faq\/[^/]+|packs\/[^/]+)\/$/.test(
          page.path,
        )
      )
        if (
          !page.html.includes('rel="alternate" type="text/markdown"') &&
          !page.html.includes('http-equiv="refresh"')
        )
          problems.push(`${page.path} names no Markdown`);
    expect(problems).toEqual([]);
  });

  test(`the facts and the lines of prompts keep to their published schemas, ${name}`, () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const schema = (file: string) => ajv.compile(JSON.parse(site().read(file)) as AnySchema);
    const one = schema('schemas/prompt.v1.json');
    const all = schema('schemas/prompts.v1.json');
    const facts: unknown = JSON.parse(site().read('prompts.json'));
    expect(all(facts), JSON.stringify(all.errors)).toBe(true);
    expect(site().read('prompts.json')).not.toContain('"text": "');
    const lines = site().read('prompts.ndjson').trimEnd().split('\n');
    expect(lines).toHaveLength(prompts().length);
    const problems = lines.flatMap((line, index) => {
      const data = JSON.parse(line) as PromptFacts;
      const own: unknown = JSON.parse(site().read(`prompts/${data.slug}.json`));
      return [
        ...(one(data) ? [] : [`line ${index + 1}: ${JSON.stringify(one.errors)}`]),
        ...(JSON.stringify(own) === line ? [] : [`line ${index + 1} is not ${data.slug}.json`]),
        ...(prompts()[index]?.json === `${home()}prompts/${data.slug}.json` ? [] : [data.slug]),
      ];
    });
    expect(problems).toEqual([]);
  });

  test(`the table of prompts opens in a spreadsheet and runs nothing there, ${name}`, () => {
    const rows = parseCsv<Record<string, string>>(site().read('prompts.csv'), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(rows.map(({ slug }) => slug)).toEqual(prompts().map(({ slug }) => slug));
    const problems = rows.flatMap((row) => {
      const text = site().read(`prompts/${row['slug']}.txt`);
      return [
        ...Object.entries(row)
          .filter(([, value]) => /^\s*[=+\-@]/.test(value))
          .map(([column]) => `${row['slug']}: ${column} would be run`),
        ...([text, `'${text}`].includes(row['prompt'] ?? '') ? [] : [`${row['slug']} lost text`]),
      ];
    });
    expect(problems).toEqual([]);
  });

  test(`the index of skills names every prompt with the hash of its file, ${name}`, () => {
    const index = JSON.parse(site().read('.well-known/agent-skills/index.json')) as {
      $schema: string;
      skills: { name: string; type: string; description: string; url: string; digest: string }[];
    };
    expect(index.$schema).toBe('https://schemas.agentskills.io/discovery/0.2.0/schema.json');
    const problems = index.skills.flatMap((skill) => {
      const bytes = readFileSync(join(site().folder, fileOf(skill.url)));
      const hash = createHash('sha256').update(bytes).digest('hex');
      const header = parseYaml(splitFrontMatter(bytes.toString('utf8'))?.yaml ?? '') as {
        name: string;
        description: string;
      };
      return [
        ...(skill.digest === `sha256:${hash}` ? [] : [`${skill.name} has another hash`]),
        ...(skill.type === 'skill-md' ? [] : [`${skill.name} is ${skill.type}`]),
        ...(header.name === skill.name && header.description === skill.description
          ? []
          : [`${skill.name} says something else of itself`]),
        ...(skill.url.endsWith(`/${skill.name}/SKILL.md`) ? [] : [`${skill.name} is elsewhere`]),
      ];
    });
    expect(problems).toEqual([]);
    expect(index.skills).toHaveLength(
      filesOf(site()).filter((file) => file.endsWith('/SKILL.md')).length,
    );
  });

  test(`feeds parse, and hold whole entries with dates of the content, ${name}`, () => {
    const files = filesOf(site());
    const atom = files.filter((file) => /^feeds?[./].*xml$/.test(file));
    const json = files.filter((file) => /^feeds?[./].*json$/.test(file));
    expect(json.map((file) => file.replace(/json$/, 'xml'))).toEqual(atom);
    if (fixture) expect(atom.length).toBeGreaterThan(3);
    const problems: string[] = [];
    for (const file of atom) {
      const feed = parseAtomFeed(site().read(file));
      const twin = parseJsonFeed(site().read(file.replace(/xml$/, 'json')));
      const entries = feed.entries ?? [];
      const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
      if (self !== `${home()}${file}`) problems.push(`${file} calls itself ${String(self)}`);
      if (twin.feed_url !== `${home()}${file.replace(/xml$/, 'json')}`)
        problems.push(`the twin of ${file} calls itself ${String(twin.feed_url)}`);
      if (entries.length === 0 || entries.length > 50)
        problems.push(`${file} has ${entries.length} entries`);
      const ids = entries.map(({ id }) => id);
      if (new Set(ids).size !== ids.length) problems.push(`${file} has an id twice`);
      if (ids.join() !== twin.items?.map(({ id }) => id).join())
        problems.push(`${file} and its twin hold different entries`);
      const dates = entries.map(({ updated }) => updated);
      if (dates.join() !== dates.toSorted().toReversed().join())
        problems.push(`${file} is not in order`);
      if (feed.updated !== dates[0]) problems.push(`${file} is dated ${String(feed.updated)}`);
      for (const entry of entries) {
        const url = entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? '';
        if (!url.startsWith(home()) || !site().has(new URL(url).pathname))
          problems.push(`${file}: ${url} leads nowhere`);
        const html = entry.content?.value ?? '';
        if (html.length < 10) problems.push(`${file}: ${url} has no content`);
        if (/<(script|style|iframe)|\b(href|src)="(?!https?:|mailto:|#)/.test(html))
          problems.push(`${file}: ${url} holds what a reader cannot use`);
        if (![entry.updated, entry.published].every((time) => time?.endsWith('T00:00:00Z')))
          problems.push(`${file}: ${url} has a time of the clock`);
      }
    }
    expect(problems).toEqual([]);
  });

  test(`robots.txt states what machines may do, and security.txt whom to tell, ${name}`, () => {
    const robots = site().read('robots.txt');
    expect(robots).toMatch(
      /^User-agent: \*\nContent-Signal: search=(yes|no), ai-input=(yes|no), ai-train=(yes|no)\nAllow: (\S+)$/m,
    );
    // Rules are for the site's own path: the rest of the host is not ours.
    expect(robots).toContain(`Allow: ${site().base}/\n`);
    expect(robots).toContain(`Sitemap: ${home()}sitemap-index.xml`);
    const security = site().read('.well-known/security.txt');
    expect(security).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(security).toMatch(/^Expires: \d{4}-\d\d-\d\dT00:00:00Z$/m);
    expect(security).toContain(`Canonical: ${home()}.well-known/security.txt\n`);
    expect(security).toContain(`Canonical: ${site().origin}/.well-known/security.txt\n`);
  });
}
