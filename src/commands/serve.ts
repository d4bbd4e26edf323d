/**
 * `npm run serve`, and the second half of `npm start`: serves the built site.
 */
import { site } from '../site.ts';
import { createStaticServer, listen } from './static-server.ts';

const wanted = Number(process.env['PORT'] || 4321);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  console.error(`PORT is "${process.env['PORT']}". Give a whole number from 1 to 65535.`);
  process.exit(1);
}
const port = await listen(createStaticServer(process.env['OUT_DIR'] || 'dist', site.base), wanted);
if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
console.log(`${site.name} is at http://localhost:${port}${site.base}/ (stop with Ctrl+C)`);
