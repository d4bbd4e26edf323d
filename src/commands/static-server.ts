/**
 * Serves a built site as a static host would: with the shipped headers, the
 * base path, `.br` files where they lie beside, and 404.html for what does not exist.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from '../policy.ts';

/**
 * Makes a server; the caller lets it listen.
 *
 * @param folder The built site.
 * @param base Base path without a trailing slash, empty at the root.
 * @throws Error when the folder holds no built site.
 */
export function createStaticServer(folder: string, base: string): Server {
  const headersFile = join(folder, '_headers');
  if (!existsSync(headersFile))
    throw new Error(
      `There is no built site in ${folder}. Run npm run build first; before single tests, run npm test once.`,
    );
  const rules = parseHeaders(readFileSync(headersFile, 'utf8'));
  const files = sirv(folder, { dotfiles: true, etag: true, brotli: true });
  const notFound = readFileSync(join(folder, '404.html'));
  return createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    if (base !== '' && path !== base && !path.startsWith(`${base}/`)) {
      missing();
      return;
    }
    // What is known only inside the site is its path without the base.
    request.url = (request.url ?? '/').slice(base.length) || '/';
    files(request, response, missing);
  });
}

/**
 * Listens on the first free port from `port` on.
 *
 * @returns The port.
 * @throws Error when none of ten ports is free.
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 10; candidate++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return candidate;
    if (error.code !== 'EADDRINUSE') throw error;
  }
  throw new Error(
    `The ports ${port} to ${port + 9} are taken. Choose another: PORT=8080 npm start.`,
  );
}
