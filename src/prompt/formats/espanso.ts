/**
 * A match for Espanso, a text expander: typing `:slug` opens a form with a
 * field per variable and puts the filled-in prompt in its place
 * (https://espanso.org/docs/matches/forms/).
 *
 * It is the long form, `replace` and a variable of type `form`, because the
 * short one (`form:`) would show the whole prompt as the form, and would make
 * `{ ` of an escaped brace. In `replace`, Espanso takes `{{word}}` and
 * `{{word.word}}` for variables and, once they are filled in, turns `\{\{`
 * into `{{`
 * (https://github.com/espanso/espanso/blob/dev/espanso-render/src/renderer/mod.rs).
 */
import { parse, stringify } from 'yaml';
import type { Variable } from '../../schemas/prompt.ts';
import { answerText } from '../values.ts';
import { oneLine, templateParts, type Exported, type PromptExport } from './export.ts';

/**
 * What Espanso takes for a variable. `\w` is more than ASCII in its regular
 * expressions (https://docs.rs/regex/latest/regex/#perl-character-classes-unicode-friendly).
 */
const WORD = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]+';
const TAKEN = new RegExp(`\\{\\{(\\s*${WORD}(?:\\.${WORD})?\\s*)\\}\\}`, 'gu');

/**
 * YAML that reads back as it was: with the prompt as a block, which people can
 * read, or in quotes where a block loses something (white space at its edges).
 */
function writeYaml(data: unknown): string {
  const block = stringify(data, { lineWidth: 0, blockQuote: 'literal' });
  return JSON.stringify(parse(block)) === JSON.stringify(data)
    ? block
    : stringify(data, {
        lineWidth: 0,
        blockQuote: false,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
      });
}

const unescape = (text: string) => text.replaceAll('\\{\\{', '{{').replaceAll('\\}\\}', '}}');

/** A label in the form's layout, where double brackets and braces are fields. */
const layoutText = (text: string) => oneLine(text).replaceAll(/\[(?=\[)|\{(?=\{)/g, '$& ');

function layoutLine(variable: Variable): string {
  const hint =
    variable.type === 'multiselect'
      ? ` (any of: ${variable.options.join(', ')})`
      : variable.type === 'date'
        ? ' (YYYY-MM-DD)'
        : '';
  return `${layoutText(variable.label + hint)}: [[${variable.name}]]`;
}

function field(variable: Variable): Record<string, unknown> | undefined {
  const text = answerText(variable, variable.default);
  const standard = text === undefined ? {} : { default: text };
  switch (variable.type) {
    case 'multiline':
      return { multiline: true, ...standard };
    case 'select':
      return { type: 'choice', values: variable.options, ...standard };
    case 'boolean':
      return { type: 'choice', values: [variable.trueText, variable.falseText], ...standard };
    default:
      return text === undefined ? undefined : standard;
  }
}

/**
 * A match file with one match. A choice of several is a line of text, since
 * Espanso's forms have no such field.
 *
 * @returns A refusal where the prompt holds the very characters that Espanso
 *   escapes with.
 */
export function toEspanso(prompt: PromptExport): Exported {
  const pieces = templateParts(prompt).map((part) =>
    part.kind === 'text'
      ? { written: part.text.replaceAll(TAKEN, '\\{\\{$1\\}\\}'), shown: part.text }
      : { written: `{{form.${part.name}}}`, shown: `{{form.${part.name}}}` },
  );
  const replace = pieces.map(({ written }) => written).join('');
  if (unescape(replace) !== pieces.map(({ shown }) => shown).join(''))
    return {
      ok: false,
      reason: 'It holds braces with backslashes, which Espanso would take for its own escapes.',
    };
  const fields = Object.fromEntries(
    prompt.variables.flatMap((variable) => {
      const options = field(variable);
      return options ? [[variable.name, options]] : [];
    }),
  );
  const match = {
    trigger: `:${prompt.slug}`,
    label: oneLine(prompt.title),
    ...(prompt.aliases.length > 0 ? { search_terms: prompt.aliases } : {}),
    replace,
    // Typed key by key, a line break would send a message half written.
    force_mode: 'clipboard',
    ...(prompt.variables.length > 0
      ? {
          vars: [
            {
              name: 'form',
              type: 'form',
              // Otherwise braces in options would be looked up as variables.
              inject_vars: false,
              params: { layout: prompt.variables.map(layoutLine).join('\n'), fields },
            },
          ],
        }
      : {}),
  };
  const about = [
    oneLine(prompt.title),
    `Version ${prompt.version}, ${prompt.licence.id}, ${prompt.url}`,
    "Put this file into the match folder of Espanso's configuration.",
  ];
  return {
    ok: true,
    text: `${about.map((line) => `# ${line}\n`).join('')}${writeYaml({ matches: [match] })}`,
  };
}
