/** `npm run bench`: how fast, as ratios from one run. Absolute times say little about another machine. */
import { rfmBench } from './rfm.bench';
import { doorBench } from './door.bench';
import { modelsBench } from './models.bench';

const benches: Record<string, () => Promise<void>> = { rfm: rfmBench, door: doorBench, models: modelsBench };
const wanted = process.argv.slice(2);

async function main() {
  for (const [name, bench] of Object.entries(benches)) if (!wanted.length || wanted.includes(name)) await bench();
}

void main();
