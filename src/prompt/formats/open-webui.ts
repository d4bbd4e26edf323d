/**
 * Open WebUI's prompt variables: `{{name | type:property=value}}`
 * (https://docs.openwebui.com/features/workspace/prompts). A definition stands
 * at the first place of a name; further places repeat the name alone. Braces
 * and line breaks cannot stand in a definition, and there is no escape for
 * text in double braces
 * (https://github.com/open-webui/open-webui, src/lib/utils/index.ts).
 */
import type { Variable } from '../../schemas/prompt.ts';
import { answerText } from '../values.ts';
import { oneLine, templateParts, type Exported, type PromptExport } from './export.ts';

function definition(variable: Variable): string {
  const choices =
    variable.type === 'select'
      ? variable.options
      : variable.type === 'boolean'
        ? [variable.trueText, variable.falseText]
        : undefined;
  const quotable = (text: string) => !/["\\{}\r\n]/.test(text);
  const listed = choices?.every(quotable) ?? false;
  const types: Readonly<Record<Variable['type'], string>> = {
    text: 'text',
    multiline: 'textarea',
    select: listed ? 'select' : 'text',
    // A checkbox would put in "true" or "false", not the author's texts.
    boolean: listed ? 'select' : 'text',
    multiselect: 'text',
    number: 'number',
    date: 'date',
  };
  const properties: string[] = [types[variable.type]];
  const standard = answerText(variable, variable.default);
  if (choices && listed) properties.push(`options=${JSON.stringify(choices)}`);
  if (variable.type === 'number') {
    if (variable.min !== undefined) properties.push(`min=${variable.min}`);
    if (variable.max !== undefined) properties.push(`max=${variable.max}`);
  }
  const hint = oneLine(
    variable.type === 'multiselect' ? variable.options.join(', ') : variable.label,
  );
  if (!listed && quotable(hint) && variable.type !== 'number' && variable.type !== 'date')
    properties.push(`placeholder="${hint}"`);
  if (standard !== undefined && quotable(standard)) properties.push(`default="${standard}"`);
  if (variable.required) properties.push('required');
  return `{{${variable.name} | ${properties.join(':')}}}`;
}

/**
 * A prompt to paste into Open WebUI.
 *
 * @returns A refusal where Open WebUI would find other blanks than the prompt has.
 */
export function toOpenWebUi(prompt: PromptExport): Exported {
  const blanks: string[] = [];
  const text = templateParts(prompt)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const variable = prompt.variables.find(({ name }) => name === part.name);
      const first = !blanks.some((written) => written.startsWith(`{{${part.name} `));
      const written = variable && first ? definition(variable) : `{{${part.name}}}`;
      blanks.push(written);
      return written;
    })
    .join('');
  const found = text.match(/\{\{[^}]+\}\}/g) ?? [];
  return found.join('\n') === blanks.join('\n')
    ? { ok: true, text }
    : {
        ok: false,
        reason: 'It holds other text in double braces, which Open WebUI would take for blanks.',
      };
}
