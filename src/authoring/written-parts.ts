/**
 * The prose of an entry, taken out of its file: what house rules look at.
 */
import type { Path, YamlSource } from './source.ts';

/** A text an author wrote for readers, with where it begins. */
export interface WrittenPart {
  readonly path: Path;
  /** What to call it, such as `variables.2.help` or "the text". */
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

/** Fields whose values are prose, in every kind of entry. */
const PROSE_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'label',
  'help',
  'options',
  'trueText',
  'falseText',
  'prompt',
  'output',
  'limits',
  'notFor',
  'change',
  'question',
]);

/**
 * The prose of an entry: of the front matter what is no name, slug, date or
 * value to fill in, and the body.
 */
export function writtenParts(entry: {
  readonly body: string;
  readonly bodyLine: number;
  readonly yaml: YamlSource;
}): WrittenPart[] {
  const parts: WrittenPart[] = [];
  visit(entry.yaml.data, [], false);
  parts.push({ path: [], name: 'the text', text: entry.body, line: entry.bodyLine });
  return parts;

  function visit(value: unknown, path: Path, prose: boolean): void {
    if (typeof value === 'string') {
      if (prose)
        parts.push({ path, name: path.join('.'), text: value, line: entry.yaml.lineOf(path) });
    } else if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, [...path, index], prose);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value))
        // `values` are what a reader fills in; `sources` are other people's titles.
        if (key !== 'values' && key !== 'sources')
          visit(item, [...path, key], PROSE_FIELDS.has(key));
  }
}

/** The first line from `from` on that holds a text, whatever its case; `from` where none does. */
export function lineOf(source: string, text: string, from: number): number {
  const sought = text.toLowerCase();
  const index = source
    .split('\n')
    .findIndex((line, at) => at + 1 >= from && line.toLowerCase().includes(sought));
  return index < 0 ? from : index + 1;
}
