/** The engine without a screen, for Node. Bundled by `../bundle.js`; load it from there, not from here. */
import type { Engine } from '../engine';
import { startHeadless } from './headless';
import { followRanges, leaveUncalculated } from './ruleRanges';
import { workbench } from './workbench';

export { CellError } from '../engine';

export function createNodeEngine(): Engine {
  const { univer, workbook } = startHeadless();
  const engine = workbench(univer, workbook);
  followRanges(engine.book);
  leaveUncalculated(engine.book);
  return engine;
}
