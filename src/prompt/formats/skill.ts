/**
 * SKILL.md, as the Agent Skills specification defines it
 * (https://agentskills.io/specification): a folder of the skill's name holds
 * the file; `name` has 1 to 64 lower-case letters, digits and single hyphens,
 * `description` at most 1,024 characters, `compatibility` at most 500; no
 * other fields but `license`, `metadata` and `allowed-tools`; metadata maps
 * text to text. It knows no variables, so the agent is told what to ask for.
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

const NAME_MAXIMUM = 64;
const DESCRIPTION_MAXIMUM = 1024;

const NEEDS: Readonly<Record<string, string>> = {
  'web-search': 'web search',
  'file-upload': 'reading files',
  'image-input': 'seeing images',
  'code-execution': 'running code',
};

/**
 * A prompt as a skill.
 *
 * @param parts The prompt with answers in place; its own blanks without them.
 * @returns A refusal where the slug or description is too long for the specification.
 */
export function toSkill(
  prompt: PromptExport,
  parts: readonly Part[] = templateParts(prompt),
): Exported {
  const description = oneLine(prompt.description);
  if (prompt.slug.length > NAME_MAXIMUM)
    return {
      ok: false,
      reason: `A skill's name has at most ${NAME_MAXIMUM} characters, and "${prompt.slug}" has ${prompt.slug.length}.`,
    };
  if (description.length > DESCRIPTION_MAXIMUM)
    return {
      ok: false,
      reason: `A skill's description has at most ${DESCRIPTION_MAXIMUM} characters, and this one has ${description.length}.`,
    };
  const blanks = unfilled(prompt.variables, parts);
  const header = frontMatter({
    name: prompt.slug,
    description,
    license: prompt.licence.id,
    compatibility:
      prompt.needs.length > 0
        ? `Needs ${prompt.needs.map((need) => NEEDS[need] ?? need).join(', ')}.`
        : undefined,
    metadata: {
      title: oneLine(prompt.title),
      version: prompt.version,
      updated: prompt.updated,
      source: prompt.url,
    },
  });
  const steps =
    blanks.length > 0
      ? [
          'Follow the prompt below. Put what the user gave you into its blanks, written `{{name}}`, exactly as given. Ask for what is missing before you begin, all in one message; leave out what is optional and was not given.',
          `## Blanks\n\n${variableLines(blanks)}`,
          '## Prompt',
        ]
      : ['Follow this prompt.'];
  return { ok: true, text: `${header}\n${[...steps, fence(joinParts(parts))].join('\n\n')}\n` };
}
