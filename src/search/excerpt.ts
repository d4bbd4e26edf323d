/**
 * The stretch of a text that shows best why it was found.
 */

/** A stretch of an excerpt, marked where it matches. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const LENGTH = 28;
/** Words before the first match that lead into it. */
const LEAD = 4;

/**
 * Cuts an excerpt.
 *
 * @param content The text as Pagefind keeps it: `<` and `>` escaped, words
 *   parted by white space, or by U+200B in languages without spaces.
 * @param places Numbers of matching words, and what each tells.
 */
export function excerptOf(content: string, places: ReadonlyMap<number, number>): ExcerptPart[] {
  const parted = content.includes('\u200B');
  const words = content
    .split(parted ? '\u200B' : /\s+/)
    .map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  let start = 0;
  let most = 0;
  const sorted = [...places].sort(([a], [b]) => a - b);
  sorted.forEach(([first], index) => {
    // Different words tell more than one word repeated: equal weights count once.
    const seen = new Set<number>();
    let sum = 0;
    for (const [place, weight] of sorted.slice(index, index + LENGTH)) {
      if (place >= first + LENGTH - LEAD) break;
      sum += seen.has(weight) ? weight / 10 : weight;
      seen.add(weight);
    }
    if (sum > most) [start, most] = [Math.max(0, first - LEAD), sum];
  });
  const end = Math.min(words.length, start + LENGTH);
  const parts: { text: string; marked: boolean }[] = [];
  const space = parted ? '' : ' ';
  const put = (text: string, marked: boolean) => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  if (start > 0) put('… ', false);
  for (let place = start; place < end; place++) {
    put(words[place] ?? '', places.has(place));
    if (place + 1 < end) put(space, false);
  }
  if (end < words.length) put(' …', false);
  return parts.filter(({ text }) => text !== '');
}
