/**
 * FAQPage, stricter than schema-dts: a page without questions, a question
 * without a name or answer, or an answer without a text does not compile.
 *
 * Rules kept: one FAQPage a page; exactly one accepted answer a question, with
 * its full text, which the page shows; a question is marked up on one page only.
 */
import type { FAQPage } from 'schema-dts';
import { ids } from './ids.ts';

export interface QuestionNode {
  readonly '@type': 'Question';
  readonly '@id': string;
  readonly url: string;
  readonly name: string;
  readonly acceptedAnswer: {
    readonly '@type': 'Answer';
    readonly text: string;
    readonly url: string;
  };
}

/** At least one question. */
export type Questions = readonly [QuestionNode, ...QuestionNode[]];

/** What a page adds to itself to be a FAQPage. */
export interface FaqPagePart {
  readonly '@type': 'FAQPage';
  readonly mainEntity: Questions;
}

export interface QuestionFacts {
  readonly slug: string;
  readonly question: string;
  /** The answer in accepted tags, as `renderAnswer` gives it. */
  readonly markup: string;
}

/**
 * The part of a page that makes it a FAQPage.
 *
 * @param url The page's canonical address.
 * @param questions The questions whose home the page is.
 * @returns `undefined` where the page is home to none.
 */
export function faqPagePart(
  url: string,
  questions: readonly QuestionFacts[],
): (FaqPagePart & FAQPage) | undefined {
  const [first, ...others] = questions.map(({ slug, question, markup }): QuestionNode => {
    const address = ids.question(url, slug);
    return {
      '@type': 'Question',
      '@id': address,
      url: address,
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: markup, url: address },
    };
  });
  return first && { '@type': 'FAQPage', mainEntity: [first, ...others] };
}
