/**
 * Formats that carry answers, or that have no file: loaded when first asked for.
 */
import type { Part } from '../prompt/fill.ts';
import type { Exported } from '../prompt/formats/export.ts';
import { toLibreChat } from '../prompt/formats/librechat.ts';
import { toMarkdown } from '../prompt/formats/markdown.ts';
import { toOpenWebUi } from '../prompt/formats/open-webui.ts';
import { toRaycast } from '../prompt/formats/raycast.ts';
import { partsAsShown, promptData, templateSegments } from './prompt-page.ts';

/** The prompt of this page in a format, with the answers where the format has no blanks of its own. */
export function writeFormat(format: string): Exported {
  const data = promptData();
  if (!data) return { ok: false, reason: 'This page holds no prompt.' };
  const prompt = {
    ...data,
    text: templateSegments()
      .map(({ text }) => text)
      .join(''),
  };
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
