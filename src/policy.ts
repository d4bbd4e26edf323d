/**
 * What the pages may do in a browser: the one source of the policy in each
 * page and of the headers a host sends.
 *
 * Scripts and styles are governed by each page's own `<meta>` policy, so that
 * it holds on hosts that send no headers. A header applies as well as the meta
 * element (the browser enforces both), so it names no `script-src`, `style-src`
 * or `default-src`: a stale one would block what the page allows.
 * Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/#multiple-policies
 */
import { createHash } from 'node:crypto';
import { beforePaint } from './before-paint.ts';
import { urls, type Urls } from './urls.ts';

const inlineScript = createHash('sha256').update(beforePaint).digest('base64');

/** The policy in each page, to stand before the first script. */
export const pagePolicy = [
  "default-src 'self'",
  // Our own files, the one inline script by its hash, and WebAssembly for Pagefind.
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${inlineScript}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // No script may turn text into code; no policy may be made that would.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

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

/**
 * Types of files that a host may not know, or may serve without their
 * character set. A static build keeps the bytes of a response, not its type.
 * Markdown: RFC 7763; YAML: RFC 9512; `.prompt` has no registered type, and as
 * plain text it is shown rather than downloaded.
 */
export const fileTypes = {
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.prompt': 'text/plain; charset=utf-8',
  '.espanso.yml': 'application/yaml; charset=utf-8',
} as const;

/**
 * Types of the other files for machines, by path. Atom: RFC 4287; JSON Feed:
 * https://www.jsonfeed.org/version/1.1/; CSV: RFC 4180; ndjson has no
 * registered type and this one is in use.
 */
export const machineFiles: Readonly<Record<string, string>> = {
  '/articles/*.md': fileTypes['.md'],
  '/packs/*.md': fileTypes['.md'],
  '/faq/*.md': fileTypes['.md'],
  '/llms.txt': 'text/plain; charset=utf-8',
  '/llms-full.txt': 'text/plain; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
  '/.well-known/security.txt': 'text/plain; charset=utf-8',
  '/prompts.ndjson': 'application/x-ndjson',
  '/prompts.csv': 'text/csv; charset=utf-8; header=present',
  '/feed.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/feeds/*.xml': 'application/atom+xml; charset=utf-8',
  '/feeds/*.json': 'application/feed+json; charset=utf-8',
};

/**
 * A block of a `_headers` file: a path with at most one `*`, and its headers.
 *
 * The `*` stands for any characters, slashes among them, anywhere in the path:
 * Cloudflare allows one in a path
 * (https://developers.cloudflare.com/pages/configuration/headers/#splats);
 * Netlify makes it `(.*)`
 * (https://github.com/netlify/cli/pull/1777, "our production logic uses regex too").
 */
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
    ...Object.entries(fileTypes).map(([ending, type]): HeaderRule => ({
      path: withBase(`/prompts/*${ending}`),
      headers: [['Content-Type', type]],
    })),
    ...Object.entries(machineFiles).map(([path, type]): HeaderRule => ({
      path: withBase(path),
      headers: [['Content-Type', type]],
    })),
    // What a page of another site may read by script: it is the same for everyone
    // (Agent Skills Discovery 0.2.0, "HTTP Considerations").
    ...['/.well-known/agent-skills/*', '/prompts/*/SKILL.md'].map((path): HeaderRule => ({
      path: withBase(path),
      headers: [['Access-Control-Allow-Origin', '*']],
    })),
    {
      // Pages of other sites show them. A host that joins a header's values, as Cloudflare
      // does, sends "same-origin, cross-origin", which browsers take for no policy at all
      // (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header).
      path: withBase('/cards/*'),
      headers: [
        ['Cross-Origin-Resource-Policy', 'cross-origin'],
        ['Cache-Control', 'public, max-age=86400'],
      ],
    },
    {
      // JSON Schema draft 2020-12, section 12.
      path: withBase('/schemas/*'),
      headers: [['Content-Type', 'application/schema+json']],
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

/** Whether a rule's path, with or without a `*`, is that of a request. */
function matches(rule: string, path: string): boolean {
  const star = rule.indexOf('*');
  if (star === -1) return path === rule;
  const before = rule.slice(0, star);
  const after = rule.slice(star + 1);
  return (
    path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after)
  );
}

/** The headers that rules give to a path, in order. */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): (readonly [string, string])[] {
  return rules.filter((rule) => matches(rule.path, path)).flatMap((rule) => rule.headers);
}
