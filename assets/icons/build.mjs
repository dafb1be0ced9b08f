/**
 * Draws every icon of this folder as PNG: `name.svg` → `name-16.png` … `name-80.png`, the sizes an Office ribbon may ask for.
 * Below 24 pixels `name.small.svg` is drawn, which stands on the pixel grid of 16. Run with `npm run icons`; the PNG files are committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const folder = dirname(fileURLToPath(import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.svg') && !file.endsWith('.small.svg'))
  .map((file) => file.slice(0, -'.svg'.length));

for (const name of names) {
  const [full, small] = [join(folder, `${name}.svg`), join(folder, `${name}.small.svg`)];
  for (const size of sizes) {
    const source = size < 24 && existsSync(small) ? small : full;
    const picture = new Resvg(readFileSync(source, 'utf8'), { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(join(folder, `${name}-${size}.png`), picture.asPng());
  }
}
console.log(`${names.length} icons in ${sizes.length} sizes: ${names.join(', ')}`);
