/** Before the tests that talk to the stand-in for Excel: what they load is made once, not by every worker. */
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { enginePath } = require('../../src/preview/engine/bundle.js');

const root = join(__dirname, '../..');

module.exports = async () => {
  // One engine for the whole run, even if its sources change meanwhile.
  process.env.PLANSHEET_ENGINE = enginePath();
  if (!existsSync(join(root, 'dist/functions.js'))) {
    execFileSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
};
