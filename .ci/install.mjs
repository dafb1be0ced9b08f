// Installs dependencies when what stands in node_modules is not what package-lock.json asks for. Needs nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const packages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** The first package that is missing or of another version; undefined when all is there. */
function outdated() {
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).find(
    ([path, wanted]) =>
      path !== '' && installed[path]?.version !== wanted.version && !(wanted.optional && !installed[path]),
  )?.[0];
}

const reason = outdated();
if (reason) {
  console.log(`Installing dependencies (${reason.replace('node_modules/', '')} is missing or of another version) …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
