/** `ChartSeries.trendlines`, kept among the looks of the series. */
import { HostCollection, HostError } from '../../wire/hostObject';
import { look, type Looks } from './look';
import { trendline } from './lookTables';

const Dressed = look('ChartTrendline', trendline);

export class ChartTrendline extends Dressed {
  readonly place: number;

  constructor(looks: Looks, place: number) {
    super(looks, `trendlines.${place}`);
    this.place = place;
  }

  delete(): void {
    this.looks.drop(this.path);
    this.looks.write(
      'trendlines',
      placesOf(this.looks).filter((place) => place !== this.place),
    );
  }
}

export class ChartTrendlineCollection extends HostCollection<ChartTrendline> {
  readonly looks: Looks;

  constructor(looks: Looks) {
    super();
    this.looks = looks;
  }

  get items(): ChartTrendline[] {
    return placesOf(this.looks).map((place) => new ChartTrendline(this.looks, place));
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
    const places = placesOf(this.looks);
    const place = Math.max(-1, ...places) + 1;
    this.looks.write('trendlines', [...places, place]);
    this.looks.write(`trendlines.${place}.type`, type);
    return new ChartTrendline(this.looks, place);
  }
}

const placesOf = (looks: Looks) => (looks.read('trendlines') as number[] | undefined) ?? [];
