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
  native:
    'IF(OR([cadence]="",[anchor]="",[asOf]=""),"",LET(_a,INT([anchor]),_t,INT([asOf]),IF(_t<_a,IF([which]="previous","",_a),IF(OR([cadence]="M",[cadence]="Q",[cadence]="Y"),LET(_m,IF([cadence]="M",1,IF([cadence]="Q",3,12)),_z,_a=EOMONTH(_a,0),_j,INT(((YEAR(_t)-YEAR(_a))*12+MONTH(_t)-MONTH(_a))/_m),_k,IF(IF(_z,EOMONTH(_a,_j*_m),EDATE(_a,_j*_m))>_t,_j-1,_j),_b,IF(_z,EOMONTH(_a,_k*_m),EDATE(_a,_k*_m)),IF(OR([which]="previous",_b=_t),_b,IF(_z,EOMONTH(_a,(_k+1)*_m),EDATE(_a,(_k+1)*_m)))),LET(_w,IF([cadence]="D",1,IF([cadence]="W",7,14)),_b,_a+INT((_t-_a)/_w)*_w,IF(OR([which]="previous",_b=_t),_b,_b+_w))))))',
  source: 'Plansheet',
};
