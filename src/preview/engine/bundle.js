/**
 * The headless engine as one file that Node can load at once: Univer's own builds do not load under jest and take
 * seconds elsewhere. Made anew whenever its sources or a package change; kept in node_modules/.cache/plansheet.
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const cache = path.join(root, 'node_modules/.cache/plansheet');

/** Where the bundle is; makes it first when there is none for the sources as they are. */
function enginePath() {
  const file = path.join(cache, `engine-${fingerprint()}.cjs`);
  // In a process of its own, because esbuild refuses to run inside jest's sandbox.
  if (!fs.existsSync(file))
    execFileSync(process.execPath, [__filename, file], { stdio: ['ignore', 'inherit', 'inherit'] });
  return file;
}

function make(file) {
  fs.mkdirSync(cache, { recursive: true });
  const making = `${file}.${process.pid}`;
  require('esbuild').buildSync({
    entryPoints: [path.join(__dirname, 'univer/node.ts')],
    outfile: making,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  fs.renameSync(making, file);
  forgetOthers(path.basename(file));
}

function fingerprint() {
  const hash = createHash('sha256');
  const files = [__filename, path.join(__dirname, 'engine.ts'), ...sources(path.join(__dirname, 'univer'))];
  for (const file of [...files, path.join(root, 'node_modules/@univerjs/core/package.json')])
    hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function sources(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((item) => (item.isDirectory() ? sources(path.join(folder, item.name)) : [path.join(folder, item.name)]))
    .sort();
}

/** Other versions go, but not those that another run may be reading right now. */
function forgetOthers(current) {
  const old = Date.now() - 3_600_000;
  for (const name of fs.readdirSync(cache)) {
    const file = path.join(cache, name);
    if (name.startsWith('engine-') && name !== current && fs.statSync(file).mtimeMs < old) fs.rmSync(file);
  }
}

module.exports = { enginePath };

if (require.main === module) {
  if (process.argv[2]) make(process.argv[2]);
  else console.log(enginePath());
}
