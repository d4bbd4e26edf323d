/**
 * LibreChat's prompt variables: `{{name}}` and, with choices,
 * `{{name:first|second}}` (https://www.librechat.ai/docs/features/prompts).
 * LibreChat takes everything between double braces on a line for a variable
 * and has no escape
 * (https://github.com/danny-avila/LibreChat, client/src/utils/prompts.ts).
 */
import type { Variable } from '../../schemas/prompt.ts';
import { templateParts, type Exported, type PromptExport } from './export.ts';

/** Variables that LibreChat fills in by itself. */
const SPECIAL: ReadonlySet<string> = new Set([
  'current_date',
  'current_datetime',
  'current_user',
  'iso_datetime',
]);

function blank(variable: Variable): string {
  const choices =
    variable.type === 'select'
      ? variable.options
      : variable.type === 'boolean'
        ? [variable.trueText, variable.falseText]
        : [];
  // Where a choice holds a separator there is no list, but still a field.
  const listed = choices.length > 1 && choices.every((choice) => !/[|:{}\r\n]/.test(choice));
  return listed ? `{{${variable.name}:${choices.join('|')}}}` : `{{${variable.name}}}`;
}

/**
 * A prompt to paste into LibreChat.
 *
 * @returns A refusal where LibreChat would find other blanks than the prompt has.
 */
export function toLibreChat(prompt: PromptExport): Exported {
  const special = prompt.variables.find(({ name }) => SPECIAL.has(name));
  if (special) return { ok: false, reason: `LibreChat fills in {{${special.name}}} by itself.` };
  const blanks: string[] = [];
  const text = templateParts(prompt)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const variable = prompt.variables.find(({ name }) => name === part.name);
      const written = variable ? blank(variable) : `{{${part.name}}}`;
      blanks.push(written);
      return written;
    })
    .join('');
  const found = text.match(/\{\{.*?\}\}/g) ?? [];
  return found.join('\n') === blanks.join('\n')
    ? { ok: true, text }
    : {
        ok: false,
        reason: 'It holds other text in double braces, which LibreChat would take for blanks.',
      };
}
