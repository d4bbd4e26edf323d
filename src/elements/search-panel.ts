import { loadSearchEngine, type SearchEngine, type SearchResult } from '../search/engine.ts';

/** How long to wait after a key before searching, in milliseconds. */
const PAUSE = 80;
const LIMIT = 12;

/**
 * Results as one types. The field is a combobox over the list of results:
 * arrows move, Enter opens, and without a choice the form leads to the search
 * page (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class SearchPanel extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #search: AbortController | undefined;
  #active = -1;

  connectedCallback(): void {
    const { input, form } = this.#parts;
    input.addEventListener('focus', () => void this.#prepare(), { once: true });
    input.addEventListener('input', () => this.#soon());
    input.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('change', (event) => {
      if (event.target !== input) void this.run();
    });
    form.addEventListener('submit', (event) => {
      if (this.#open()) event.preventDefault();
      else if ('inAddress' in this.dataset) {
        event.preventDefault();
        void this.run();
      }
    });
    if ('inAddress' in this.dataset) {
      const parameters = new URLSearchParams(location.search);
      input.value = parameters.get('q') ?? '';
      void this.#prepare().then(() => {
        for (const select of this.#selects) {
          const wanted = parameters.get(select.name) ?? '';
          if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
        }
        if (input.value !== '') void this.run();
      });
    }
  }

  get #parts() {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const filters = this.querySelector<HTMLElement>('.search-panel__filters');
    if (!input || !form || !list || !status || !filters)
      throw new Error('<search-panel> lacks a part.');
    return { input, form, list, status, filters };
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #load(): Promise<SearchEngine> {
    const { index = '', base = '/' } = this.dataset;
    this.#engine ??= loadSearchEngine(index, base).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  /** Loads the index and fills the filters with what it holds. */
  async #prepare(): Promise<void> {
    try {
      const counts = await (await this.#load()).filters();
      const { filters } = this.#parts;
      if (!filters.hidden) return;
      for (const select of this.#selects)
        for (const [value, count] of Object.entries(counts[select.name] ?? {}))
          select.add(new Option(`${value} (${count})`, value));
      filters.hidden = false;
    } catch {
      this.#say(
        'The search index could not be loaded. Check the connection, or browse the categories. (In development, run npm run build once to make an index.)',
      );
    }
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), PAUSE);
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }

  /** Searches for what stands in the field. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const { input } = this.#parts;
    const query = input.value.trim();
    if ('inAddress' in this.dataset) this.#writeAddress(query);
    if (query === '') {
      this.#show([]);
      this.#say('');
      return;
    }
    try {
      const engine = await this.#load();
      const chosen = this.#selects
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => [name, value] as const);
      this.#search?.abort();
      this.#search = new AbortController();
      const { total, results, partial, corrections } = await engine.search(query, {
        filters: Object.fromEntries(chosen.map(([name, value]) => [name, [value]])),
        limit: LIMIT,
        signal: this.#search.signal,
      });
      // An answer that was overtaken by a later key is dropped.
      if (turn !== this.#turn) return;
      this.#show(results);
      if (total === 0)
        this.#say(
          `Nothing found for “${query}”. Try fewer or other words${chosen.length > 0 ? ', or lift the filters' : ''}.`,
        );
      else
        this.#say(
          `${total === 1 ? '1 result' : `${total} results`}${total > results.length ? `, the first ${results.length} shown` : ''}${corrections.length > 0 ? ` for ${corrections.map(({ to }) => `“${to}”`).join(', ')}` : ''}${partial ? '. None has all the words' : ''}`,
        );
    } catch {
      if (turn !== this.#turn) return;
      this.#show([]);
      this.#say(
        'The search did not answer. Check the connection and try again, or browse the categories.',
      );
    }
  }

  #writeAddress(query: string): void {
    const parameters = new URLSearchParams();
    if (query !== '') parameters.set('q', query);
    for (const { name, value } of this.#selects) if (value !== '') parameters.set(name, value);
    const search = parameters.toString();
    history.replaceState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}`);
  }

  #show(results: readonly SearchResult[]): void {
    const { list, input } = this.#parts;
    this.#active = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', String(results.length > 0));
    list.replaceChildren(
      ...results.map((result, index) => resultItem(result, `${list.id}-${index}`)),
    );
  }

  #key(event: KeyboardEvent): void {
    const options = this.#parts.list.querySelectorAll<HTMLElement>('[role=option]');
    if (options.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active =
      (this.#active + step + options.length + (this.#active < 0 && step < 0 ? 1 : 0)) %
      options.length;
    const option = options[this.#active];
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#parts.input.setAttribute('aria-activedescendant', option.id);
  }

  /** Opens the chosen result. @returns Whether there was one. */
  #open(): boolean {
    const option = this.#parts.list.querySelector('[aria-selected=true] a');
    if (!(option instanceof HTMLAnchorElement)) return false;
    option.click();
    return true;
  }
}

function resultItem(
  { url, title, kind, category, excerpt }: SearchResult,
  id: string,
): HTMLElement {
  const item = document.createElement('li');
  item.id = id;
  item.className = 'search-result';
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const link = document.createElement('a');
  link.href = url;
  link.tabIndex = -1;
  const heading = document.createElement('strong');
  heading.textContent = title;
  const place = document.createElement('span');
  place.className = 'search-result__kind';
  place.textContent = category === undefined ? kind : `${kind} · ${category}`;
  const text = document.createElement('span');
  text.className = 'search-result__excerpt';
  for (const part of excerpt) {
    if (!part.marked) text.append(part.text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      text.append(mark);
    }
  }
  link.append(place, heading, text);
  item.append(link);
  return item;
}

customElements.define('search-panel', SearchPanel);
