/** `npm run preview`: builds what is missing, serves it on localhost, opens the browser. Options: --port 3100, --no-open. */
import { parseArgs } from 'node:util';
import { buildAddin, buildPage, dist, root } from './build';
import { openBrowser } from './server/browser';
import { startServer } from './server/server';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
  const say = (line: string) => console.log(line);
  const [page] = await Promise.all([buildPage(say), buildAddin(say)]);
  const { url } = await startServer({
    page,
    dist,
    root,
    port: values.port === undefined ? undefined : Number(values.port),
  });
  say(`Plansheet preview: ${url}  (Ctrl+C ends it)`);
  if (!values['no-open']) openBrowser(url);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
