/** Text for a cell, whatever it looks like: an apostrophe before what would be read as a number, a date, a truth value or a formula. */
import type { CellInput } from '../engine/engine';

const looksLikeMore = /^[\s\d=+\-@'#.($€£¥￥]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

export const textInput = (text: string): CellInput => (looksLikeMore.test(text) ? `'${text}` : text);
