/** The add-in's built functions in the stand-in's engine, as the preview registers them. Needs `npm run build`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespace } from '../../src/functions/namespace';
import { engineFunctions, type FunctionRuntime, type FunctionsMetadata } from '../../src/preview/functions';
import type { StartedExcel } from '../host/office';

const dist = join(__dirname, '../../dist');

const metadata = () => JSON.parse(readFileSync(join(dist, 'functions.en.json'), 'utf8')) as FunctionsMetadata;

/** As formulas call them, KPI.ROI. */
export const functionNames = (): string[] => metadata().functions.map(({ name }) => `${namespace}.${name}`);

/** `blank`: how an empty cell arrives, 0 in older desktop Excel, null on the web. Returns what threw though it should not. */
export function registerFunctions({ engine, run, CustomFunctions }: StartedExcel, blank: 0 | null): unknown[] {
  const script = join(dist, 'functions.js');
  if (!existsSync(script)) throw new Error('dist/functions.js is missing: run "npm run build" first.');
  run(script);
  const crashes: unknown[] = [];
  const onCrash = (name: string, error: unknown) => crashes.push([name, error]);
  const runtime = CustomFunctions as unknown as FunctionRuntime;
  engine.calculation.register(engineFunctions(metadata(), namespace, runtime, { blank, onCrash }));
  return crashes;
}
