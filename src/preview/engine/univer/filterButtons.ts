/** Univer colours the filter buttons of a table by the table's style; on a header formatted otherwise they could not be seen. */
import { IRenderManagerService, type BaseObject, type IRender } from '@univerjs/engine-render';
import type { Book } from './book';
import { styleAt } from './formats';

const keyOfButton = /^sheets-table-filter-button-(\d+)-(\d+)$/;

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
