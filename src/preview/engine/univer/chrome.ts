/** What the page may change of Univer's own screen: its tools and its menu of a cell. */
import { CommandType, ICommandService } from '@univerjs/core';
import {
  BuiltInUIPart,
  ContextMenuGroup,
  ContextMenuPosition,
  IMenuManagerService,
  IUIPartsService,
  MenuItemType,
  type IMenuItem,
} from '@univerjs/ui';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { Book } from './book';

export interface CellMenuItem {
  id: string;
  /** Asked each time the menu is opened, so that it follows the language. */
  label: () => string;
  /** Without items of its own, what choosing it does. */
  run?: () => void;
  items?: CellMenuItem[];
}

export interface Chrome {
  /** The strip of formatting buttons. */
  showTools(shown: boolean): void;
  /** Bars, menus and dialogs; the sheet itself stays white, as in Excel. */
  setDark(dark: boolean): void;
  /** While held, what changes in the cells is not drawn. */
  holdScreen(held: boolean): void;
  /** At the end of the menu that a right click on a cell opens. */
  addToCellMenu(items: CellMenuItem[]): void;
}

export function chromeOf(book: Book): Chrome {
  const menus = book.injector.get(IMenuManagerService);
  const parts = book.injector.get(IUIPartsService);
  const commands = book.injector.get(ICommandService);
  return {
    showTools: (shown) => parts.setUIVisible(BuiltInUIPart.TOOLBAR, shown),
    setDark: (dark) => document.documentElement.classList.toggle('univer-dark', dark),
    holdScreen: (held) => {
      const scene = book.injector.get(IRenderManagerService).getRenderById(book.unitId)?.scene;
      if (!scene) return;
      if (held) scene.render = () => scene;
      else Reflect.deleteProperty(scene, 'render');
    },
    addToCellMenu: (items) =>
      menus.mergeMenu({
        [ContextMenuPosition.MAIN_AREA]: { [ContextMenuGroup.OTHERS]: Object.fromEntries(items.map(entry)) },
      }),
  };

  function entry({ id, label, run, items = [] }: CellMenuItem, index: number): [string, object] {
    if (run)
      commands.registerCommand({
        id,
        type: CommandType.COMMAND,
        handler: () => {
          run();
          return true;
        },
      });
    const type = run ? MenuItemType.BUTTON : MenuItemType.SUBITEMS;
    const menuItemFactory = () => ({ id, type, title: label() }) as IMenuItem;
    return [id, { order: 100 + index, menuItemFactory, ...Object.fromEntries(items.map(entry)) }];
  }
}
