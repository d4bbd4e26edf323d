/**
 * What every format is made from: one flat description of a prompt. The
 * formats are pure functions of it, so the build, the browser and the tests
 * make the same files.
 */
import type { Variable } from '../../schemas/prompt.ts';
import type { Part } from '../fill.ts';
import { parseTemplate } from '../variables.ts';

/** The licence of prompts: its SPDX name (https://spdx.org/licenses/CC0-1.0.html) and its text. */
export const PROMPT_LICENCE = {
  id: 'CC0-1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

/** The facts of a prompt that a format may carry. `Prompt` of library.ts has them all. */
export interface ExportSource {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly area: { readonly id: string; readonly name: string } | undefined;
  readonly tags: readonly { readonly name: string }[];
  /** What it needs beyond text, as the content names it (`web-search`). */
  readonly needs: readonly string[];
  readonly aliases: readonly string[];
  /** In the order their author gave them. */
  readonly variables: readonly Variable[];
  /** Names in braces that are meant literally. */
  readonly literals: readonly string[];
  /** The prompt, verbatim. */
  readonly text: string;
  readonly version: string;
  readonly created: string;
  readonly updated: string;
}

export interface PromptExport extends Omit<ExportSource, 'category' | 'area' | 'tags'> {
  readonly category: { readonly id: string; readonly name: string };
  readonly area: { readonly id: string; readonly name: string } | undefined;
  /** Names, as readers see them. */
  readonly tags: readonly string[];
  readonly licence: { readonly id: string; readonly url: string };
  /** Absolute address of its page. */
  readonly url: string;
  /** Absolute address of the JSON Schema of its JSON form. */
  readonly schemaUrl: string;
}

/** A prompt in a format, or why that format cannot hold it, in words for the reader. */
export type Exported =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/**
 * Describes a prompt for the formats.
 *
 * @param addresses Absolute addresses, from `urls.ts`.
 */
export function toExport(
  prompt: ExportSource,
  addresses: { readonly url: string; readonly schemaUrl: string },
): PromptExport {
  // Named one by one: a `Prompt` carries much that is no business of a format.
  return {
    slug: prompt.slug,
    title: prompt.title,
    description: prompt.description,
    category: { id: prompt.category.id, name: prompt.category.name },
    area: prompt.area && { id: prompt.area.id, name: prompt.area.name },
    tags: prompt.tags.map(({ name }) => name),
    needs: prompt.needs,
    aliases: prompt.aliases,
    variables: prompt.variables,
    literals: prompt.literals,
    text: prompt.text,
    version: prompt.version,
    created: prompt.created,
    updated: prompt.updated,
    licence: PROMPT_LICENCE,
    ...addresses,
  };
}

/** A prompt's own parts, nothing filled in: what formats without answers take. */
export function templateParts({ text, literals }: PromptExport): Part[] {
  return parseTemplate(text, literals);
}

/** The variables whose blanks still stand in these parts. */
export function unfilled(
  variables: readonly Variable[],
  parts: readonly Part[],
): readonly Variable[] {
  const names = new Set(parts.flatMap((part) => (part.kind === 'blank' ? [part.name] : [])));
  return variables.filter(({ name }) => names.has(name));
}

/** Parts joined to a text. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** A text on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
