import type { Choices, FilterCounts, SearchAnswer, SearchResult, Sort } from '../search/engine.ts';
import { firstSentence } from '../prompt/first-sentence.ts';
import { countChoices, drawChips, drawFacets, readChoices, writeChoices } from './search-facets.ts';
import { showSuggestions } from './search-suggestions.ts';
import { correctionLine, excerptElement, make, placeOf, summaryOf } from './search-parts.ts';
import { SEARCH_FAILED, searchEngine, SearchSession, showSearching } from './search-session.ts';
import { handOverWords } from './search-words.ts';

/** Cards shown at first, and by each "Show more"; results with excerpts, each of which is a request. */
const CARDS = 24;
const EXCERPTS = 10;
const SORTS: readonly Sort[] = ['best', 'newest', 'shortest', 'title'];

/** Narrower than where the filters stand beside the results (listings.css). */
const STACKED = matchMedia('(width < 62rem)');

interface State {
  query: string;
  choices: Record<string, string[]>;
  sort: Sort;
  /** How many results are shown. */
  shown: number;
}

/**
 * Search with filters, sort and pages of results, all in the address, so that
 * Back and sharing work. It is both the search page and the library: there,
 * `data-kind` keeps to prompts, results are cards, and while nothing is asked
 * the page shows what the build put there.
 */
class SearchResults extends HTMLElement {
  readonly #session = new SearchSession(this.dataset, () =>
    showSearching(this.#parts.status, this.#parts.results),
  );
  readonly #step = this.dataset['kind'] === undefined ? EXCERPTS : CARDS;
  #state: State = { query: '', choices: {}, sort: 'best', shown: this.#step };
  #all: FilterCounts | undefined;
  #answer: SearchAnswer | undefined;

