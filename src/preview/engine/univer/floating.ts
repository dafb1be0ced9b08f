/** A layer over the cells for elements of the page, such as charts: they scroll, zoom and freeze with their sheet. */
import type { Viewport } from '@univerjs/engine-render';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Book } from './book';

/** In points, from the top left of cell A1, as Office.js counts. */
export interface FloatingPlace {
  sheet: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface FloatingLayer {
  /** The element to draw into. It is shown while its sheet is. A second call with the same id moves it. */
  place(id: string, place: FloatingPlace): HTMLElement;
  remove(id: string): void;
  dispose(): void;
}

const pixelsPerPoint = 4 / 3;

export function floatingLayer(book: Book): FloatingLayer & { dispose(): void } {
  const items = new Map<string, { place: FloatingPlace; element: HTMLElement }>();
  const layer = document.createElement('div');
  Object.assign(layer.style, { position: 'absolute', overflow: 'hidden', pointerEvents: 'none', zIndex: '9' });
  let frame = 0;
  let last = '';

  // Scrolling, zooming, freezing, resizing and hiding all end in another place on screen: looked at once a frame.
  const tick = () => {
    frame = requestAnimationFrame(tick);
    if (items.size) arrange();
  };
  frame = requestAnimationFrame(tick);

  function arrange(): void {
    const view = viewOf(book);
    if (!view) return;
    const { canvas, scroll, zoom, header, frozen } = view;
    if (layer.parentElement !== canvas.parentElement) canvas.parentElement?.append(layer);
    const active = book.workbook.getActiveSheet().getSheetId();
    const state = JSON.stringify([
      scroll,
      zoom,
      header,
      frozen,
      active,
      canvas.clientWidth,
      canvas.clientHeight,
      canvas.offsetLeft,
      canvas.offsetTop,
      [...items.values()].map(({ place }) => place),
    ]);
    if (state === last) return;
    last = state;
    Object.assign(layer.style, {
      left: `${canvas.offsetLeft + header.width * zoom}px`,
      top: `${canvas.offsetTop + header.height * zoom}px`,
      width: `${canvas.clientWidth - header.width * zoom}px`,
      height: `${canvas.clientHeight - header.height * zoom}px`,
    });
    for (const { place, element } of items.values()) {
      const left = shown(place.left * pixelsPerPoint, scroll.x, frozen.width);
      const top = shown(place.top * pixelsPerPoint, scroll.y, frozen.height);
      Object.assign(element.style, {
        display: place.sheet === active ? 'block' : 'none',
        left: `${left.at * zoom}px`,
        top: `${top.at * zoom}px`,
        clipPath: left.under || top.under ? `inset(${top.under}px 0 0 ${left.under}px)` : '',
        width: `${place.width * pixelsPerPoint}px`,
        height: `${place.height * pixelsPerPoint}px`,
        transform: `scale(${zoom})`,
      });
    }
  }

  return {
    place: (id, place) => {
      const known = items.get(id);
      if (known) {
        known.place = place;
        return known.element;
      }
      const element = document.createElement('div');
      Object.assign(element.style, {
        position: 'absolute',
        pointerEvents: 'auto',
        transformOrigin: '0 0',
        display: 'none',
      });
      layer.append(element);
      items.set(id, { place, element });
      return element;
    },
    remove: (id) => {
      items.get(id)?.element.remove();
      items.delete(id);
      last = '';
    },
    dispose: () => {
      cancelAnimationFrame(frame);
      layer.remove();
      items.clear();
    },
  };
}

/** Where it is after scrolling, and how much of it the frozen cells cover. */
function shown(start: number, scrolled: number, frozen: number): { at: number; under: number } {
  if (start < frozen) return { at: start, under: 0 };
  return { at: start - scrolled, under: Math.max(0, frozen - (start - scrolled)) };
}

function viewOf(book: Book) {
  const render = book.injector.get(IRenderManagerService).getRenderById(book.unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport: Viewport | undefined = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !viewport) return null;
  const freeze = book.workbook.getActiveSheet().getFreeze();
  const column = skeleton.columnWidthAccumulation;
  const row = skeleton.rowHeightAccumulation;
  return {
    canvas: render.engine.getCanvasElement(),
    scroll: { x: viewport.viewportScrollX, y: viewport.viewportScrollY },
    zoom: render.scene.scaleX,
    header: { width: skeleton.rowHeaderWidth, height: skeleton.columnHeaderHeight },
    frozen: {
      width: freeze.xSplit ? (column[freeze.startColumn - 1] ?? 0) : 0,
      height: freeze.ySplit ? (row[freeze.startRow - 1] ?? 0) : 0,
    },
  };
}
