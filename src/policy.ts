/**
 * What the pages may do in a browser: the one source of the policy in each
 * page and of the headers a host sends.
 *
 * Scripts and styles are governed by each page's own `<meta>` policy, because
 * only it knows the hashes. A header applies as well as the meta element (the
 * browser enforces both), so the header names no `script-src`, `style-src` or
 * `default-src`: it would block what the page allows.
 * Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/#multiple-policies
 */
import { createHash } from 'node:crypto';
import { beforePaint } from './before-paint.ts';
import { urls, type Urls } from './urls.ts';

/** Directives of the policy in each page, besides scripts and styles. */
export const pageDirectives = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // No script may turn text into code; no policy may be made that would.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** Sources of scripts: our own files, and WebAssembly for Pagefind. */
export const scriptSources: string[] = ["'self'", "'wasm-unsafe-eval'"];

/** Hashes of the inline scripts that Astro does not hash itself. */
export const scriptHashes: `sha256-${string}`[] = [
  `sha256-${createHash('sha256').update(beforePaint).digest('base64')}`,
];

/** Headers for every file: name and value. */
export const headers: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  ],
];

/** A block of a `_headers` file: a path with `*` for anything, and its headers. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The headers of one deployment, by path; later rules add to earlier ones. */
export function headerRules({ withBase }: Urls = urls): HeaderRule[] {
  return [
    { path: withBase('/*'), headers },
    // File names carry a hash of their content, so they never change.
    {
      path: withBase('/_astro/*'),
      headers: [['Cache-Control', 'public, max-age=31536000, immutable']],
    },
  ];
}

/** The `_headers` file that Netlify, Cloudflare Pages and others read. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers: lines }) =>
      [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** Reads a `_headers` file; the counterpart of `formatHeaders`. */
export function parseHeaders(text: string): HeaderRule[] {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      return {
        path,
        headers: lines.map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
        }),
      };
    });
}

/** The headers that rules give to a path, in order. */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): (readonly [string, string])[] {
  return rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap((rule) => rule.headers);
}
