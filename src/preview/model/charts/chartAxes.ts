/** `Chart.axes` */
import { HostError, HostObject } from '../../wire/hostObject';
import { FieldsObject, join } from '../fields';
import { axes } from './lookTables';

export class ChartAxes extends FieldsObject {
  get categoryAxis(): HostObject {
    return this.#axis('categoryAxis');
  }

  get valueAxis(): HostObject {
    return this.#axis('valueAxis');
  }

  get seriesAxis(): HostObject {
    return this.#axis('seriesAxis');
  }

  getItem(type: string, group = 'Primary'): HostObject {
    const name = `${group === 'Secondary' ? 'secondary' : ''}${type}Axis`;
    const key = Object.keys(axes).find((one) => one.toLowerCase() === name.toLowerCase()) as
      keyof typeof axes | undefined;
    if (!key) throw new HostError('InvalidArgument');
    return this.#axis(key);
  }

  #axis(key: keyof typeof axes): HostObject {
    return new axes[key](this.fields, join(this.path, key));
  }
}
