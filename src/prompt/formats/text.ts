/**
 * Plain text: the prompt and nothing else.
 */
import type { Part } from '../fill.ts';
import { joinParts, templateParts, type Exported, type PromptExport } from './export.ts';

/** @param parts The prompt with answers in place; its own blanks without them. */
export function toText(
  prompt: PromptExport,
  parts: readonly Part[] = templateParts(prompt),
): Exported {
  return { ok: true, text: joinParts(parts) };
}
