/**
 * Answers in a link: `#v=1.…`. A fragment stays in the browser, so what a
 * reader filled in reaches no server (RFC 3986, section 3.5,
 * https://www.rfc-editor.org/rfc/rfc3986#section-3.5).
 *
 * The form is a version, a full stop, and the answers as JSON, its UTF-8 bytes
 * in base64url (RFC 4648, section 5). It is not compressed: few
 * answers are long, and those that are pass the limit either way.
 */
import type { Blank } from '../schemas/prompt.ts';
import { readAnswers, writeAnswers, type Decoded, type ShareProblem } from './answers.ts';
import type { Answers } from './values.ts';

/** Changes when older links could no longer be read. */
const VERSION = '1';

/**
 * The longest fragment that is made or read, in characters. Browsers take far
 * more; mail and chat programs break links that are much longer than this.
 */
export const FRAGMENT_MAXIMUM = 8000;

/** Why answers could not be read, in words for the reader. */
export const SHARE_PROBLEMS: Readonly<Record<ShareProblem, string>> = {
  'too-long': 'The answers in this link are too long, so they were left out.',
  unreadable: 'The answers in this link are damaged, so they were left out.',
  'other-version':
    'This link was made for another version of this site; its answers were left out.',
  'unknown-variable':
    'The answers in this link are for blanks that this prompt does not have, so they were left out.',
  'wrong-value':
    'An answer in this link does not fit its blank, so the answers in it were left out.',
};

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
export function decodeAnswers(variables: readonly Blank[], fragment: string): Decoded | undefined {
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
