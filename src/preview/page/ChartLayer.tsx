/** The charts of all sheets, each in its place on the grid, drawn anew when cells or charts change. */
import { useEffect, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { DrawnChart } from '../model/charts/drawnCharts';
import { Chart } from './chart/Chart';
import type { Session } from './session';

interface Placed extends DrawnChart {
  element: HTMLElement;
}

export function ChartLayer({ session }: { session: Session }): ReactElement {
  const [charts, setCharts] = useState<Placed[]>([]);
  useEffect(() => {
    const { engine, host } = session;
    const known = new Set<string>();
    let frame = 0;
    const draw = () => {
      frame = 0;
      const placed = host.book.sheets().flatMap((sheet) =>
        host.charts(sheet.id).map((chart): Placed => {
          const { left, top, width, height } = chart;
          return { ...chart, element: engine.floating.place(chart.id, { sheet: sheet.id, left, top, width, height }) };
        }),
      );
      const ids = new Set(placed.map(({ id }) => id));
      for (const id of known) if (!ids.has(id)) engine.floating.remove(id);
      known.clear();
      ids.forEach((id) => known.add(id));
      setCharts(placed);
    };
    // Many changes come at once; what counts is what stands when the screen is drawn.
    const soon = () => (frame ||= requestAnimationFrame(draw));
    const stops = [engine.on(soon), host.onStateChanged(soon)];
    soon();
    return () => {
      cancelAnimationFrame(frame);
      stops.forEach((stop) => stop());
    };
  }, [session]);
  return (
    <>
      {charts.map(({ id, name, picture, width, height, element }) =>
        createPortal(
          <div className="chart" data-chart={name}>
            <Chart picture={picture} width={(width * 4) / 3} height={(height * 4) / 3} />
          </div>,
          element,
          id,
        ),
      )}
    </>
  );
}
