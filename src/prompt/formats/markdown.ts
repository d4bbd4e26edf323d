/**
 * Markdown with YAML front matter, the prompt in a fence.
 */
import type { Part } from '../fill.ts';
import {
  joinParts,
  oneLine,
  templateParts,
  unfilled,
  type Exported,
  type PromptExport,
} from './export.ts';
import { fence } from './fence.ts';
import { frontMatter } from './front-matter.ts';
import { variableLines } from './variable-lines.ts';

/** @param parts The prompt with answers in place; its own blanks without them. */
export function toMarkdown(
  prompt: PromptExport,
  parts: readonly Part[] = templateParts(prompt),
): Exported {
  const blanks = unfilled(prompt.variables, parts);
  return {
    ok: true,
    text: [
      frontMatter({
        title: oneLine(prompt.title),
        description: oneLine(prompt.description),
        category: prompt.category.name,
        area: prompt.area?.name,
        tags: prompt.tags,
        version: prompt.version,
        created: prompt.created,
        updated: prompt.updated,
        license: prompt.licence.id,
        source: prompt.url,
      }),
      // The front matter has the title; a heading would need its markup escaped.
      `${fence(joinParts(parts))}\n`,
      ...(blanks.length > 0 ? [`## Blanks to fill in\n\n${variableLines(blanks)}\n`] : []),
    ].join('\n'),
  };
}
