/**
 * Turns what a schema finds into problems that name line and mend.
 */
import { z } from 'astro/zod';
import { problem, type Problem } from './problems.ts';
import type { Path, YamlSource } from './source.ts';

/** The value at a path in plain data. */
function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}

/** The keys an object at a path may have, according to its schema. */
function knownKeys(schema: z.core.$ZodType, path: Path, data: unknown): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return knownKeys(schema.unwrap(), path, data);
  if (schema instanceof z.ZodPipe) return knownKeys(schema.in, path, data);
  if (schema instanceof z.ZodArray)
    return knownKeys(schema.element, path.slice(1), valueAt(data, path.slice(0, 1)));
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const options = schema.options as z.core.$ZodType[];
    const type = valueAt(data, ['type']);
    const option = options.find(
      (candidate) =>
        candidate instanceof z.ZodObject &&
        (candidate.shape as Record<string, z.ZodLiteral>)['type']?.value === type,
    );
    return option ? knownKeys(option, path, data) : [];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(schema.shape);
  const child = (schema.shape as Record<string, z.core.$ZodType>)[key];
  return child ? knownKeys(child, rest, valueAt(data, [key])) : [];
}

/**
 * The problems behind the issues of one file.
 *
 * @param schema The schema that found them.
 * @param source The YAML it was given.
 */
export function issueProblems(
  file: string,
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  source: YamlSource,
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        problem(
          'unknown-key',
          file,
          source.lineOfKey(path, key),
          key,
          knownKeys(schema, path, source.data),
        ),
      );
    // A list's own name is its file's: "tags.yaml" rather than an empty path.
    const field = path.length === 0 ? file : path.join('.');
    return valueAt(source.data, path) === undefined
      ? [problem('missing-field', file, source.lineOf(path), field, issue.message)]
      : [problem('invalid-value', file, source.lineOf(path), field, issue.message)];
  });
}
