// Checks the manifest: our own tests always, Microsoft's validation service when it can be reached.
import { spawnSync } from 'node:child_process';

const run = (command, args, options) =>
  spawnSync('npx', [command, ...args], { encoding: 'utf8', shell: process.platform === 'win32', ...options });

const own = run(
  'jest',
  ['--config', 'test/jest.config.js', '--selectProjects', 'unit', '--testPathPatterns', 'manifest'],
  {
    stdio: 'inherit',
  },
);
if (own.status !== 0) process.exit(own.status ?? 1);

const service = run('office-addin-manifest', ['validate', 'manifest.xml']);
const said = `${service.stdout}${service.stderr}`;
if (/unable to contact/i.test(said)) {
  console.log("Microsoft's validation service cannot be reached from here; only our own checks ran.");
} else {
  console.log(said);
  process.exitCode = service.status ?? 1;
}
