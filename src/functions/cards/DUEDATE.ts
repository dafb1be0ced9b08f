import { dueDate } from '../../analytics/calendar';
import { choice, date, optional, orEmpty } from '../parameters';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * When is it due? next: the first date on or after asOf; previous: the last one on or before; every D, W, 2W, M, Q or Y from the anchor on. A
 * month end stays one. Blank for a blank, and when nothing was due yet.
 * Problems: #VALUE! for an unknown cadence or text.
 * Source: Plansheet.
 * @example =KPI.DUEDATE("2W",DATE(2026,4,12),DATE(2026,5,31)) → 46180
 */
export const DUEDATE = card({
  parameters: {
    cadence: orEmpty(choice('cadence')),
    anchor: orEmpty(date()),
    asOf: orEmpty(date()),
    which: optional(choice('dueWhich'), 'next'),
  },
  answer: (rhythm) => dueDate(rhythm) ?? '',
  format: 'date',
});

export const guide: Guide = {
  group: 'planning',
  examples: [
    ['"2W",DATE(2026,4,12),DATE(2026,5,31)', 46180],
    ['"M",DATE(2026,1,31),DATE(2026,2,7)', 46081],
    ['"Q",DATE(2026,1,1),DATE(2026,5,31),"previous"', 46113],
  ],
  source: 'Plansheet',
};
