/** `npm run bench`: how fast, as ratios from one run, closing with all figures beside their targets. Absolute times say little about another machine. */
import { blocksBench } from './blocks.bench';
import { checkBench } from './check.bench';
import { doorBench } from './door.bench';
import { insertBench } from './insert.bench';
import { table, type Figure } from './measure';
import { modelsBench } from './models.bench';
import { rfmBench } from './rfm.bench';

const benches: Record<string, () => Promise<Figure[]>> = {
  rfm: rfmBench,
  door: doorBench,
  models: modelsBench,
  blocks: blocksBench,
  check: checkBench,
  insert: insertBench,
};
const wanted = process.argv.slice(2);

async function main() {
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(benches))
    if (!wanted.length || wanted.includes(name)) figures.push(...(await bench()));
  table(figures);
}

void main();
