/**
 * A snippet for Raycast: JSON to import, and the link that imports it, both as
 * Raycast's own snippet site makes them
 * (https://github.com/raycast/ray-so, app/(navigation)/snippets). Blanks become
 * dynamic placeholders, `{argument name="…"}`: three different ones at most,
 * with `default` and `options` (https://manual.raycast.com/dynamic-placeholders).
 */
import type { Variable } from '../../schemas/prompt.ts';
import type { Part } from '../fill.ts';
import { answerText } from '../values.ts';
import { oneLine, templateParts, unfilled, type Exported, type PromptExport } from './export.ts';

/** The most arguments that Raycast asks for. */
const ARGUMENTS_MAXIMUM = 3;

/** The longest link that is made, in characters. Our own caution: Raycast states none. */
export const RAYCAST_LINK_MAXIMUM = 8000;

/** What Raycast replaces wherever it stands; it has no escape for it. */
const PLACEHOLDER =
  /\{(?:argument|browser-tab|calculator|clipboard|cursor|date|datetime|day|focused-app|selection|snippet|time|uuid)(?:[\s|][^}]*)?\}/;

/** Whether a value can stand in a placeholder's double quotes, which have no escape. */
const quotable = (text: string) => !/["{}\r\n]/.test(text);

function placeholder(variable: Variable): string {
  const text = answerText(variable, variable.default);
  const choices =
    variable.type === 'select'
      ? variable.options
      : variable.type === 'boolean'
        ? [variable.trueText, variable.falseText]
        : [];
  const listed =
    choices.length > 0 && choices.every((choice) => quotable(choice) && !choice.includes(','));
  const parameters = [
    `name="${variable.name}"`,
    ...(listed ? [`options="${choices.join(', ')}"`] : []),
    ...(text !== undefined && quotable(text) ? [`default="${text}"`] : []),
  ];
  return `{argument ${parameters.join(' ')}}`;
}

interface Snippet {
  readonly name: string;
  readonly text: string;
  readonly keyword: string;
}

function snippet(
  prompt: PromptExport,
  parts: readonly Part[],
):
  | { readonly ok: true; readonly snippet: Snippet }
  | { readonly ok: false; readonly reason: string } {
  const blanks = unfilled(prompt.variables, parts);
  if (blanks.length > ARGUMENTS_MAXIMUM)
    return {
      ok: false,
      reason: `Raycast asks for ${ARGUMENTS_MAXIMUM} blanks at most, and ${blanks.length} are open. Fill in ${blanks.length - ARGUMENTS_MAXIMUM} or more first.`,
    };
  if (parts.some((part) => part.kind !== 'blank' && PLACEHOLDER.test(part.text)))
    return {
      ok: false,
      reason: 'It holds a word in braces that Raycast would replace, such as {date}.',
    };
  const text = parts
    .map((part) => {
      const variable =
        part.kind === 'blank' ? blanks.find(({ name }) => name === part.name) : undefined;
      return variable ? placeholder(variable) : part.text;
    })
    .join('');
  return { ok: true, snippet: { name: oneLine(prompt.title), text, keyword: `!${prompt.slug}` } };
}

/**
 * A file for Raycast's command "Import Snippets": a list of one snippet.
 *
 * @param parts The prompt with answers in place; its own blanks without them.
 */
export function toRaycast(
  prompt: PromptExport,
  parts: readonly Part[] = templateParts(prompt),
): Exported {
  const made = snippet(prompt, parts);
  return made.ok ? { ok: true, text: `${JSON.stringify([made.snippet], null, 2)}\n` } : made;
}

/**
 * The link that imports the snippet into Raycast on this computer; Raycast
 * asks before it does.
 *
 * @returns A refusal where `toRaycast` refuses, or the link would be too long.
 */
export function toRaycastLink(
  prompt: PromptExport,
  parts: readonly Part[] = templateParts(prompt),
): Exported {
  const made = snippet(prompt, parts);
  if (!made.ok) return made;
  const json = JSON.stringify(made.snippet);
  const href = `raycast://snippets/import?snippet=${encodeURIComponent(json)}`;
  return href.length > RAYCAST_LINK_MAXIMUM
    ? {
        ok: false,
        reason: `The link would have ${href.length} characters, more than the ${RAYCAST_LINK_MAXIMUM} that are safe. Copy the JSON and import it.`,
      }
    : { ok: true, text: href };
}
