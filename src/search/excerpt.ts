/**
 * The stretch of a text that shows best why it was found.
 */

/** A stretch of an excerpt, marked where it matches. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Numbers of matching words in a text, and what each tells. */
export type Places = ReadonlyMap<number, number>;

/** How many words an excerpt has. */
export const EXCERPT_WORDS = 28;
/** Words before the first match that lead into it. */
const LEAD = 4;

/** The number of the word where an excerpt had best begin. */
export function excerptStart(places: Places): number {
  let start = 0;
  let most = 0;
  const sorted = [...places].sort(([a], [b]) => a - b);
  sorted.forEach(([first], index) => {
    // Different words tell more than one word repeated: equal weights count once.
    const seen = new Set<number>();
    let sum = 0;
    for (let next = index; next < sorted.length; next++) {
      const [place, weight] = sorted[next] ?? [0, 0];
      if (place >= first + EXCERPT_WORDS - LEAD) break;
      sum += seen.has(weight) ? weight / 10 : weight;
      seen.add(weight);
    }
    if (sum > most) [start, most] = [Math.max(0, first - LEAD), sum];
  });
  return start;
}

/** Splits a text into words as Pagefind counts them: at U+200B where it put those, or at white space. */
export function splitContent(content: string): { words: string[]; space: string } {
  return content.includes('\u200B')
    ? { words: content.split('\u200B'), space: '\u200B' }
    : { words: content.split(/\s+/), space: ' ' };
}

/**
 * Cuts an excerpt.
 *
 * @param content The text as Pagefind keeps it, or a part of it.
 * @param from The number of the part's first word in the whole text.
 */
export function excerptOf(content: string, places: Places, from = 0): ExcerptPart[] {
  const { words, space } = splitContent(content);
  const start = Math.min(excerptStart(places), from + Math.max(0, words.length - LEAD));
  const end = Math.min(from + words.length, start + EXCERPT_WORDS);
  const parts: { text: string; marked: boolean }[] = [];
  const put = (text: string, marked: boolean) => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  if (start > 0) put('… ', false);
  for (let place = start; place < end; place++) {
    put(words[place - from] ?? '', places.has(place));
    if (place + 1 < end) put(space.trim(), false);
    if (place + 1 < end && space === ' ') put(' ', false);
  }
  if (end < from + words.length) put(' …', false);
  return parts.filter(({ text }) => text !== '');
}
