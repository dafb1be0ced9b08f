/** The charts of the sheet in front, each in its place on the grid, drawn anew when cells or charts change. */
import { memo, useEffect, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { EngineEvent } from '../engine/engine';
import type { DrawnChart } from '../model/charts/drawnCharts';
import { Chart } from './chart/Chart';
import type { Session } from './session';

interface Placed {
  chart: DrawnChart;
  element: HTMLElement;
  /** What it shows, to see whether anything changed. */
  state: string;
}

const PlainChart = memo(Chart);
const pixelsPerPoint = 4 / 3;

export function ChartLayer({ session }: { session: Session }): ReactElement {
  const [charts, setCharts] = useState<Placed[]>([]);
  useEffect(() => watchCharts(session, setCharts), [session]);
  return (
    <>
      {charts.map(({ chart: { id, name, picture, width, height }, element }) =>
        createPortal(
          <div className="chart" data-chart={name} onWheel={(event) => scrollGrid(element, event.nativeEvent)}>
            <PlainChart picture={picture} width={width * pixelsPerPoint} height={height * pixelsPerPoint} />
          </div>,
          element,
          id,
        ),
      )}
    </>
  );
}

/** A chart lies in the way of the wheel; in Excel the sheet scrolls beneath the pointer all the same. */
function scrollGrid(element: HTMLElement, event: WheelEvent): void {
  const grid = element.parentElement?.parentElement?.querySelector('canvas[id^=univer-sheet-main]');
  grid?.dispatchEvent(new WheelEvent('wheel', event));
}

function watchCharts({ engine, host }: Session, show: (charts: Placed[]) => void): () => void {
  let shown = new Map<string, Placed>();
  let frame = 0;
  const draw = () => {
    frame = 0;
    const sheet = engine.sheets.active();
    const next = new Map(
      host.charts(sheet).map((chart) => {
        const { id, left, top, width, height } = chart;
        const element = engine.floating.place(id, { sheet, left, top, width, height });
        const state = JSON.stringify(chart);
        const before = shown.get(id);
        return [id, before?.state === state ? before : { chart, element, state }];
      }),
    );
    for (const id of shown.keys()) if (!next.has(id)) engine.floating.remove(id);
    shown = next;
    show([...next.values()]);
  };
  // Many changes come at once; what counts is what stands when the screen is drawn.
  const soon = () => (frame ||= requestAnimationFrame(draw));
  const noticed = (event: EngineEvent) => event.kind !== 'selection' && soon();
  const stops = [engine.on(noticed), host.onStateChanged(soon)];
  soon();
  return () => {
    cancelAnimationFrame(frame);
    stops.forEach((stop) => stop());
  };
}
