/** Cards that functions.js brings along: the small ones, and what plan sheets are full of. */
import { ABVERDICT } from './cards/ABVERDICT';
import { ALERTLEVEL } from './cards/ALERTLEVEL';
import { ALLOCATE } from './cards/ALLOCATE';
import { ATTAINMENT } from './cards/ATTAINMENT';
import { BAND } from './cards/BAND';
import { BREAKER } from './cards/BREAKER';
import { BREAKEVENROAS } from './cards/BREAKEVENROAS';
import { CAC } from './cards/CAC';
import { DATALAG } from './cards/DATALAG';
import { DUEDATE } from './cards/DUEDATE';
import { FUNNEL } from './cards/FUNNEL';
import { KOLTIER } from './cards/KOLTIER';
import { LADDER } from './cards/LADDER';
import { LIKERT } from './cards/LIKERT';
import { LTV } from './cards/LTV';
import { NPS } from './cards/NPS';
import { PACE } from './cards/PACE';
import { PAYBACK } from './cards/PAYBACK';
import { RACI } from './cards/RACI';
import { RATIO } from './cards/RATIO';
import { RETENTION } from './cards/RETENTION';
import { REVISE } from './cards/REVISE';
import { RFMSEGMENT } from './cards/RFMSEGMENT';
import { RISKLEVEL } from './cards/RISKLEVEL';
import { ROAS } from './cards/ROAS';
import { ROI } from './cards/ROI';
import { SLA } from './cards/SLA';
import { SMART } from './cards/SMART';
import { STATUS } from './cards/STATUS';
import { TASKSTATUS } from './cards/TASKSTATUS';
import { TIER } from './cards/TIER';
import { VAGUE } from './cards/VAGUE';
import { VARIANCE } from './cards/VARIANCE';
import { VARIANCEPCT } from './cards/VARIANCEPCT';
import { VARIANCEPP } from './cards/VARIANCEPP';
import { WEAKSTAGE } from './cards/WEAKSTAGE';
import { WEEKDATE } from './cards/WEEKDATE';
import { WINBACK } from './cards/WINBACK';

export const core = {
  VARIANCE,
  VARIANCEPCT,
  VARIANCEPP,
  ATTAINMENT,
  STATUS,
  BAND,
  PACE,
  RISKLEVEL,
  ROI,
  ROAS,
  BREAKEVENROAS,
  CAC,
  LTV,
  PAYBACK,
  RATIO,
  BREAKER,
  ALLOCATE,
  REVISE,
  LADDER,
  TIER,
  RFMSEGMENT,
  WINBACK,
  RETENTION,
  FUNNEL,
  WEAKSTAGE,
  NPS,
  LIKERT,
  ABVERDICT,
  ALERTLEVEL,
  SLA,
  KOLTIER,
  TASKSTATUS,
  WEEKDATE,
  DATALAG,
  DUEDATE,
  SMART,
  VAGUE,
  RACI,
};
