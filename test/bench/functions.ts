/**
 * The functions as Excel calls them, in one piece as they ship: with a module each, loaded by a loader for tests, asking for what another
 * module exports takes as long as the work on a cell.
 */
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { CellFunction } from '../../src/functions/door';
import type { FunctionId } from '../../src/functions/words';

interface Bundle {
  functionOf(id: FunctionId): CellFunction;
}

const { outputFiles } = buildSync({
  entryPoints: [join(__dirname, 'functionOf.ts')],
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  write: false,
});
const bundle = { exports: {} as Bundle };
new Function('module', outputFiles[0]!.text)(bundle);

export const { functionOf } = bundle.exports;
