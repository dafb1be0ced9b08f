/** Every example of every function, typed as a formula into a cell: metadata, registration and spreadsheet together. */
import type { Card } from '../../src/functions/card';
import { answerIn } from '../../src/functions/guide';
import { guides } from '../../src/functions/guides';
import { cards } from '../../src/functions/index';
import { metadata } from '../../src/functions/metadata';
import { namespace } from '../../src/functions/namespace';
import type { FunctionId } from '../../src/functions/words';
import { functionWords } from '../../src/locales/functions';
import type { Engine } from '../../src/preview/engine/engine';
import { enginePath } from '../../src/preview/engine/bundle.js';
import { engineFunctions } from '../../src/preview/functions';
import { approximately } from './approximately';
import { CellError, KPI } from './calculator';

let engine: Engine;
let sheet: string;
beforeAll(async () => {
  const { createNodeEngine } = (await import(enginePath())) as { createNodeEngine: () => Engine };
  engine = createNodeEngine();
  sheet = engine.sheets.list()[0]!.id;
  const runtime = { _association: { mappings: KPI }, Error: CellError };
  const json = metadata(functionWords.en, { baseUrl: 'https://localhost:3000/' });
  engine.calculation.register(engineFunctions(json, namespace, runtime));
}, 120_000);
afterAll(() => engine.dispose());

test.each(Object.keys(guides) as FunctionId[])(
  '%s',
  async (id) => {
    const card: Card = cards[id];
    expect(card).toBeDefined();
    for (const [args, given] of guides[id].examples) {
      const answer = answerIn(functionWords.en.sentences, given);
      const expected = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
      const rect = { row: 0, column: 0, rows: expected.length, columns: expected[0]!.length };
      engine.cells.clear(sheet, { row: 0, column: 0, rows: 60, columns: 20 }, 'all');
      engine.cells.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[`=${namespace}.${id}(${args})`]]);
      await engine.calculation.settle();
      const found = engine.cells.read(sheet, rect).map((row) => row.map(({ value }) => value));
      expect([args, found]).toEqual([args, approximately(expected)]);
    }
  },
  60_000,
);
