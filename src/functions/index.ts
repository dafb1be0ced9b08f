/** THE list of the functions: one card each, in the order of the function list. */
import { ATTAINMENT } from './cards/ATTAINMENT';
import { BAND } from './cards/BAND';
import { RFM } from './cards/RFM';
import { RFMSEGMENT } from './cards/RFMSEGMENT';
import { RISKLEVEL } from './cards/RISKLEVEL';
import { ROAS } from './cards/ROAS';
import { ROI } from './cards/ROI';
import { STATUS } from './cards/STATUS';
import { TASKSTATUS } from './cards/TASKSTATUS';
import { VARIANCE } from './cards/VARIANCE';
import { VARIANCEPCT } from './cards/VARIANCEPCT';
import { WEEKDATE } from './cards/WEEKDATE';

export const cards = {
  VARIANCE,
  VARIANCEPCT,
  ATTAINMENT,
  STATUS,
  BAND,
  RISKLEVEL,
  ROI,
  ROAS,
  RFM,
  RFMSEGMENT,
  TASKSTATUS,
  WEEKDATE,
};
