/**
 * A content file taken apart, with the line of everything in it.
 */
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import { problem, type Problem } from './problems.ts';

export type Path = readonly (string | number)[];

/** YAML as data, and the line each part of it stands on. */
export interface YamlSource {
  readonly data: unknown;
  /** The line of a value or, where it is missing, of what should hold it. */
  readonly lineOf: (path: Path) => number;
  /** The line of a key in the map at `path`. */
  readonly lineOfKey: (path: Path, key: string) => number;
}

/**
 * Reads YAML.
 *
 * @param firstLine The line of the file on which `text` begins.
 * @returns The source, or the problem that keeps it from being read.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlSource | Problem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error) {
    const [reason = error.code] = error.message.split(/ at line \d+/);
    return problem('unreadable-yaml', file, lineAt(error.pos[0]), reason.replace(/\.?$/, '.'));
  }
  const lineOf = (path: Path): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
    return path.length === 0 ? firstLine : lineOf(path.slice(0, -1));
  };
  const lineOfKey = (path: Path, key: string): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isMap(node))
      for (const pair of node.items)
        if (isPair(pair) && isScalar(pair.key) && pair.key.value === key && pair.key.range)
          return lineAt(pair.key.range[0]);
    return lineOf(path);
  };
  return { data: document.toJS() as unknown, lineOf, lineOfKey };
}

// The closing hyphens begin a line: an indented `---` belongs to a text.
const FRONT_MATTER = /^---\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/**
 * Splits an MDX file into front matter and body.
 *
 * @returns The front matter's YAML, the body, and the line the body begins on.
 */
export function splitFrontMatter(
  source: string,
): { yaml: string; body: string; bodyLine: number } | undefined {
  const match = FRONT_MATTER.exec(source);
  if (!match) return undefined;
  return {
    yaml: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
