/** `RangeFormat.fill`: plain colours only. */
import { asColor } from '../colors';
import { oneOf } from '../cellValues';
import { FormatObject } from './formatObject';

export class RangeFill extends FormatObject {
  /** White where there is no fill, as Excel answers. */
  get color(): string | null {
    return this._uniform((cell) => cell.fill || '#FFFFFF');
  }

  set color(value: string) {
    this._patch({ fill: value === '' ? '' : asColor(value) });
  }

  get pattern(): string | null {
    return this._uniform((cell) => (cell.fill ? 'Solid' : 'None'));
  }

  set pattern(value: string) {
    if (oneOf(['None', 'Solid'] as const, value) === 'None') this.clear();
  }

  clear(): void {
    this._patch({ fill: '' });
  }
}
