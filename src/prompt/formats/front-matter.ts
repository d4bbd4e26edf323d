/**
 * YAML front matter without a YAML writer, which would weigh on the pages:
 * values are written as JSON, and YAML 1.2 holds JSON
 * (https://yaml.org/spec/1.2.2/#12-relation-to-json).
 */

type Value = string | number | readonly string[] | Readonly<Record<string, string>>;

/**
 * A value as JSON that YAML reads alike: JSON keeps some line breaks and controls as they are that YAML does not.
 */
export function quote(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Front matter with its lines of hyphens.
 *
 * @param fields Plain names as keys; undefined values are left out.
 * @param more Further lines of YAML.
 */
export function frontMatter(
  fields: Readonly<Record<string, Value | undefined>>,
  more: readonly string[] = [],
): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'string' || typeof value === 'number') return [`${key}: ${quote(value)}`];
    if (Array.isArray(value))
      return [`${key}: [${(value as readonly string[]).map(quote).join(', ')}]`];
    return [`${key}:`, ...Object.entries(value).map(([name, text]) => `  ${name}: ${quote(text)}`)];
  });
  return ['---', ...lines, ...more, '---', ''].join('\n');
}
