/**
 * Words of an article that are read in a minute. Adults read English non-fiction
 * at 238 on average, most of them between 175 and 300 (Brysbaert 2019, "How many
 * words do we read per minute?", https://doi.org/10.1016/j.jml.2019.104047);
 * rounded down, so that the time given is rather too long than too short.
 */
const WORDS_PER_MINUTE = 230;

/** Minutes it takes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
