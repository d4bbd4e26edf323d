/**
 * Words as the search compares them: folded, without stop words, stemmed lightly.
 */

/** Lower case, without accents and compatibility forms (NFKD, https://unicode.org/reports/tr15/). */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Names that signs are part of. */
const SIGNED: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  'c#': 'csharp',
  'f#': 'fsharp',
  '.net': 'dotnet',
};

/**
 * The words of a text, folded, in order. A single letter before a hyphen joins
 * what follows (e-mail, x-ray), because people write both; other hyphens part.
 */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(
        /(?<![\p{L}\p{N}])(?:c\+\+|[cf]#|\.net)(?![\p{L}\p{N}])/gu,
        (name) => SIGNED[name] ?? name,
      )
      .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
      .replace(/(?<![\p{L}\p{N}])(\p{L})[-‐‑](?=\p{L})/gu, '$1')
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Words that say nothing about what is looked for: grammar, and the phrases
 * that requests to an assistant begin with ("I want you to help me …").
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any anybody anyone are as at be because been before
  being below between both but by can cannot could did do does doing dont down during each etc few
  for from further get gets getting give given go goes going got had has have having he her here hers
  him his how i id if ill im in into is it its itself ive just kind let lets like lot make makes making
  many may me might more most much must my myself need needs no nor not of off on one onto or other
  our out over own per please rather same shall she should so some somebody someone something such
  than that the their them then there these they thing things this those through to too under until
  up upon us use used using very via want wants was way we well were what whats when where whether
  which while who whom whose why will wish with within without would you your yours help helps
  arent couldnt didnt doesnt hadnt hasnt havent hes isnt ive shes shouldnt thats theres theyre theyve
  wasnt werent weve wont wouldnt youre youve`
    .trim()
    .split(/\s+/),
);

/** Whether a folded word is grammar rather than matter. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Endings of English words by their last letters, the longest first. */
const ENDINGS = new Map<string, string[]>();
for (const ending of `ization isation ational ations itions ements ically ation ators ating ition ement ments ingly ially ances ences ables ator ated ates ment ings edly ists isms ions ical ally ance ence ives ness able ate ing ist ism ers ors ion ics ial ive ful ise ize ies ied ed er or ic al ly es s e y`.split(
  /\s+/,
)) {
  const last = ending.slice(-1);
  ENDINGS.set(last, [...(ENDINGS.get(last) ?? []), ending]);
}

/**
 * A word without its English endings, so that "translator", "translating" and
 * "translation" meet. Coarser than Pagefind's stemmer: it only compares titles,
 * where a false meeting costs little.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let rest = word;
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.get(rest.slice(-1))?.find(
      (one) => rest.endsWith(one) && rest.length - one.length >= (one === 's' ? 3 : 4),
    );
    if (ending === undefined) break;
    rest = rest.slice(0, -ending.length);
  }
  // Doubled consonants of "planning", and the i of "studies".
  return rest.replace(/([bdgklmnprt])\1$/, '$1').replace(/(?<=..)i$/, '');
}

/**
 * Whether two words are surely forms of one: their stem is more than half of each,
 * which keeps "genrator" from "genre", and both double its last letter or neither
 * does, which keeps "newsleter" from "newsletter".
 */
export function sameWord(word: string, other: string): boolean {
  const own = stem(word);
  const doubled = (one: string) => one[own.length] === own.at(-1);
  return (
    stem(other) === own &&
    own.length * 2 > Math.max(word.length, other.length) &&
    doubled(word) === doubled(other)
  );
}

/** Where in the sorted words those with a beginning start. */
export function firstWith(prefix: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
