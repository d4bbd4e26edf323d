/**
 * `npm run check:content`: names every mistake in the content folder and every
 * breach of its house rules, or says that there is none. Exits with 1 where it
 * finds any.
 */
import { checkContent } from '../authoring/check.ts';
import { checkHouseRules } from '../authoring/house-rules.ts';
import { formatProblems, inOrder } from '../authoring/problems.ts';
import { readContent } from '../authoring/read-content.ts';
import { checkSpelling } from '../authoring/spelling.ts';
import { contentFolder } from '../content-folder.ts';

const files = await readContent(contentFolder);
const problems = inOrder([
  ...checkContent(files),
  ...checkHouseRules(files),
  ...(await checkSpelling(files)),
]);
if (problems.length > 0) {
  console.error(formatProblems(problems, contentFolder));
  process.exitCode = 1;
} else {
  const entries = [...files.keys()].filter((file) => file.endsWith('.mdx')).length;
  console.log(`${entries} entries in ${contentFolder}/, no problems.`);
}
