/**
 * Answers as JSON: kept in the browser's storage, carried in a link.
 */
import type { Blank } from '../schemas/prompt.ts';
import { readAnswer, type Answer, type Answers } from './values.ts';

/** Why answers were refused. */
export type ShareProblem =
  'too-long' | 'unreadable' | 'other-version' | 'unknown-variable' | 'wrong-value';

export type Decoded =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly reason: ShareProblem };

/** Answers as JSON; `readAnswers` reads them. */
export function writeAnswers(answers: Answers): string {
  return JSON.stringify(Object.fromEntries(answers));
}

/**
 * Reads answers from JSON that anyone may have written. Never throws.
 *
 * @returns The answers, in the variables' order, or why there are none: one
 *   wrong answer refuses all of them, since what is left would mislead.
 */
export function readAnswers(variables: readonly Blank[], json: string): Decoded {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { ok: false, reason: 'unreadable' };
  // Entries and a map: a key such as `__proto__` is a name like any other.
  const values = new Map<string, unknown>(Object.entries(given));
  const answers = new Map<string, Answer>();
  for (const variable of variables) {
    if (!values.has(variable.name)) continue;
    const answer = readAnswer(variable, values.get(variable.name));
    if (answer === undefined) return { ok: false, reason: 'wrong-value' };
    answers.set(variable.name, answer);
    values.delete(variable.name);
  }
  return values.size === 0 ? { ok: true, answers } : { ok: false, reason: 'unknown-variable' };
}
