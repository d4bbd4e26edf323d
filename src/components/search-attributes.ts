import type { Prompt } from '../library.ts';
import { lengthName } from '../prompt/length.ts';
import { urls } from '../urls.ts';

/**
 * What the search keeps of a prompt besides its text: to filter, to sort, and
 * for cards. Attributes of the element that carries `data-pagefind-body`
 * (https://pagefind.app/docs/metadata/, https://pagefind.app/docs/filtering/).
 */
export function searchAttributes(prompt: Prompt) {
  const { slug, category, area, aliases, variables, words, updated } = prompt;
  return {
    'data-pagefind-filter': [
      'kind[data-kind]',
      'category[data-category]',
      ...(area ? ['area[data-area]'] : []),
      'length[data-length]',
    ].join(', '),
    'data-pagefind-meta':
      'words[data-words], blanks[data-blanks], updated[data-updated], text[data-text], aliases[data-aliases]',
    'data-kind': 'Prompt',
    'data-category': category.name,
    'data-length': lengthName(words),
    'data-words': words,
    'data-blanks': variables.length,
    'data-updated': updated,
    'data-text': urls.promptText(slug),
    'data-area': area?.name,
    'data-aliases': aliases.join('|'),
  };
}
