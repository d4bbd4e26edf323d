/**
 * Narrowing results by filters, and counting what each further choice would leave.
 */
import type { FilterCounts } from './pagefind.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Chosen values: any one of a filter's, and all filters together. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/**
 * Narrows entries by the choices made.
 *
 * @param entries Numbers of entries, in order.
 * @returns Those left, in the same order, and for each value of each filter how
 *   many there would be if it were chosen, given the choices in other filters.
 */
export function narrow(
  entries: readonly number[],
  choices: Choices,
  { filters }: Pick<Vocabulary, 'filters'>,
): { readonly left: number[]; readonly counts: FilterCounts } {
  const made = Object.entries(choices)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      const filter = filters.get(name);
      return {
        name,
        own: filter?.entries ?? [],
        wanted: new Set(values.map((value) => filter?.values.indexOf(value) ?? -1)),
      };
    });
  const counts = new Map([...filters].map(([name, { values }]) => [name, values.map(() => 0)]));
  const left: number[] = [];
  for (const entry of entries) {
    const missed = made.filter(
      ({ own, wanted }) => !(own[entry] ?? []).some((value) => wanted.has(value)),
    );
    if (missed.length === 0) left.push(entry);
    if (missed.length > 1) continue;
    for (const [name, { entries: own }] of filters) {
      if (missed.some((filter) => filter.name !== name)) continue;
      const numbers = counts.get(name);
      if (numbers) for (const value of own[entry] ?? []) numbers[value] = (numbers[value] ?? 0) + 1;
    }
  }
  return {
    left,
    counts: Object.fromEntries(
      [...filters].map(([name, { values }]) => [
        name,
        Object.fromEntries(values.map((value, index) => [value, counts.get(name)?.[index] ?? 0])),
      ]),
    ),
  };
}
