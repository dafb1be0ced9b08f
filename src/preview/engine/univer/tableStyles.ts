/** Excel's built-in table styles as Univer range themes: by family and accent colour, with and without bands. */
import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import { RangeThemeStyle, SheetRangeThemeModel, type IRangeThemeStyleItem } from '@univerjs/sheets';
import type { Book } from './book';

/** Office's theme: black, then the six accents, each with its tints of 80, 60 and 40 per cent. */
const accents = [
  ['#000000', '#D9D9D9', '#A6A6A6', '#808080'],
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
] as const;

interface Look {
  header: IRangeThemeStyleItem;
  band?: string;
  body?: string;
  line?: string;
}
type Family = (color: (typeof accents)[number]) => Look;

const solid = (fill: string): IRangeThemeStyleItem => ({
  bg: { rgb: fill },
  cl: { rgb: '#FFFFFF' },
  bl: BooleanNumber.TRUE,
});
const bold = (color: string): IRangeThemeStyleItem => ({ cl: { rgb: color }, bl: BooleanNumber.TRUE });

const families: Record<string, Family[]> = {
  Light: [
    ([main, light]) => ({ header: bold(main), band: light, line: main }),
    ([main]) => ({ header: solid(main), line: main }),
    ([main, light]) => ({ header: bold(main), band: light, line: main }),
  ],
  Medium: [
    ([main, light, middle]) => ({ header: solid(main), band: light, line: middle }),
    ([main, light, middle]) => ({ header: solid(main), band: middle, body: light }),
    ([main]) => ({ header: solid(main), band: '#D9D9D9', line: '#000000' }),
    ([main, light, middle]) => ({
      header: { ...bold('#000000'), bg: { rgb: light } },
      band: middle,
      body: light,
      line: main,
    }),
  ],
  Dark: [
    ([main, , , dark]) => ({ header: solid('#000000'), band: main, body: dark }),
    ([main, light, middle]) => ({ header: solid(main), band: middle, body: light }),
  ],
};

const border = (color: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb: color } });

/** The name of the theme for an Excel style; '' is a table without any. */
export function themeOf(style: string, banded: boolean, headers = true): string {
  return `${look(style) ? style : 'None'}${banded ? '' : ' plain'}${headers ? '' : ' bare'}`;
}

function look(style: string): Look | null {
  const [, family = '', number = '0'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const index = Number(number) - 1;
  const make = families[family]?.[Math.floor(index / 7)];
  const color = accents[index % 7];
  return make && color ? make(color) : null;
}

/** Makes sure Univer knows the theme, and returns its name. */
export function registerTheme(book: Book, style: string, banded: boolean, headers: boolean): string {
  const model = book.injector.get(SheetRangeThemeModel);
  const name = themeOf(style, banded, headers);
  if (model.getDefaultRangeThemeStyle(name)?.getName() === name) return name;
  const parts = look(style);
  if (!parts) {
    model.registerDefaultRangeTheme(new RangeThemeStyle(name, {}));
    return name;
  }
  const { header, band, body, line } = parts;
  const rule = line ? border(line) : undefined;
  model.registerDefaultRangeTheme(
    new RangeThemeStyle(name, {
      ...(body ? { wholeStyle: { bg: { rgb: body } } } : {}),
      ...(headers ? { headerRowStyle: rule ? { ...header, bd: { t: rule, b: rule } } : header } : {}),
      ...(banded && band ? { firstRowStyle: { bg: { rgb: band } } } : {}),
      ...(rule
        ? {
            lastRowStyle: { bd: { b: rule } },
            headerColumnStyle: { bd: { l: rule } },
            lastColumnStyle: { bd: { r: rule } },
          }
        : {}),
    }),
  );
  return name;
}
