/** SET_Holiday: the days off and make-up workdays (调休上班日) of whichever years the team has entered; none are shipped. */
import { choice, date, id, needed } from '../../sheet/field';
import type { Table } from '../../sheet/template';

export const holidays: Table = {
  name: 'SET_Holiday',
  title: 'Holidays and make-up workdays',
  note: 'One day a row. Formulas take them as SET_DaysOff and SET_MakeupDays.',
  rows: 150,
  columns: {
    date: date('Date', needed, { unique: true }),
    name: id('Holiday'),
    kind: choice('day', 'Kind', needed),
  },
};
