/**
 * The formula of a conditional format or a validation stands in no cell. Univer counts its cells from the top left corner of the sheet all
 * the same, takes what reads the cells there for dependent on it, and so finds circles and calculates in a wrong order.
 */
import {
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
} from '@univerjs/engine-formula';

const trees = [FormulaDependencyTree, FormulaDependencyTreeVirtual];
const inCell = ({ type }: { type: FormulaDependencyTreeType }) => type !== FormulaDependencyTreeType.OTHER_FORMULA;

/** The classes belong to the module; what is left of them after the first time is not to be mended. */
export function mendRuleTrees(): void {
  for (const { prototype } of trees.splice(0)) {
    const { toRTreeItem, inRangeData } = prototype;
    prototype.toRTreeItem = function () {
      return inCell(this) ? toRTreeItem.call(this) : [];
    };
    prototype.inRangeData = function (range) {
      return inCell(this) && inRangeData.call(this, range);
    };
  }
}
