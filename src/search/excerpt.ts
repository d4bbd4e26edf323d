/**
 * The stretch of a text that shows best why it was found.
 */

/** A stretch of an excerpt, marked where it matches. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Numbers of matching words in a text, below 0 for some word of its title, and what each tells. */
export type Places = ReadonlyMap<number, number>;

/** How many words an excerpt has. */
export const EXCERPT_WORDS = 28;
/** Words before the first match that lead into it. */
const LEAD = 4;
/** A word, and the punctuation around it, which no mark should cover. */
const WORD = /^([\p{Ps}\p{Pi}"']*)(.*?)([\p{Pe}\p{Pf}"'.,:;!?…]*)$/su;

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

/** What a page is called and says of itself, which its text begins with. */
export interface Described {
  readonly title: string;
  readonly description?: string | undefined;
  /** Other names, which stand in the text in a row, parted by commas. */
  readonly aliases?: readonly string[];
}

const countWords = (text: string) => (text === '' ? 0 : text.split(/\s+/).length);

/**
 * The places that an excerpt is chosen by: a title stands above it already, and
 * where it has every word looked for, the text is shown from its beginning.
 */
export function placesInText(places: Places, title: string): Places {
  const length = countWords(title);
  const inTitle = new Set(
    [...places].filter(([place]) => place < length).map(([, weight]) => weight),
  );
  const inText = [...places].filter(([place]) => place >= length);
  return new Map(
    inText.some(([, weight]) => !inTitle.has(weight))
      ? inText
      : inText.filter(([place]) => place < length + EXCERPT_WORDS),
  );
}

/**
 * The text that shows best what a page is and why it was found: its
 * description, unless the text says what neither title nor description do.
 * A list of other names explains nothing, so the one that was found is named.
 *
 * @param content The text as Pagefind keeps it, or a part of it.
 * @param from The number of the part's first word in the whole text.
 */
export function excerptFor(
  { title, description = '', aliases = [] }: Described,
  content: string,
  places: Places,
  from = 0,
): ExcerptPart[] {
  const begin = countWords(title);
  const { words, space } = splitContent(content);
  if (description === '') return excerptOf(content, placesInText(places, title), from, begin);
  const names = aliases.join(', ').split(' ');
  const namesBegin = from + startOf(names, words);
  const textBegin = begin + countWords(description);
  const told = new Set(
    [...places].filter(([place]) => place < textBegin).map(([, weight]) => weight),
  );
  const text = [...places].filter(
    ([place]) =>
      place >= Math.max(textBegin, from) && place < Math.min(namesBegin, from + words.length),
  );
  if (text.some(([, weight]) => !told.has(weight)))
    return excerptOf(words.slice(0, namesBegin - from).join(space), new Map(text), from, begin);
  const shifted = [...places].map(([place, weight]) => [place - begin, weight] as const);
  const parts = excerptFrom(description.split(/\s+/), ' ', new Map(shifted), 0);
  let place = namesBegin;
  for (const alias of aliases) {
    const own = alias.split(' ');
    if (
      own.some((_, word) => places.has(place + word) && !told.has(places.get(place + word) ?? 0))
    ) {
      const marks = new Map(own.map((_, word) => [word, places.get(place + word)] as const));
      return [
        ...parts,
        { text: ' Also called: ', marked: false },
        ...excerptFrom(
          own,
          ' ',
          new Map(
            [...marks].flatMap(([word, weight]) => (weight === undefined ? [] : [[word, weight]])),
          ),
          0,
        ),
      ];
    }
    place += own.length;
  }
  return parts;
}

/** Where names begin among words, of which a part may hold only some; behind them all where it holds none. */
function startOf(names: readonly string[], words: readonly string[]): number {
  const least = Math.min(names.length, 2);
  for (let start = least - names.length; start <= words.length - least; start++)
    if (names.every((name, index) => [undefined, name, `${name}.`].includes(words[start + index])))
      return start;
  return words.length;
}

/**
 * Cuts an excerpt.
 *
 * @param content The text as Pagefind keeps it, or a part of it.
 * @param from The number of the part's first word in the whole text.
 * @param first The number of the first word that may be shown.
 */
export function excerptOf(content: string, places: Places, from = 0, first = 0): ExcerptPart[] {
  const { words, space } = splitContent(content);
  const start = Math.min(excerptStart(places), from + Math.max(0, words.length - LEAD));
  return excerptFrom(words, space, places, Math.max(start, first), from, first);
}

function excerptFrom(
  words: readonly string[],
  space: string,
  places: Places,
  start: number,
  from = 0,
  first = 0,
): ExcerptPart[] {
  const end = Math.min(from + words.length, start + EXCERPT_WORDS);
  const parts: { text: string; marked: boolean }[] = [];
  const put = (text: string, marked: boolean) => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  if (start > first) put('… ', false);
  for (let place = start; place < end; place++) {
    const [, before = '', word = '', after = ''] = WORD.exec(words[place - from] ?? '') ?? [];
    if (before !== '') put(before, false);
    put(word, places.has(place));
    if (after !== '') put(after, false);
    if (place + 1 < end) put(space.trim(), false);
    if (place + 1 < end && space === ' ') put(' ', false);
  }
  if (end < from + words.length) put(' …', false);
  return parts.filter(({ text }) => text !== '');
}
