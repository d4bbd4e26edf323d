/**
 * `npm run check:content`: names every mistake in the content folder, or says
 * that there is none. Exits with 1 where it finds any.
 */
import { checkContent } from '../authoring/check.ts';
import { formatProblems } from '../authoring/problems.ts';
import { readContent } from '../authoring/read-content.ts';
import { contentFolder } from '../content-folder.ts';

const files = await readContent(contentFolder);
const problems = checkContent(files);
if (problems.length > 0) {
  console.error(formatProblems(problems, contentFolder));
  process.exitCode = 1;
} else {
  const entries = [...files.keys()].filter((file) => file.endsWith('.mdx')).length;
  console.log(`${entries} entries in ${contentFolder}/, no problems.`);
}
