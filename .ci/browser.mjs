// Prints the path of a Chromium to test with: CHROME_PATH, one that is installed, else the one inside an npm package.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

const installed = {
  linux: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[folder] ?? '', path),
    ),
  ),
};

/** Linux x64 only. With this variable set before the import the package also unpacks the system libraries it needs. */
async function shipped() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  // An executable left there by an earlier run would keep the libraries from being unpacked.
  if (!existsSync(join(tmpdir(), 'al2023', 'lib'))) rmSync(join(tmpdir(), 'chromium'), { force: true });
  const { default: chromium } = await import('@sparticuz/chromium');
  return { path: await chromium.executablePath(), libraries: join(tmpdir(), 'al2023', 'lib') };
}

const own = process.env.CHROME_PATH;
if (own && !existsSync(own)) throw new Error(`CHROME_PATH names ${own}, which does not exist.`);
const wanted = process.env.PLANSHEET_BROWSER === 'shipped' ? [] : [own, ...(installed[process.platform] ?? [])];
const found = wanted.find((path) => path && existsSync(path));
if (!found && !(process.platform === 'linux' && process.arch === 'x64')) {
  throw new Error('No Chrome, Edge or Chromium found. Install one, or set CHROME_PATH to its executable.');
}
console.log(JSON.stringify(found ? { path: found } : await shipped()));
