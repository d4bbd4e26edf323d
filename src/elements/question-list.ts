/**
 * Opens the question that the address names. Browsers that reveal what lies in
 * a closed `details` do this themselves; the others are helped.
 */
class QuestionList extends HTMLElement {
  connectedCallback(): void {
    this.#open();
    addEventListener('hashchange', this.#open);
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#open);
  }

  readonly #open = (): void => {
    const target = document.getElementById(decodeFragment());
    const question = target?.closest('details');
    if (!target || !question || !this.contains(question)) return;
    question.open = true;
    question.scrollIntoView({ block: 'start' });
  };
}

function decodeFragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

customElements.define('question-list', QuestionList);
