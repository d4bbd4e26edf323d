/** What the endpoints of the formats share. The underscore keeps it from being a route. */
import { getPrompts, type Prompt } from '../../library.ts';
import { toExport, type Exported, type PromptExport } from '../../prompt/formats/export.ts';
import { urls } from '../../urls.ts';

/** Describes a prompt for the formats, with its addresses on this site. */
export function exportOf(prompt: Prompt): PromptExport {
  return toExport(prompt, {
    url: urls.absolute(urls.prompt(prompt.slug)),
    schemaUrl: urls.absolute(urls.promptSchema()),
  });
}

/** One path for each prompt that a format can hold, with the file's text. */
export async function exportPaths(write: (prompt: PromptExport) => Exported) {
  return (await getPrompts()).flatMap((prompt) => {
    const exported = write(exportOf(prompt));
    return exported.ok ? [{ params: { prompt: prompt.slug }, props: { text: exported.text } }] : [];
  });
}

/** A text as a response; development shows the type, a host takes it from policy.ts. */
export function textResponse(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': type } });
}
