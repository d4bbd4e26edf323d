import type { SearchAnswer } from '../search/engine.ts';
import { make } from './search-parts.ts';

/**
 * Puts what a search that found nothing suggests into what the build made for
 * that case: words to try, and of the categories those that are near.
 *
 * @param search Called with the word that a reader chooses.
 */
export function showSuggestions(
  container: HTMLElement,
  { words, categories }: SearchAnswer['suggestions'],
  search: (word: string) => void,
): void {
  const line = container.querySelector<HTMLElement>('.empty-results__words');
  if (line) {
    line.hidden = words.length === 0;
    line.replaceChildren(
      'Did you mean ',
      ...words.flatMap((word, place) => {
        const button = make('button', 'link-button', word);
        button.type = 'button';
        button.addEventListener('click', () => search(word));
        return place === 0 ? [button] : [place === words.length - 1 ? ' or ' : ', ', button];
      }),
      '?',
    );
  }
  // Where nothing is near, all categories stay.
  for (const item of container.querySelectorAll<HTMLElement>('[data-category]'))
    item.hidden = categories.length > 0 && !categories.includes(item.dataset['category'] ?? '');
}
