/**
 * The file by which an index is entered: its languages, and with which files each begins.
 */

export interface IndexEntry {
  readonly languages?: Readonly<
    Record<
      string,
      { readonly hash: string; readonly page_count: number; readonly wasm?: string | null }
    >
  >;
  readonly vocabulary?: Readonly<Record<string, string>>;
}

/**
 * The language that is searched on a page, as Pagefind chooses: the page's, the same
 * without its region, or the fullest.
 */
export function searchedLanguage({ languages = {} }: IndexEntry, page: string): string {
  const wanted = page.toLowerCase();
  const [fullest = ''] =
    Object.entries(languages).sort(([, a], [, b]) => b.page_count - a.page_count)[0] ?? [];
  return [wanted, wanted.split('-')[0] ?? ''].find((name) => name in languages) ?? fullest;
}

/** The files that every first search in a language reads, whatever it looks for; below the index. */
export function firstFiles({ languages = {}, vocabulary = {} }: IndexEntry, language: string) {
  const { hash, wasm } = languages[language] ?? {};
  const words = vocabulary[language];
  return [
    ...(hash === undefined
      ? []
      : [`pagefind.${hash}.pf_meta`, `wasm.${wasm ?? 'unknown'}.pagefind`]),
    ...(words === undefined ? [] : [words]),
  ];
}
