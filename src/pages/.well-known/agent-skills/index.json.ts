/** The index of skills. */
import type { APIRoute } from 'astro';
import { writeSkillsIndex } from '../../../agents/skills-index.ts';
import { oneLine } from '../../../prompt/formats/export.ts';
import { toSkill } from '../../../prompt/formats/skill.ts';
import { getPrompts } from '../../../library.ts';
import { urls } from '../../../urls.ts';
import { exportOf, textResponse } from '../../prompts/_exports.ts';

export const GET: APIRoute = async () =>
  textResponse(
    writeSkillsIndex(
      (await getPrompts()).flatMap((prompt) => {
        const skill = toSkill(exportOf(prompt));
        return skill.ok
          ? [
              {
                name: prompt.slug,
                description: oneLine(prompt.description),
                url: urls.absolute(urls.promptSkill(prompt.slug)),
                text: skill.text,
              },
            ]
          : [];
      }),
    ),
    'application/json',
  );
