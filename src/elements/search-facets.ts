import type { Choices, FilterCounts } from '../search/engine.ts';
import { make } from './search-parts.ts';

/** The filters that are offered, in their order, with the words for readers. */
export const FACETS: readonly {
  readonly name: string;
  readonly label: string;
  readonly values?: Readonly<Record<string, string>>;
}[] = [
  { name: 'kind', label: 'Kind' },
  { name: 'category', label: 'Category' },
  { name: 'area', label: 'Area' },
  { name: 'tag', label: 'Tag' },
  { name: 'output', label: 'Makes' },
  { name: 'input', label: 'Takes' },
  { name: 'needs', label: 'Needs' },
  {
    name: 'length',
    label: 'Length',
    values: {
      Short: 'Short, under 450 words',
      Medium: 'Medium, 450 to 699 words',
      Long: 'Long, 700 words or more',
    },
  },
];

/** What a reader sees for a value of a filter. */
export function valueLabel(name: string, value: string): string {
  return FACETS.find((facet) => facet.name === name)?.values?.[value] ?? value;
}

/** Choices that an address carries; every other parameter is left out. */
export function readChoices(parameters: URLSearchParams): Record<string, string[]> {
  const choices: Record<string, string[]> = {};
  for (const { name } of FACETS) {
    const values = parameters.getAll(name);
    if (values.length > 0) choices[name] = [...new Set(values)];
  }
  return choices;
}

/** Writes choices into parameters of an address. */
export function writeChoices(parameters: URLSearchParams, choices: Choices): void {
  for (const { name } of FACETS)
    for (const value of choices[name] ?? []) parameters.append(name, value);
}

/** How many values are chosen. */
export const countChoices = (choices: Choices): number =>
  Object.values(choices).reduce((sum, values) => sum + values.length, 0);

/**
 * Draws the filters as fieldsets of checkboxes with live counts. Fields that
 * are there already are kept, so that the focus stays where it is.
 *
 * @param skipped Filters that this place does not offer.
 * @param all Every value of each filter; `counts` those that the search leaves.
 */
export function drawFacets(
  container: HTMLElement,
  all: FilterCounts,
  counts: FilterCounts,
  choices: Choices,
  skipped: readonly string[] = [],
): void {
  for (const { name, label } of FACETS) {
    if (skipped.includes(name)) continue;
    const values = Object.keys(all[name] ?? {});
    if (values.length < 2) continue;
    const group =
      container.querySelector<HTMLElement>(`[data-facet="${name}"]`) ??
      drawGroup(container, name, label, values);
    for (const input of group.querySelectorAll('input')) {
      const count = counts[name]?.[input.value] ?? 0;
      const chosen = choices[name]?.includes(input.value) ?? false;
      input.checked = chosen;
      const row = input.closest('label');
      if (!row) continue;
      row.hidden = count === 0 && !chosen;
      const shown = row.querySelector('.facet__count');
      if (shown) shown.textContent = String(count);
    }
  }
}

function drawGroup(
  container: HTMLElement,
  name: string,
  label: string,
  values: readonly string[],
): HTMLElement {
  const details = make('details', 'facet');
  details.dataset['facet'] = name;
  details.open = name === 'category' || name === 'kind';
  const fieldset = make('fieldset');
  // A legend that is out of sight names nothing while its details are closed.
  fieldset.setAttribute('aria-label', label);
  const legend = make('legend', 'visually-hidden', label);
  const order =
    name === 'length'
      ? Object.keys(FACETS.find((facet) => facet.name === name)?.values ?? {})
      : [...values].sort((a, b) => a.localeCompare(b));
  if (name === 'category') {
    // As the page lists them, so that they are found again where they were.
    const listed = [
      ...(container.closest('search-results')?.querySelectorAll<HTMLElement>('li[data-category]') ??
        []),
    ].map((item) => item.dataset['category'] ?? '');
    order.sort((a, b) => listed.indexOf(a) - listed.indexOf(b));
  }
  fieldset.append(
    legend,
    ...order
      .filter((value) => values.includes(value))
      .map((value) => {
        const row = make('label', 'facet__value');
        const input = make('input');
        input.type = 'checkbox';
        input.name = name;
        input.value = value;
        row.append(input, make('span', '', valueLabel(name, value)), make('span', 'facet__count'));
        return row;
      }),
  );
  details.append(make('summary', '', label), fieldset);
  container.append(details);
  return details;
}

/** Chosen values as chips that take them away again. */
export function drawChips(
  container: HTMLElement,
  choices: Choices,
  remove: (name: string, value: string) => void,
  clear: () => void,
): void {
  const chips = FACETS.flatMap(({ name, label }) =>
    (choices[name] ?? []).map((value) => {
      const item = make('li');
      const button = make('button', 'chip chip--chosen');
      button.type = 'button';
      button.append(
        make('span', 'visually-hidden', `Remove filter ${label}: `),
        valueLabel(name, value),
        make('span', 'chip__cross', '×'),
      );
      button.lastElementChild?.setAttribute('aria-hidden', 'true');
      button.addEventListener('click', () => remove(name, value));
      item.append(button);
      return item;
    }),
  );
  if (chips.length > 1) {
    const item = make('li');
    const button = make('button', 'link-button', 'Remove all filters');
    button.type = 'button';
    button.addEventListener('click', clear);
    item.append(button);
    chips.push(item);
  }
  container.hidden = chips.length === 0;
  container.replaceChildren(...chips);
}