  connectedCallback(): void {
    const { form, input, sort, more, filters, panel, go } = this.#parts;
    this.#readAddress();
    form.addEventListener('submit', (event) => event.preventDefault());
    input.addEventListener('input', () => {
      // Where the filters stand above the results, they would hide what the keys find.
      if (STACKED.matches) panel.open = false;
      this.#change({ query: input.value }, 'replace');
    });
    go.addEventListener('click', () => {
      panel.open = false;
      panel.querySelector('summary')?.focus();
    });
    sort.addEventListener('change', () => this.#change({ sort: toSort(sort.value) }, 'push'));
    filters.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement)
        this.#choose(event.target.name, event.target.value, event.target.checked);
    });
    panel.addEventListener('toggle', () => void this.#drawFilters());
    more.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => {
      this.#readAddress();
      void this.#run();
    });
    this.#parts.results.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link) handOverWords(link.href, this.#answer?.words ?? []);
    });
    // Nothing is loaded before someone asks: a key, a focus, an opened filter, or an address that asks.
    input.addEventListener('focus', () => void this.#prepare(), { once: true });
    if (!this.#asking) return;
    this.#preload();
    void this.#run();
  }

  get #kind(): string | undefined {
    return this.dataset['kind'];
  }

  get #asking(): boolean {
    const { query, choices, sort } = this.#state;
    return query.trim() !== '' || countChoices(choices) > 0 || sort !== 'best';
  }

  get #parts() {
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    const sort = this.querySelector<HTMLSelectElement>('select[name=sort]');
    const form = this.querySelector('form');
    const more = this.querySelector<HTMLButtonElement>('.search-results__more');
    const panel = this.querySelector<HTMLDetailsElement>('.search-results__panel');
    if (!input || !sort || !form || !more || !panel)
      throw new Error('<search-results> lacks a control.');
    const part = (name: string): HTMLElement => {
      const found = this.querySelector<HTMLElement>(`.search-results__${name}`);
      if (!found) throw new Error(`<search-results> lacks its ${name}.`);
      return found;
    };
    return {
      form,
      input,
      sort,
      more,
      panel,
      go: part('go'),
      filters: part('filters'),
      chips: part('chips'),
      correction: part('correction'),
      status: part('status'),
      results: part('list'),
      empty: part('empty'),
    };
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    const shown = Number(parameters.get('show'));
    this.#state = {
      query: parameters.get('q') ?? '',
      choices: readChoices(parameters),
      sort: toSort(parameters.get('sort') ?? ''),
      shown: Number.isInteger(shown) && shown > this.#step ? Math.min(shown, 1000) : this.#step,
    };
    this.#parts.input.value = this.#state.query;
    this.#showSort();
  }

  /** The order in use: without words nothing can match better, so results stand by title. */
  get #sort(): Sort {
    const { query, sort } = this.#state;
    return query.trim() === '' && sort === 'best' ? 'title' : sort;
  }

  #showSort(): void {
    const { sort } = this.#parts;
    const best = sort.options.namedItem('sort-best');
    // Safari shows what is only hidden.
    if (best) best.hidden = best.disabled = this.#state.query.trim() === '';
    sort.value = this.#sort;
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const { query, choices, sort, shown } = this.#state;
    const parameters = new URLSearchParams();
    if (query.trim() !== '') parameters.set('q', query.trim());
    writeChoices(parameters, choices);
    if (sort !== 'best') parameters.set('sort', sort);
    if (shown > this.#step) parameters.set('show', String(shown));
    const search = parameters.toString();
    history[how === 'push' ? 'pushState' : 'replaceState'](
      null,
      '',
      `${location.pathname}${search === '' ? '' : `?${search}`}`,
    );
  }

  #change(change: Partial<State>, how: 'push' | 'replace'): void {
    this.#state = { ...this.#state, shown: this.#step, ...change };
    this.#writeAddress(how);
    void this.#run();
  }

  #choose(name: string, value: string, chosen: boolean): void {
    const { choices } = this.#state;
    const others = (choices[name] ?? []).filter((other) => other !== value);
    this.#change({ choices: { ...choices, [name]: chosen ? [...others, value] : others } }, 'push');
  }

  /** Asks at once for what a search reads in any case; the build has named it. */
  #preload(): void {
    const { index = '', first } = this.dataset;
    const link = (rel: string, file: string, as: string) => {
      const made = document.createElement('link');
      Object.assign(made, { rel, as, href: index + file, crossOrigin: 'anonymous' });
      document.head.append(made);
    };
    if (first === undefined) return;
    link('modulepreload', 'pagefind.js', 'script');
    for (const file of first.split(' ')) link('preload', file, 'fetch');
  }

  /** Loads the index. */
  async #prepare(): Promise<void> {
    try {
      await searchEngine(this.dataset);
    } catch {
      this.#fail();
    }
  }

  /** Draws the filters where they are seen: there are more of them than of anything else here. */
  async #drawFilters(): Promise<void> {
    const { filters, panel } = this.#parts;
    if (!panel.open) return;
    try {
      const all = (this.#all ??= await (await searchEngine(this.dataset)).filters());
      // Their counts come with the answer.
      if (this.#asking && !this.#answer) return;
      filters.querySelector('.search-results__hint')?.remove();
      drawFacets(
        filters,
        all,
        this.#answer?.filters ?? all,
        this.#state.choices,
        this.#kind === undefined ? [] : ['kind'],
      );
    } catch {
      this.#fail();
    }
  }

  async #run(exact = false): Promise<void> {
    const { chips, correction, status, results, more, empty, go } = this.#parts;
    drawChips(
      chips,
      this.#state.choices,
      (name, value) => {
        this.#choose(name, value, false);
        this.#parts.input.focus();
      },
      () => {
        this.#change({ choices: {} }, 'push');
        this.#parts.input.focus();
      },
    );
    this.#showSort();
    this.classList.toggle('search-results--asked', this.#asking);
    if (!this.#asking) {
      this.#session.stop();
      this.#answer = undefined;
      results.replaceChildren();
      results.ariaBusy = null;
      go.textContent = 'Close filters';
      correction.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      empty.hidden = true;
      void this.#drawFilters();
      return;
    }
    const { query, choices, shown } = this.#state;
    const sort = this.#sort;
    try {
      const filters: Choices =
        this.#kind === undefined ? choices : { ...choices, kind: [this.#kind] };
      const answer = await this.#session.ask(query.trim(), { filters, sort, limit: shown, exact });
      if (!answer) return;
      this.#show(answer);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    const { status, results, more } = this.#parts;
    status.textContent = SEARCH_FAILED;
    results.replaceChildren();
    results.ariaBusy = null;
    more.hidden = true;
    // The lists that the build made are still good.
    this.classList.remove('search-results--asked');
  }

  #show(answer: SearchAnswer): void {
    const { correction, status, results, more, empty, go } = this.#parts;
    const { query, shown } = this.#state;
    const before = results.childElementCount;
    this.#answer = answer;
    void this.#drawFilters();
    const line = correctionLine(query.trim(), answer, () => void this.#run(true));
    correction.replaceChildren(...(line ? [line] : []));
    const count = answer.total === 1 ? '1 result' : `${answer.total} results`;
    const summary =
      query.trim() === '' && answer.total > 0 ? count : summaryOf(query.trim(), answer);
    go.textContent = `Show ${count}`;
    results.ariaBusy = null;
    status.textContent =
      answer.total === 0 && query.trim() === '' ? 'Nothing has all the chosen filters.' : summary;
    results.replaceChildren(...answer.results.map((result) => this.#item(result)));
    more.hidden = answer.total <= answer.results.length;
    more.textContent = `Show more (${answer.results.length} of ${answer.total} shown)`;
    empty.hidden = answer.total > 0;
    showSuggestions(empty, answer.suggestions, (word) => {
      this.#parts.input.value = word;
      this.#change({ query: word }, 'push');
      this.#parts.input.focus();
    });
    // After "Show more" the reader goes on at the first new result.
    if (shown > this.#step && before > 0 && before < results.childElementCount)
      results.children[before]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }

  #showMore(): void {
    this.#state = { ...this.#state, shown: this.#state.shown + this.#step };
    this.#writeAddress('replace');
    void this.#run();
  }

  #item(result: SearchResult): HTMLElement {
    const item = make('li');
    const template = this.querySelector('template');
    item.append(
      template && result.kind === 'Prompt' ? cardElement(template, result) : resultElement(result),
    );
    return item;
  }
}

function toSort(text: string): Sort {
  return SORTS.find((sort) => sort === text) ?? 'best';
}

function resultElement(result: SearchResult): HTMLElement {
  const article = make('article', 'search-result');
  const heading = make('h2');
  const link = make('a', '', result.title);
  link.href = result.url;
  heading.append(link);
  article.append(
    make('p', 'search-result__kind', [result.kind, placeOf(result)].filter(Boolean).join(' · ')),
    heading,
    excerptElement(result),
  );
  return article;
}

/** A prompt's card, from the very markup that the build uses. */
function cardElement(
  template: HTMLTemplateElement,
  { title, url, meta, filters }: SearchResult,
): Node {
  const card = template.content.cloneNode(true) as DocumentFragment;
  const fill = (selector: string, text: string) => {
    const element = card.querySelector(selector);
    if (element) element.textContent = text;
  };
  const category = filters['category']?.[0] ?? '';
  fill('.card__place', filters['area']?.[0] ?? category);
  for (const icon of card.querySelectorAll<HTMLElement>('[data-category]'))
    if (icon.dataset['category'] === category) icon.replaceWith(...icon.childNodes);
    else icon.remove();
  fill('.card__title a', title);
  card.querySelector('.card__title a')?.setAttribute('href', url);
  fill('.card__text', firstSentence(meta['description'] ?? ''));
  const blanks = meta['blanks'] ?? '0';
  const needs = filters['needs'] ?? [];
  const named = (name: string, values: readonly string[]) => {
    const item = make('li', 'card__fact');
    item.append(make('span', 'card__fact-name', name), ` ${values.join(', ')}`);
    return values.length > 0 ? [item] : [];
  };
  card
    .querySelector('.card__facts')
    ?.replaceChildren(
      ...named('Makes', filters['output'] ?? []),
      ...named('Needs', needs),
      make('li', '', blanks === '1' ? '1 blank' : `${blanks} blanks`),
      make('li', '', `${meta['words'] ?? '?'} words`),
    );
  const copy = card.querySelector<HTMLElement>('copy-button');
  if (copy) {
    copy.dataset['href'] = meta['text'] ?? '';
    copy.dataset['blanks'] = blanks;
  }
  copy?.querySelector('button')?.setAttribute('aria-label', `Copy prompt: ${title}`);
  return card;
}

customElements.define('search-results', SearchResults);
