/** What RFM and RFMSUMMARY both take. */
import { date, number, optional } from './parameters';
import { choiceOrGrid, column } from './ranges';

export const rfmParameters = {
  customers: column(),
  dates: column(),
  amounts: column(),
  asOf: optional(date(), null),
  bins: optional(number({ min: 2, max: 9, whole: true }), 5),
  scheme: choiceOrGrid('rfmScheme', 5, 'GRID11'),
};
