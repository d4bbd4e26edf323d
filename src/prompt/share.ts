/**
 * Answers in a link: `#v=1.…`. A fragment stays in the browser, so what a
 * reader filled in reaches no server (RFC 3986, section 3.5,
 * https://www.rfc-editor.org/rfc/rfc3986#section-3.5).
 *
 * The form is a version, a full stop, and the answers as JSON, its UTF-8 bytes
 * in base64url (RFC 4648, section 5). It is not compressed: compressing in a
 * browser is asynchronous, and Safari refuses a clipboard that is written
 * after waiting.
 */
import type { Variable } from '../schemas/prompt.ts';
import { readAnswer, type Answer, type Answers } from './values.ts';

/** Changes when older links could no longer be read. */
const VERSION = '1';

/**
 * The longest fragment that is made or read, in characters. Browsers take far
 * more; mail and chat programs break links that are much longer than this.
 */
export const FRAGMENT_MAXIMUM = 8000;

/** Why answers could not be read, in words for the reader. */
export const SHARE_PROBLEMS = {
  'too-long': 'The answers in this link are too long, so they were left out.',
  unreadable: 'The answers in this link are damaged, so they were left out.',
  'other-version':
    'This link was made for another version of this site; its answers were left out.',
  'unknown-variable':
    'The answers in this link are for blanks that this prompt does not have, so they were left out.',
  'wrong-value':
    'An answer in this link does not fit its blank, so the answers in it were left out.',
} as const;

export type ShareProblem = keyof typeof SHARE_PROBLEMS;

export type Decoded =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly reason: ShareProblem };

/** Answers as JSON, for a link or for the browser's storage; `readAnswers` reads them. */
export function writeAnswers(answers: Answers): string {
  return JSON.stringify(Object.fromEntries(answers));
}

/**
 * Reads answers from JSON that anyone may have written. Never throws.
 *
 * @returns The answers, in the variables' order, or why there are none: one
 *   wrong answer refuses all of them, since what is left would mislead.
 */
export function readAnswers(variables: readonly Variable[], json: string): Decoded {
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

/**
 * The fragment that carries answers, with its `#`.
 *
 * @returns `too-long` where it would exceed `FRAGMENT_MAXIMUM`.
 */
export function encodeAnswers(
  answers: Answers,
):
  | { readonly ok: true; readonly fragment: string }
  | { readonly ok: false; readonly reason: 'too-long'; readonly length: number } {
  const bytes = new TextEncoder().encode(writeAnswers(answers));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const fragment = `#v=${VERSION}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
  return fragment.length > FRAGMENT_MAXIMUM
    ? { ok: false, reason: 'too-long', length: fragment.length }
    : { ok: true, fragment };
}

/**
 * Reads answers from an address's fragment. Never throws.
 *
 * @param fragment `location.hash`, with or without its `#`.
 * @returns `undefined` where the fragment carries no answers (a link to a
 *   heading); otherwise the answers, or why they were refused.
 */
export function decodeAnswers(
  variables: readonly Variable[],
  fragment: string,
): Decoded | undefined {
  const match = /^#?v=([\s\S]*)$/.exec(fragment);
  if (!match) return undefined;
  if (fragment.length > FRAGMENT_MAXIMUM) return { ok: false, reason: 'too-long' };
  const parts = /^(\d+)\.([A-Za-z0-9_-]*)$/.exec(match[1] ?? '');
  if (!parts) return { ok: false, reason: 'unreadable' };
  if (parts[1] !== VERSION) return { ok: false, reason: 'other-version' };
  let json: string;
  try {
    const binary = atob((parts[2] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  return readAnswers(variables, json);
}
