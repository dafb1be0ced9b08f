/** The engine without a screen, for Node. Bundled by `../bundle.js`; load it from there, not from here. */
import type { Engine } from '../engine';
import { startHeadless } from './headless';
import { workbench } from './workbench';

export { CellError } from '../engine';

export function createNodeEngine(): Engine {
  const { univer, workbook } = startHeadless();
  return workbench(univer, workbook);
}
