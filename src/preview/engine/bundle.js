/**
 * The headless engine as one file that Node can load at once: Univer's own builds do not load under jest and take
 * seconds elsewhere. Made anew whenever its sources or a package change; kept in node_modules/.cache/plansheet.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const root = path.resolve(__dirname, '../../..');
const entry = path.join(__dirname, 'univer/node.ts');
const cache = path.join(root, 'node_modules/.cache/plansheet');

/** Where the bundle is; makes it first when there is none for the sources as they are. */
function enginePath() {
  const file = path.join(cache, `engine-${fingerprint()}.cjs`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(cache, { recursive: true });
  const making = `${file}.${process.pid}`;
  esbuild.buildSync({
    entryPoints: [entry],
    outfile: making,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    minifySyntax: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
    loader: { '.css': 'empty' },
  });
  fs.renameSync(making, file);
  forgetOthers(path.basename(file));
  return file;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [__filename, path.join(__dirname, 'engine.ts'), ...sources(path.join(__dirname, 'univer'))])
    hash.update(fs.readFileSync(file));
  hash.update(fs.readFileSync(path.join(root, 'node_modules/@univerjs/core/package.json')));
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

if (require.main === module) console.log(enginePath());
