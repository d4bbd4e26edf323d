import type { SearchAnswer, SearchResult } from '../search/engine.ts';
import { announce } from './announce.ts';
import { copyKeys, writeClipboard } from './clipboard.ts';
import { correctionLine, excerptElement, make, placeOf, summaryOf } from './search-parts.ts';
import { SEARCH_FAILED, searchEngine, SearchSession, showSearching } from './search-session.ts';
import { handOverWords } from './search-words.ts';
import { readStored, writeStored } from './storage.ts';

const LIMIT = 12;
const RECENT_KEY = 'recent-searches';
const RECENT_MAXIMUM = 6;
/** What is offered to those who have searched nothing yet. */
const EXAMPLES = ['angry customer', 'meeting notes', 'bad news'];
const KINDS: Readonly<Record<string, string>> = {
  Prompt: 'Prompts',
  Pack: 'Packs',
  Article: 'Articles',
  Answer: 'Answers',
};

/**
 * The search in the dialog: a combobox over results grouped by kind. Arrows
 * move, Enter opens, Ctrl or ⌘ with Enter copies a prompt; without a choice
 * Enter leads to the search page
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
class SearchBox extends HTMLElement {
  readonly #session = new SearchSession(this.dataset, () =>
    showSearching(this.#parts.status, this.#parts.list),
  );
  #results: SearchResult[] = [];
  #words: readonly string[] = [];
  #active = -1;
  /** Done once the results are those of the last query. */
  #asked = Promise.resolve();
  /** What was said of the results. */
  #summary = '';

  connectedCallback(): void {
    const { input, form, list } = this.#parts;
    input.addEventListener('input', () => this.#ask());
    input.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('submit', () => this.#remember());
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      const index = this.#options.findIndex((candidate) => candidate === option);
      if (index < 0) return;
      this.#remember();
      this.#active = index;
      this.#go(event.ctrlKey || event.metaKey);
    });
    // Loading begins with the dialog, so that the first key need not wait for all of it.
    searchEngine(this.dataset).catch(() => this.#say(SEARCH_FAILED));
    this.#showRecent();
    if (input.value !== '') this.#ask();
    // What was copied is news only once.
    this.closest('dialog')?.addEventListener('close', () => this.#say(this.#summary));
  }

  get #parts() {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const recent = this.querySelector<HTMLElement>('.search-box__recent');
    const correction = this.querySelector<HTMLElement>('.search-box__correction');
    const all = this.querySelector<HTMLElement>('.search-box__all');
    if (!input || !form || !list || !status || !recent || !correction || !all)
      throw new Error('<search-box> lacks a part.');
    return { input, form, list, status, recent, correction, all };
  }

  get #options(): HTMLElement[] {
    return [...this.#parts.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }

  #ask(exact = false): void {
    this.#asked = this.#run(exact);
  }

  async #run(exact: boolean): Promise<void> {
    const { input, recent, correction } = this.#parts;
    const query = input.value.trim();
    recent.hidden = query !== '';
    if (query === '') {
      this.#session.stop();
      correction.replaceChildren();
      this.#show(undefined);
      this.#say((this.#summary = ''));
      this.#showRecent();
      return;
    }
    try {
      const answer = await this.#session.ask(query, { limit: LIMIT, exact });
      if (!answer) return;
      this.#show(answer);
      const line = correctionLine(query, answer, () => this.#ask(true));
      correction.replaceChildren(...(line ? [line] : []));
      this.#summary =
        answer.total > 0
          ? summaryOf(query, answer)
          : `${summaryOf(query, answer)} Try fewer or other words, or press Enter for more ways to look.`;
      this.#say(this.#summary);
    } catch {
      this.#show(undefined);
      this.#say(SEARCH_FAILED);
    }
  }

  #show(answer: SearchAnswer | undefined): void {
    const { input, list, all } = this.#parts;
    list.ariaBusy = null;
    list.scrollTop = 0;
    const total = answer?.total ?? 0;
    all.hidden = total === 0;
    all.textContent = total === 1 ? 'All results' : `All ${total} results`;
    const chosen = this.#results[this.#active]?.url;
    this.#words = answer?.words ?? [];
    const groups = new Map<string, SearchResult[]>();
    for (const result of answer?.results ?? [])
      groups.set(result.kind, [...(groups.get(result.kind) ?? []), result]);
    this.#results = [...groups.values()].flat();
    let index = 0;
    list.replaceChildren(
      ...[...groups].map(([kind, results]) => {
        const group = make('div', 'search-box__group');
        const label = make('p', 'search-box__kind', KINDS[kind] ?? kind);
        label.id = `${list.id}-${kind}`;
        group.setAttribute('role', 'group');
        group.setAttribute('aria-labelledby', label.id);
        group.append(
          label,
          ...results.map((result) => optionElement(result, `${list.id}-${index++}`)),
        );
        return group;
      }),
    );
    // A list of nothing is none: https://www.w3.org/TR/wai-aria-1.2/#combobox
    list.hidden = this.#results.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    // Results may change between the arrow and Enter: what was chosen stays so while it is there.
    this.#choose(this.#results.findIndex(({ url }) => url === chosen));
  }

  /** Marks the option with this index as chosen; with −1, none. */
  #choose(index: number): void {
    const options = this.#options;
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    if (!option) {
      this.#parts.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#parts.input.setAttribute('aria-activedescendant', option.id);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // The results may still be those of another query.
      void this.#asked.then(() => this.#copy());
      return;
    }
    // An Enter that ends the composing of a word chooses nothing else.
    if (event.key === 'Enter' && this.#active >= 0 && !event.isComposing) {
      event.preventDefault();
      this.#remember();
      this.#go();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const count = this.#options.length;
    if (step === 0 || count === 0) return;
    event.preventDefault();
    // Past either end the field itself is next, as the pattern has it.
    this.#choose(((this.#active + step + 1 + count + 1) % (count + 1)) - 1);
  }

  #go(newTab = false): void {
    const result = this.#results[this.#active];
    if (!result) return;
    handOverWords(result.url, this.#words);
    if (newTab) window.open(result.url, '_blank', 'noopener');
    else location.assign(result.url);
  }

  async #copy(): Promise<void> {
    const result = this.#results[Math.max(this.#active, 0)];
    const href = result?.meta['text'];
    if (!result || href === undefined) {
      this.#say('Only prompts can be copied from here.');
      return;
    }
    const text = fetch(href).then((response) => {
      if (!response.ok) throw new TypeError(`${href} answered ${response.status}`);
      return response.text();
    });
    text.catch(() => undefined);
    try {
      await writeClipboard(text);
      this.#say(`Copied: ${result.title}`);
      announce('Copied');
    } catch {
      this.#say(
        `Your browser refused the clipboard. Open the prompt and press ${copyKeys()} there.`,
      );
    }
  }

  get #recent(): string[] {
    try {
      const stored: unknown = JSON.parse(readStored(RECENT_KEY) ?? '[]');
      return Array.isArray(stored)
        ? stored.filter((query) => typeof query === 'string').slice(0, RECENT_MAXIMUM)
        : [];
    } catch {
      return [];
    }
  }

  #remember(): void {
    const query = this.#parts.input.value.trim().slice(0, 100);
    if (query === '') return;
    const queries = [query, ...this.#recent.filter((other) => other !== query)];
    writeStored(RECENT_KEY, JSON.stringify(queries.slice(0, RECENT_MAXIMUM)));
  }

  #showRecent(): void {
    const { input, recent } = this.#parts;
    const queries = this.#recent;
    recent.hidden = input.value !== '';
    const buttons = (queries.length > 0 ? queries : EXAMPLES).map((query) => {
      const button = make('button', 'chip', query);
      button.type = 'button';
      button.addEventListener('click', () => {
        input.value = query;
        input.focus();
        this.#ask();
      });
      return button;
    });
    const erase = make('button', 'link-button', 'Erase recent searches');
    erase.type = 'button';
    erase.addEventListener('click', () => {
      writeStored(RECENT_KEY, null);
      input.focus();
      this.#showRecent();
    });
    recent.replaceChildren(
      make('p', 'search-box__kind', queries.length > 0 ? 'Recent searches' : 'For example'),
      ...buttons,
      ...(queries.length > 0 ? [erase] : []),
    );
  }
}

function optionElement(result: SearchResult, id: string): HTMLElement {
  const option = make('div', 'search-result search-result--option');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const place = placeOf(result);
  option.append(
    make('strong', '', result.title),
    ...(place === '' ? [] : [make('span', 'search-result__kind', place)]),
    excerptElement(result),
  );
  return option;
}

customElements.define('search-box', SearchBox);
