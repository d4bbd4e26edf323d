/** Links that lead out of the site, and whether something answers there. */
import { bodyFacts, linked } from './body-facts.ts';
import type { Entries } from './entries.ts';

/** Addresses in texts and sources of all published entries -> the files that name them. */
export function externalLinks(entries: Entries): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const all = [
    ...entries.prompts,
    ...entries.articles.map((entry) => ({ ...entry, sources: entry.data.sources })),
    ...entries.questions,
    ...entries.packs,
  ];
  for (const entry of all) {
    if (entry.data.draft) continue;
    const sources = 'sources' in entry ? entry.sources.map(({ url }) => linked(url)) : [];
    for (const url of new Set([...bodyFacts(entry.source).links, ...sources]))
      if (/^https?:/.test(url)) links.set(url, [...(links.get(url) ?? []), entry.file]);
  }
  return new Map([...links].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Reply {
  readonly url: string;
  /**
   * `gone` says that the page is not there; `unclear` that the server did not
   * say (it refuses programs, is busy, slow or out of reach): somebody should look.
   */
  readonly state: 'answers' | 'gone' | 'unclear';
  /** The status, or the reason there is none. */
  readonly detail: string;
}

/**
 * Asks for a page once, with HEAD, and with GET where the server does not take HEAD.
 *
 * @param timeout Milliseconds to wait for each request.
 */
export async function askFor(url: string, timeout: number): Promise<Reply> {
  try {
    let reply = await request('HEAD');
    if (reply.status >= 400) reply = await request('GET');
    const { status, ok } = reply;
    const state = ok ? 'answers' : status === 404 || status === 410 ? 'gone' : 'unclear';
    return { url, state, detail: String(status) };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return {
      url,
      state: 'unclear',
      detail: cause instanceof Error ? cause.message : String(cause),
    };
  }

  async function request(method: string): Promise<Response> {
    const reply = await fetch(url, {
      method,
      signal: AbortSignal.timeout(timeout),
      headers: { accept: 'text/html,*/*' },
    });
    // Only the status is wanted, not the page.
    await reply.body?.cancel();
    return reply;
  }
}

/**
 * Asks for many pages, a few at a time, in order.
 *
 * @param onReply Told of each as it comes.
 */
export async function askForAll(
  urls: readonly string[],
  {
    timeout,
    atOnce,
    onReply,
  }: { timeout: number; atOnce: number; onReply?: (reply: Reply) => void },
): Promise<Reply[]> {
  const replies: Reply[] = [];
  let next = 0;
  const worker = async () => {
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
      const reply = await askFor(url, timeout);
      onReply?.(reply);
      replies.push(reply);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return replies.sort((a, b) => (a.url < b.url ? -1 : 1));
}
