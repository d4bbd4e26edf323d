import { expect, test } from 'playwright/test';
import {
  builtSites,
  elements,
  scriptOf,
  textContent,
  type BuiltPage,
  type BuiltSite,
} from './built-site.ts';
import { checkGraph, checkGraphs, type ShownPage } from './check-graph.ts';
import { readVocabulary } from './vocabulary.ts';

const hasClass = (name: string) => (element: ReturnType<typeof elements>[number]) =>
  element.properties['className']?.includes(name) ?? false;

const isQuestion = (element: ReturnType<typeof elements>[number]) =>
  hasClass('question-list__question')(element) || hasClass('answer-list__question')(element);

/** What a page shows of what its data says. */
function shown(page: BuiltPage, site: BuiltSite): ShownPage {
  const all = elements(page.tree);
  const trail = all.find(hasClass('breadcrumbs'));
  const answers = all
    .filter((element) => element.tagName === 'details' || hasClass('answer-list__item')(element))
    .flatMap((whole) => {
      const parts = elements(whole);
      // The fragment of a closed question names its answer, that of an open one its heading.
      const named = parts.find(hasClass('question-list__answer')) ?? parts.find(isQuestion);
      const text = parts.find(hasClass('prose'));
      const question = parts.find(isQuestion);
      return named && text && question
        ? [
            [
              String(named.properties['id']),
              { question: textContent(question), answer: textContent(text) },
            ] as const,
          ]
        : [];
    });
  return {
    url: site.origin + page.path,
    home: `${site.origin}${site.base}/`,
    breadcrumbs: trail
      ? elements(trail)
          .filter(({ tagName }) => tagName === 'li')
          .map((item) => textContent(item).trim())
      : [],
    answers: new Map(answers),
    exists: (url) => site.has(new URL(url).pathname),
  };
}

for (const [index, name] of ['at the root', 'under a base path'].entries())
  test(`the data of every page keeps to the vocabulary and to what the page shows, ${name}`, () => {
    const site = builtSites()[index];
    if (!site) throw new Error('The site was not read.');
    const vocabulary = readVocabulary();
    // The style guide shows specimens of questions that have their home elsewhere.
    const pages = site.pages.filter(({ path }) => path !== `${site.base}/styleguide/`);
    const graphs = new Map(pages.map((page) => [page, JSON.parse(scriptOf(page)) as unknown]));
    const problems = [...graphs].flatMap(([page, data]) =>
      checkGraph(data, shown(page, site), vocabulary).map((text) => `${page.path}: ${text}`),
    );
    const together = checkGraphs(new Map([...graphs].map(([page, data]) => [page.path, data])));
    expect([...problems, ...together]).toEqual([]);
    expect(graphs.size).toBeGreaterThan(0);
  });
