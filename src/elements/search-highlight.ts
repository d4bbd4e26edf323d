import { takeWords } from './search-words.ts';

/** Highlights nobody would follow with the eye. */
const MAXIMUM = 300;

/**
 * Highlights the words of a search on the page it led to, with a button to
 * turn that off. Ranges are painted over the text (CSS Custom Highlight API),
 * so the page's own elements, and what is copied from them, stay as they are;
 * where the browser lacks it the page is simply not highlighted.
 */
class SearchHighlight extends HTMLElement {
  connectedCallback(): void {
    if (!('highlights' in CSS)) return;
    const words = takeWords();
    const ranges = words.length > 0 ? findRanges(document.getElementById('main'), words) : [];
    if (ranges.length === 0) return;
    CSS.highlights.set('search', new Highlight(...ranges));
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    button.addEventListener('click', () => {
      CSS.highlights.delete('search');
      this.remove();
    });
  }
}

/** Ranges of the words, and of longer words that begin with them. */
function findRanges(root: HTMLElement | null, words: readonly string[]): Range[] {
  if (!root) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '.')).join('|')})[\\p{L}\\p{N}]{0,4}`,
    'giu',
  );
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MAXIMUM; node = walker.nextNode())
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  return ranges;
}

customElements.define('search-highlight', SearchHighlight);
