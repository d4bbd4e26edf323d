/**
 * /.well-known/agent-skills/index.json, version 0.2.0 of Agent Skills Discovery
 * (https://github.com/cloudflare/agent-skills-discovery-rfc): for each skill its
 * name, what it does, where its SKILL.md is and the SHA-256 of that file's bytes.
 */
import { createHash } from 'node:crypto';

/** Names the version of the format; nothing need be at that address. */
export const SKILLS_INDEX_SCHEMA = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json';

export interface SkillFacts {
  readonly name: string;
  /** As it stands in the skill's front matter. */
  readonly description: string;
  /** Absolute address of its SKILL.md. */
  readonly url: string;
  /** The file, to the byte. */
  readonly text: string;
}

/** Writes the index. */
export function writeSkillsIndex(skills: readonly SkillFacts[]): string {
  const index = {
    $schema: SKILLS_INDEX_SCHEMA,
    skills: skills.map(({ name, description, url, text }) => ({
      name,
      type: 'skill-md',
      description,
      url,
      digest: `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
    })),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}
