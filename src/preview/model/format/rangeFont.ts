/** `RangeFormat.font` */
import { HostError } from '../../wire/hostObject';
import { asColor } from '../colors';
import { oneOf } from '../cellValues';
import { FormatObject } from './formatObject';

const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export class RangeFont extends FormatObject {
  get bold(): boolean | null {
    return this._uniform((cell) => cell.bold);
  }

  set bold(value: boolean) {
    this._patch({ bold: Boolean(value) });
  }

  get italic(): boolean | null {
    return this._uniform((cell) => cell.italic);
  }

  set italic(value: boolean) {
    this._patch({ italic: Boolean(value) });
  }

  get strikethrough(): boolean | null {
    return this._uniform((cell) => cell.strikethrough);
  }

  set strikethrough(value: boolean) {
    this._patch({ strikethrough: Boolean(value) });
  }

  get underline(): string | null {
    return this._uniform((cell) => cell.underline);
  }

  set underline(value: string) {
    this._patch({ underline: oneOf(underlines, value) });
  }

  get color(): string | null {
    return this._uniform((cell) => cell.fontColor);
  }

  set color(value: string) {
    this._patch({ fontColor: asColor(value) });
  }

  get name(): string | null {
    return this._uniform((cell) => cell.fontName);
  }

  set name(value: string) {
    this._patch({ fontName: String(value) });
  }

  get size(): number | null {
    return this._uniform((cell) => cell.fontSize);
  }

  set size(value: number) {
    if (!(value >= 1 && value <= 409)) throw new HostError('InvalidArgument');
    this._patch({ fontSize: value });
  }
}
