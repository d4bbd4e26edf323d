/**
 * Dotprompt (https://google.github.io/dotprompt/reference/frontmatter/): YAML
 * front matter with a Picoschema of the input
 * (https://google.github.io/dotprompt/reference/picoschema/), and a Handlebars
 * template (https://handlebarsjs.com/guide/). Rendering it with a value for
 * every variable gives what filling in the prompt gives, to the character.
 *
 * What is written around braces follows Handlebars' lexer
 * (https://github.com/handlebars-lang/handlebars-parser/blob/master/src/handlebars.l):
 * `\{{` is a literal `{{`; two backslashes before a tag are one literal
 * backslash; `{{{` opens another kind of tag, so a brace beside a tag is set
 * apart by a space that the tag's `~` removes again.
 */
import type { Variable } from '../../schemas/prompt.ts';
import { templateParts, oneLine, type Exported, type PromptExport } from './export.ts';
import { frontMatter, quote } from './front-matter.ts';

/** Renders to nothing: no variable has this name. */
const NOTHING = '[ ]';

/** Names that mean something else to Handlebars or Dotprompt when they stand alone. */
const TAKEN: ReadonlySet<string> = new Set([
  ...['as', 'each', 'else', 'false', 'if', 'log', 'lookup', 'null', 'this', 'true', 'undefined'],
  ...['unless', 'with', 'history', 'json', 'media', 'role', 'section'],
]);

const path = (name: string) => (TAKEN.has(name) ? `this.[${name}]` : name);

/** A literal text, or what stands between the braces of a tag. */
type Token = { readonly text: string } | { readonly tag: string };

/** The tags that put a variable's text into the prompt, as `answerText` would. */
function variableTokens(variable: Variable): Token[] {
  const name = path(variable.name);
  switch (variable.type) {
    case 'boolean':
      return [
        { tag: `#if ${name}` },
        { text: variable.trueText },
        { tag: 'else' },
        { text: variable.falseText },
        { tag: '/if' },
      ];
    case 'multiselect':
      return [
        { tag: `#each ${name}` },
        { tag: '#unless @first' },
        { tag: '#if @last' },
        { text: ' and ' },
        { tag: 'else' },
        { text: ', ' },
        { tag: '/if' },
        { tag: '/unless' },
        { tag: 'this' },
        { tag: '/each' },
      ];
    default:
      return [{ tag: name }];
  }
}

/** A literal text, escaped; its ends, which depend on their neighbours, are not. */
function escapeText(text: string): string {
  return text.replaceAll(/(\\*)(\{{2,})/g, (_, backslashes: string, braces: string) => {
    const pairs = '\\{{'.repeat(Math.floor(braces.length / 2));
    const rest = braces.length % 2 === 1 ? '{' : '';
    // A tag that renders to nothing keeps the backslashes apart from the escape.
    return backslashes === '' ? pairs + rest : `${backslashes}\\{{${NOTHING}}}${pairs}${rest}`;
  });
}

function writeTemplate(tokens: readonly Token[]): string {
  let template = '';
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if ('text' in token) {
      let text = escapeText(token.text);
      if (before && token.text.startsWith('}')) text = ` ${text}`;
      if (after && token.text.endsWith('{')) text += ' ';
      if (after && token.text.endsWith('\\')) text += '\\';
      template += text;
      return;
    }
    const left = before && 'text' in before && before.text.endsWith('{') ? '~' : '';
    const right = after && 'text' in after && after.text.startsWith('}') ? '~' : '';
    template += `{{${left}${token.tag}${right}}}`;
  });
  return template;
}

/** The lines of `input`, each a Picoschema property. */
function inputLines(variables: readonly Variable[]): string[] {
  if (variables.length === 0) return [];
  const schema = variables.map((variable) => {
    const { name, required, type } = variable;
    const key = required && variable.default === undefined ? name : `${name}?`;
    const about = oneLine(`${variable.label}. ${variable.help}`);
    // Picoschema ends a description in parentheses at the first one inside it.
    const inside = about.replaceAll('(', '[').replaceAll(')', ']');
    switch (type) {
      case 'select':
        return [quote(`${key}(enum, ${inside})`), quote(variable.options)];
      case 'multiselect':
        return [
          quote(`${key}(array, ${inside})`),
          quote(`string, One of: ${oneLine(variable.options.join(' · '))}`),
        ];
      case 'number':
      case 'boolean':
        return [quote(key), quote(`${type}, ${about}`)];
      case 'date':
        return [quote(key), quote(`string, ${about} (YYYY-MM-DD)`)];
      default:
        return [quote(key), quote(`string, ${about}`)];
    }
  });
  const defaults = variables.filter((variable) => variable.default !== undefined);
  return [
    'input:',
    '  schema:',
    ...schema.map(([key = '', value = '']) => `    ${key}: ${value}`),
    ...(defaults.length > 0 ? ['  default:'] : []),
    ...defaults.map((variable) => `    ${variable.name}: ${quote(variable.default)}`),
  ];
}

/**
 * A prompt for Dotprompt. Inputs are values: a list for several choices, true
 * or false for a switch; the template makes the texts of them.
 *
 * @returns A refusal where the prompt holds a marker of Dotprompt's own or a
 *   character its template language cannot hold.
 */
export function toDotprompt(prompt: PromptExport): Exported {
  const parts = templateParts(prompt);
  const tokens = parts.flatMap((part): Token[] => {
    if (part.kind === 'text') return [{ text: part.text }];
    const variable = prompt.variables.find(({ name }) => name === part.name);
    return variable ? variableTokens(variable) : [{ tag: path(part.name) }];
  });
  for (const token of tokens) {
    if (!('text' in token)) continue;
    if (token.text.includes('<<<dotprompt:'))
      return {
        ok: false,
        reason: 'It holds "<<<dotprompt:", which Dotprompt takes for a marker of its own.',
      };
    if (token.text.includes('\0'))
      return { ok: false, reason: 'It holds a null character, which Handlebars cannot read.' };
  }
  // Dotprompt trims the template; what renders to nothing keeps white space in.
  // Handlebars adds two numbers up where a template begins with them.
  if (/^\s/.test(prompt.text) || tokens.slice(0, 2).every((token) => 'tag' in token))
    tokens.unshift({ tag: NOTHING });
  if (/\s$/.test(prompt.text)) tokens.push({ tag: NOTHING });
  const header = frontMatter(
    {
      name: prompt.slug,
      description: oneLine(prompt.description),
      'promptstead.title': oneLine(prompt.title),
      'promptstead.version': prompt.version,
      'promptstead.license': prompt.licence.id,
      'promptstead.source': prompt.url,
    },
    inputLines(prompt.variables),
  );
  return { ok: true, text: `${header}${writeTemplate(tokens)}\n` };
}
