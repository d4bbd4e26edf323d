/**
 * /llms.txt, as https://llmstxt.org/ asks: one heading of the first level with
 * the name, a quotation with a summary, words without headings, then headings
 * of the second level over lists of links, each with a note after a colon. A
 * section called "Optional" may be skipped by who is short of room.
 */

export interface LlmsLink {
  readonly title: string;
  /** Absolute address, of a Markdown file where there is one. */
  readonly url: string;
  readonly note: string;
}

export interface LlmsSection {
  readonly title: string;
  readonly links: readonly LlmsLink[];
}

export interface LlmsFacts {
  readonly name: string;
  readonly summary: string;
  /** Paragraphs that say how to read the files. */
  readonly details: readonly string[];
  readonly sections: readonly LlmsSection[];
}

/** A text inside a line of Markdown: one line, its brackets escaped. */
const inline = (text: string) =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`);

/** Writes the file. Sections without links are left out. */
export function writeLlms({ name, summary, details, sections }: LlmsFacts): string {
  return [
    `# ${inline(name)}`,
    `> ${inline(summary)}`,
    ...details.map(inline),
    ...sections
      .filter(({ links }) => links.length > 0)
      .map(({ title, links }) =>
        [
          `## ${inline(title)}\n`,
          ...links.map((link) => `- [${inline(link.title)}](${link.url}): ${inline(link.note)}`),
        ].join('\n'),
      ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Reads such a file; the counterpart of `writeLlms`. @throws Error where it is none. */
export function readLlms(text: string): LlmsFacts {
  const [head = '', ...rest] = text.split(/^## /m);
  const [title = '', quotation = '', ...details] = head.trim().split(/\n{2,}/);
  if (!title.startsWith('# ') || !quotation.startsWith('> '))
    throw new Error('It does not begin with a name and a summary.');
  const plain = (value: string) => value.replaceAll(/\\([\\[\]])/g, '$1');
  return {
    name: plain(title.slice(2)),
    summary: plain(quotation.slice(2)),
    details: details.map(plain),
    sections: rest.map((section) => {
      const [name = '', , ...lines] = section.trimEnd().split('\n');
      return {
        title: plain(name),
        links: lines.map((line) => {
          const match = /^- \[((?:\\.|[^\\\]])+)\]\((\S+)\): (.+)$/.exec(line);
          if (!match) throw new Error(`"${line}" is no link with a note.`);
          const [, label = '', url = '', note = ''] = match;
          return { title: plain(label), url, note: plain(note) };
        }),
      };
    }),
  };
}

/**
 * /llms-full.txt: the same beginning, then the files themselves, one after the
 * other, each under a line that names its address. The convention prescribes
 * nothing more for it.
 */
export function writeLlmsFull(
  facts: Omit<LlmsFacts, 'sections'>,
  documents: readonly { readonly url: string; readonly markdown: string }[],
): string {
  return [
    writeLlms({ ...facts, sections: [] }).trimEnd(),
    ...documents.map(({ url, markdown }) => `<!-- ${url} -->\n\n${markdown.trimEnd()}`),
  ]
    .join('\n\n')
    .concat('\n');
}
