/** Charts: their titles and the names of their series; and what stands at the head and foot of printed pages. */
import type { Change } from '../change';
import type { Spoken } from './switch';

export interface LoadedCharts {
  spoken: Spoken;
  charts: Excel.ChartCollection;
  paper: Excel.HeaderFooter;
}

const sections = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;

/** Before a sync. */
export function loadCharts(sheets: Spoken[]): LoadedCharts[] {
  return sheets.map((spoken) => ({
    spoken,
    charts: spoken.sheet.charts.load('items/name,items/title/text,items/series/items/name'),
    paper: spoken.sheet.pageLayout.headersFooters.defaultForAllPages.load(sections.join(',')),
  }));
}

export function chartChanges(loaded: LoadedCharts[]): Change[] {
  return loaded.flatMap(({ spoken: { id, words }, charts, paper }) => {
    const drawn = charts.items.flatMap((chart): Change[] => {
      const title = words.texts.get(chart.title.text);
      const old = chart.title.text;
      const chartIn = (workbook: Excel.Workbook) => workbook.worksheets.getItem(id).charts.getItem(chart.name);
      const titles: Change[] =
        title === undefined
          ? []
          : [
              {
                run: () => void (chart.title.text = title),
                back: (workbook) => void (chartIn(workbook).title.text = old),
              },
            ];
      const series = chart.series.items.flatMap((one, index): Change[] => {
        const { name } = one;
        const to = words.texts.get(name);
        if (to === undefined) return [];
        const run = () => void (one.name = to);
        return [{ run, back: (workbook) => void (chartIn(workbook).series.getItemAt(index).name = name) }];
      });
      return [...titles, ...series];
    });
    const printed = sections.flatMap((section): Change[] => {
      const old = paper[section];
      const to = printedAs(old, section, words.texts);
      if (to === undefined) return [];
      return [
        {
          run: () => void (paper[section] = to),
          back: (workbook) => {
            workbook.worksheets.getItem(id).pageLayout.headersFooters.defaultForAllPages[section] = old;
          },
        },
      ];
    });
    return [...drawn, ...printed];
  });
}

/** A template writes all three sections of a line as one text: `&L…&C…&R…`. */
function printedAs(text: string, section: (typeof sections)[number], texts: Map<string, string>): string | undefined {
  if (text === '') return undefined;
  const letter = section.slice(0, 1).toUpperCase();
  for (const [from, to] of texts) {
    const [one, other] = [partOf(from, letter), partOf(to, letter)];
    if (one === text && other !== undefined && other !== text) return other;
  }
  return undefined;
}

function partOf(line: string, letter: string): string | undefined {
  return new RegExp(`&${letter}((?:(?!&[LCR]).)*)`).exec(line)?.[1];
}
