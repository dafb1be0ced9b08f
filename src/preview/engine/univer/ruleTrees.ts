/**
 * The formula of a conditional format or a validation stands in no cell. Univer counts its cells from the top left corner of the sheet all
 * the same, takes what reads the cells there for dependent on it, and so finds circles and calculates in a wrong order.
 */
import type { IRange, IRTreeItem } from '@univerjs/core';
import {
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
} from '@univerjs/engine-formula';
import { mend } from './mend';

type Tree = FormulaDependencyTree | FormulaDependencyTreeVirtual;
const inCell = ({ type }: { type: FormulaDependencyTreeType }) => type !== FormulaDependencyTreeType.OTHER_FORMULA;

export function mendRuleTrees(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    mend<(this: Tree) => IRTreeItem[]>(prototype, 'toRTreeItem', (items) => {
      return function () {
        return inCell(this) ? items.call(this) : [];
      };
    });
    mend<(this: Tree, range: IRange) => boolean>(prototype, 'inRangeData', (inRange) => {
      return function (range) {
        return inCell(this) && inRange.call(this, range);
      };
    });
  }
}
