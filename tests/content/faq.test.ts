import { expect, test } from 'playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { ACCEPTED_TAGS } from '../../src/answer.ts';
import { SITES, byId, elements, graphOf, textContent, type GraphNode } from './built-site.ts';

interface MarkedQuestion {
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly acceptedAnswer: { readonly text: string };
}

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
/** A question of a topic page, with its answer. */
const isAnswer = ({ properties }: ReturnType<typeof elements>[number]) =>
  properties['className']?.includes('answer-list__item') ?? false;
const questionsOf = (graph: GraphNode[]) =>
  graph
    .filter((node) => node['@type'] === 'FAQPage')
    .flatMap((node) => node['mainEntity'] as MarkedQuestion[]);

for (const { name, site, fixture } of SITES) {
  test(`every page has one graph whose nodes have absolute names, ${name}`, () => {
    const home = `${site().origin}${site().base}/`;
    const problems = site().pages.flatMap((page) => {
      const graph = graphOf(page);
      const faqPages = graph.filter((node) => node['@type'] === 'FAQPage').length;
      return [
        ...(faqPages > 1 ? [`${page.path} has ${faqPages} FAQPages`] : []),
        ...graph
          .map((node) => String(node['@id']))
          .filter((id) => !id.startsWith(home) || !id.includes('#'))
          .map((id) => `${page.path}: ${id}`),
      ];
    });
    expect(problems).toEqual([]);
  });

  test(`what is marked up as an answer is what the page shows, ${name}`, () => {
    let count = 0;
    for (const page of site().pages)
      for (const question of questionsOf(graphOf(page))) {
        count++;
        const { hash, pathname } = new URL(question.url);
        expect(pathname).toBe(page.path);
        const answer = byId(page, hash.slice(1));
        const whole = elements(page.tree).find(
          (element) =>
            (element.tagName === 'details' || isAnswer(element)) &&
            elements(element).includes(answer),
        );
        const parts = whole ? elements(whole) : [];
        const heading = parts.find(({ tagName }) => tagName === 'summary' || tagName === 'h2');
        expect(heading && squash(textContent(heading))).toBe(question.name);
        const [shown] = parts.filter(({ properties }) =>
          properties['className']?.includes('prose'),
        );
        const marked = fromHtml(question.acceptedAnswer.text, { fragment: true });
        expect(squash(textContent(marked))).toBe(shown && squash(textContent(shown)));
        for (const { tagName, properties } of elements(marked)) {
          expect(ACCEPTED_TAGS).toContain(tagName);
          if (tagName === 'a') expect(properties['href']).toMatch(/^(https?|mailto):/);
        }
      }
    if (fixture) expect(count).toBeGreaterThan(0);
  });

  test(`each question is marked up once on the site, ${name}`, () => {
    const all = site().pages.flatMap((page) =>
      questionsOf(graphOf(page)).map(({ name: text }) => text),
    );
    expect(new Set(all).size).toBe(all.length);
  });
}
