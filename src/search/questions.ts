/**
 * The questions a built page is home to, read from its structured data.
 */

export interface FoundQuestion {
  /** Address from the home page on, with its fragment. */
  readonly url: string;
  readonly name: string;
  /** The answer without its markup. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** The text of simple markup, its elements parted by spaces. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|amp|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function* questionNodes(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* questionNodes(item);
  else if (isRecord(value)) {
    if (value['@type'] === 'Question') yield value;
    else for (const item of Object.values(value)) yield* questionNodes(item);
  }
}

/**
 * Finds the questions in a page's JSON-LD.
 *
 * @param home The site's address, which is taken off the questions' own.
 * @throws SyntaxError when the page holds JSON-LD that is not JSON.
 */
export function questionsOf(
  html: string,
  home: string,
): { readonly language: string; readonly questions: FoundQuestion[] } {
  const language = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1]?.toLowerCase() ?? 'unknown';
  const questions = [
    ...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs),
  ]
    .flatMap(([, json = '']) => [...questionNodes(JSON.parse(json))])
    .flatMap(({ url, name, acceptedAnswer }): FoundQuestion[] => {
      const text = isRecord(acceptedAnswer) ? acceptedAnswer['text'] : undefined;
      if (typeof url !== 'string' || typeof name !== 'string' || typeof text !== 'string')
        return [];
      const path = url.startsWith(home) ? url.slice(home.length) : url;
      return [
        {
          url: /^https?:/.test(path) ? path : `/${path.replace(/^\//, '')}`,
          name,
          text: textOf(text),
        },
      ];
    });
  return { language, questions };
}
