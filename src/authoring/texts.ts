/**
 * What can be said of a text without understanding it: its words, its first
 * sentence, its structure and the phrases in it.
 */

/** Words of a text: what stands between white space and holds a letter or digit, so no table pipes. */
export function wordsIn(text: string): string[] {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
}

const FENCE = /^[ \t]*(```+|~~~+)[^\n]*\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm;
/** An opening or closing tag as prompts use them, such as `<notes>`. */
const TAG = /<(\/?)([A-Za-z][\w-]*)[^<>\n]*>/g;

/** Overwrites with spaces what a pattern finds, so that the rest keeps its place. */
const blank = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found) => found.replaceAll(/[^\n]/g, ' '));

/** Blanks out fenced blocks, `code`, tags, blanks to fill in and addresses: nothing of them is prose. */
export function proseOf(text: string): string {
  return [FENCE, /`+[^`\n]*`+/g, /\{\{.*?\}\}/g, /https?:\/\/\S+/g, /\]\([^)\n]*\)/g, TAG].reduce(
    blank,
    text,
  );
}

/** The first sentence of a prompt, without the headings, tags and filled-in texts before it. */
export function firstSentence(text: string): string {
  const prose = text
    .replaceAll(/^(?:#{1,6} .*|(?:[ \t]*(?:<[^>\n]*>|\{\{.*?\}\}))+[ \t]*)$/gm, '')
    .trim();
  const [sentence = prose] = /^[\s\S]*?(?:[.!?](?=\s|$)|\n\s*\n|$(?![\s\S]))/.exec(prose) ?? [];
  return sentence.replaceAll(/\s+/g, ' ').trim();
}

/**
 * The skeleton of a prompt: its Markdown headings and the names of its opening
 * tags, in order, in lower case.
 */
export function structureOf(text: string): string[] {
  const parts: string[] = [];
  for (const line of blank(text, FENCE).split('\n')) {
    const heading = /^#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line)?.[1];
    if (heading !== undefined) parts.push(`# ${wordsIn(heading).join(' ').toLowerCase()}`);
    else
      for (const [, closing, name = ''] of blank(line, /`+[^`\n]*`+/g).matchAll(TAG))
        if (closing === '') parts.push(`<${name.toLowerCase()}>`);
  }
  return parts;
}

/** Words in quotation marks: spoken about, not used. Apostrophes within words quote nothing. */
const QUOTED = /“[^”\n]*”|"[^"\n]*"|‘[^’\n]*’|(?<![\p{L}\p{N}])'[^'\n]*'(?![\p{L}\p{N}])/gu;

/**
 * Which of the phrases a text uses, as they stand there.
 *
 * @param phrases In any case; a space or hyphen stands for either or a line
 *   break, a `*` at the end for any ending.
 */
export function findPhrases(text: string, phrases: readonly string[]): string[] {
  const prose = blank(proseOf(text), QUOTED).replaceAll('’', "'");
  return phrases.flatMap((phrase) => {
    const words = phrase
      .replace(/\*$/, '')
      .split(/[\s-]+/)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    const ending = phrase.endsWith('*') ? '[\\p{L}]*' : '';
    const pattern = `(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}${ending}(?![\\p{L}\\p{N}])`;
    return [...prose.matchAll(new RegExp(pattern, 'giu'))].map(([found]) =>
      found.replaceAll(/\s+/g, ' '),
    );
  });
}
