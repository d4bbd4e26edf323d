/**
 * Parts that the faces of the search build alike.
 */
import type { SearchAnswer, SearchResult } from '../search/engine.ts';
import { isStopWord, wordsOf } from '../search/words.ts';

/** An element with a class and a text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}

/** Where a result belongs: "Marketing · SEO". */
export function placeOf({ category, filters }: SearchResult): string {
  return [category, filters['area']?.[0]].filter((part) => part !== undefined).join(' · ');
}

/** A result's excerpt, with what matched marked. */
export function excerptElement({ excerpt }: SearchResult): HTMLElement {
  const element = make('span', 'search-result__excerpt');
  for (const { text, marked } of excerpt) element.append(marked ? make('mark', '', text) : text);
  return element;
}

/** "3 results", and what to know about them. */
export function summaryOf(query: string, { total, partial }: SearchAnswer): string {
  if (total === 0) return `Nothing found for “${query.slice(0, 100)}”.`;
  if (wordsOf(query).every(isStopWord))
    return 'Only common words so far: add one that says what it is about.';
  const count = total === 1 ? '1 result' : `${total} results`;
  return partial ? `${count}. None has all the words; these have some.` : count;
}

/**
 * The line about corrected words: "Results for *astrologer*; search instead
 * for *astroliger*".
 *
 * @param undo Called when the reader wants what was typed.
 * @returns Nothing where no word was corrected.
 */
export function correctionLine(
  query: string,
  { corrections }: SearchAnswer,
  undo: () => void,
): HTMLElement | undefined {
  if (corrections.length === 0) return undefined;
  let corrected = query.toLowerCase();
  for (const { from, to } of corrections) corrected = corrected.replaceAll(from, () => to);
  const line = make('p', 'search-correction');
  const button = make('button', 'link-button', `search instead for “${query}”`);
  button.type = 'button';
  button.addEventListener('click', undo);
  line.append('Results for ', make('strong', '', corrected), '; ', button);
  return line;
}
