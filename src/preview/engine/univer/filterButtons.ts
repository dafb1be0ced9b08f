/** Filter buttons as Excel has them: on the tables that show them, in colours that are seen on the header. */
import { IRenderManagerService, type BaseObject, type IRender } from '@univerjs/engine-render';
import { TableManager } from '@univerjs/sheets-table';
import type { Book } from './book';
import { styleAt } from './formats';
import type { TableMeta } from './tableShelf';

const keyOfButton = /^sheets-table-filter-button-(\d+)-(\d+)$/;

/** Univer colours them by the table's style; on a header formatted otherwise they could not be seen. */
export function colourFilterButtons(book: Book): void {
  const renders = book.injector.get(IRenderManagerService);
  const colour = ({ scene }: IRender) => {
    const add = scene.addObjects.bind(scene);
    scene.addObjects = (objects, zIndex) => {
      for (const object of objects) followHeader(book, object);
      return add(objects, zIndex);
    };
  };
  const render = renders.getRenderById(book.unitId);
  if (render) colour(render);
  else renders.created$.subscribe((created) => created.unitId === book.unitId && colour(created));
}

/** Asked at each drawing: a header may be formatted after its table was made. */
function followHeader(book: Book, button: BaseObject): void {
  const [, row, column] = keyOfButton.exec(button.oKey) ?? [];
  if (row === undefined) return;
  const style = () => styleAt(book, book.workbook.getActiveSheet(), Number(row), Number(column));
  for (const [property, part] of Object.entries({
    _iconColor: 'cl',
    _hoverBackground: 'cl',
    _hoverIconColor: 'bg',
  } as const)) {
    const fromTable = (button as unknown as Record<string, string>)[property];
    Object.defineProperty(button, property, { get: () => style()?.[part]?.rgb ?? fromTable });
  }
}

/** Univer draws them on every table. */
export function hideFilterButtons({ injector }: Book): void {
  const manager = injector.get(TableManager);
  const all = manager.getSheetFilterRangeWithState.bind(manager);
  manager.getSheetFilterRangeWithState = (unitId, sheetId) =>
    all(unitId, sheetId).filter(({ tableId }) => {
      const meta = manager.getTableById(unitId, tableId)?.getTableMeta() as Partial<TableMeta> | undefined;
      return meta?.showFilterButton ?? true;
    });
}
