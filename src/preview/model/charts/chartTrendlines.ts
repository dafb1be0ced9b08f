/** `ChartSeries.trendlines`, kept among the looks of the series. */
import { HostCollection, HostError } from '../../wire/hostObject';
import { withFields, type Fields } from '../fields';
import { trendline } from './seriesTables';

const Dressed = withFields('ChartTrendline', trendline);

export class ChartTrendline extends Dressed {
  readonly place: number;

  constructor(fields: Fields, place: number) {
    super(fields, `trendlines.${place}`);
    this.place = place;
  }

  delete(): void {
    for (const name of Object.keys(trendline.values)) this.fields.write(`${this.path}.${name}`, undefined);
    this.fields.write(
      'trendlines',
      placesOf(this.fields).filter((place) => place !== this.place),
    );
  }
}

export class ChartTrendlineCollection extends HostCollection<ChartTrendline> {
  readonly fields: Fields;

  constructor(fields: Fields) {
    super();
    this.fields = fields;
  }

  get items(): ChartTrendline[] {
    return placesOf(this.fields).map((place) => new ChartTrendline(this.fields, place));
  }

  _keysOf(line: ChartTrendline): number[] {
    return [line.place];
  }

  /** By index, as Office.js has it. */
  override getItem(index: number): ChartTrendline {
    return this.getItemAt(index);
  }

  add(type = 'Linear'): ChartTrendline {
    if (!trendline.words.type.includes(type)) throw new HostError('InvalidArgument');
    const places = placesOf(this.fields);
    const place = Math.max(-1, ...places) + 1;
    this.fields.write('trendlines', [...places, place]);
    this.fields.write(`trendlines.${place}.type`, type);
    return new ChartTrendline(this.fields, place);
  }
}

const placesOf = (fields: Fields) => (fields.read('trendlines') as number[] | undefined) ?? [];
