/**
 * `npm run check:links`: asks once for every page outside the site that the
 * content links to. Exits with 1 where one is gone. Needs the network, so no
 * test depends on it; at most 10 seconds a page, eight pages at a time.
 */
import { readEntries } from '../authoring/entries.ts';
import { askForAll, externalLinks } from '../authoring/external-links.ts';
import { readContent } from '../authoring/read-content.ts';
import { contentFolder } from '../content-folder.ts';

const links = externalLinks(readEntries(await readContent(contentFolder)));
const replies = await askForAll([...links.keys()], { timeout: 10_000, atOnce: 8 });
const counts = { answers: 0, gone: 0, unclear: 0 };
for (const { url, state, detail } of replies) {
  counts[state]++;
  if (state !== 'answers')
    console.log(`${state}: ${url} (${detail})\n  in ${(links.get(url) ?? []).join(', ')}`);
}
console.log(
  `${replies.length} pages outside the site: ${counts.answers} answer, ${counts.gone} are gone, ${counts.unclear} are unclear: look at these.`,
);
if (counts.gone > 0) process.exitCode = 1;
