/** Starts what the README's first command starts, and finds a browser; both are handed to the tests through the environment. */
const { execFileSync, spawn } = require('node:child_process');

/** The first address the preview prints is where it listens. */
function startPreview() {
  return new Promise((resolve, reject) => {
    const preview = spawn('npm', ['run', '--silent', 'preview', '--', '--no-open', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let said = '';
    const listen = (chunk) => {
      said += chunk;
      const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url) resolve({ preview, url });
    };
    preview.stdout.on('data', listen);
    preview.stderr.on('data', listen);
    preview.on('exit', (code) => reject(new Error(`npm run preview ended (${code}) before it listened:\n${said}`)));
  });
}

module.exports = async () => {
  process.env.PLANSHEET_BROWSER_PATHS = execFileSync(process.execPath, ['.ci/browser.mjs'], { encoding: 'utf8' });
  const { preview, url } = await startPreview();
  process.env.PLANSHEET_PREVIEW_URL = url;
  globalThis.stopPreview = () => (process.platform === 'win32' ? preview.kill() : process.kill(-preview.pid));
};
