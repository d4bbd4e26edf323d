/**
 * Formats that carry answers, or that have no file: loaded when first asked for.
 */
import type { Part } from '../prompt/fill.ts';
import type { Exported, PromptExport } from '../prompt/formats/export.ts';
import { toLibreChat } from '../prompt/formats/librechat.ts';
import { toMarkdown } from '../prompt/formats/markdown.ts';
import { toOpenWebUi } from '../prompt/formats/open-webui.ts';
import { toRaycast } from '../prompt/formats/raycast.ts';
import { partsAsShown } from './prompt-page.ts';

/**
 * The prompt of this page in a format, with the answers where the format has no blanks of its own.
 *
 * @param prompt What the page's JSON says of it.
 */
export function writeFormat(format: string, prompt: PromptExport): Exported {
  const parts: readonly Part[] = partsAsShown();
  switch (format) {
    case 'markdown':
      return toMarkdown(prompt, parts);
    case 'raycast':
      return toRaycast(prompt, parts);
    case 'librechat':
      return toLibreChat(prompt);
    case 'open-webui':
      return toOpenWebUi(prompt);
    default:
      return { ok: false, reason: `There is no format ${format}.` };
  }
}
