/** THE list of the functions: one card each, in the order of the function list. */
import { ABPROB } from './cards/ABPROB';
import { ABTEST } from './cards/ABTEST';
import { ABVERDICT } from './cards/ABVERDICT';
import { ALERTLEVEL } from './cards/ALERTLEVEL';
import { ALLOCATE } from './cards/ALLOCATE';
import { ANOMALY } from './cards/ANOMALY';
import { ATTAINMENT } from './cards/ATTAINMENT';
import { ATTRIBUTION } from './cards/ATTRIBUTION';
import { BAND } from './cards/BAND';
import { BINSCORE } from './cards/BINSCORE';
import { BREACH } from './cards/BREACH';
import { BREAKER } from './cards/BREAKER';
import { BREAKEVENROAS } from './cards/BREAKEVENROAS';
import { BRIDGE } from './cards/BRIDGE';
import { CAC } from './cards/CAC';
import { CAGR } from './cards/CAGR';
import { CHANGE } from './cards/CHANGE';
import { COHORT } from './cards/COHORT';
import { DATALAG } from './cards/DATALAG';
import { DUEDATE } from './cards/DUEDATE';
import { FUNNEL } from './cards/FUNNEL';
import { IROAS } from './cards/IROAS';
import { KOLTIER } from './cards/KOLTIER';
import { LADDER } from './cards/LADDER';
import { LIKERT } from './cards/LIKERT';
import { LTV } from './cards/LTV';
import { MARGINALROI } from './cards/MARGINALROI';
import { NPS } from './cards/NPS';
import { OPTIMIZE } from './cards/OPTIMIZE';
import { PACE } from './cards/PACE';
import { PATHCREDIT } from './cards/PATHCREDIT';
import { PAYBACK } from './cards/PAYBACK';
import { PROJECTED } from './cards/PROJECTED';
import { PVM } from './cards/PVM';
import { RACI } from './cards/RACI';
import { RATIO } from './cards/RATIO';
import { RESPONSE } from './cards/RESPONSE';
import { RETENTION } from './cards/RETENTION';
import { REVISE } from './cards/REVISE';
import { RFM } from './cards/RFM';
import { RFMCUT } from './cards/RFMCUT';
import { RFMSCORE } from './cards/RFMSCORE';
import { RFMSEGMENT } from './cards/RFMSEGMENT';
import { RFMSUMMARY } from './cards/RFMSUMMARY';
import { RISKLEVEL } from './cards/RISKLEVEL';
import { ROAS } from './cards/ROAS';
import { ROI } from './cards/ROI';
import { ROUNDSUM } from './cards/ROUNDSUM';
import { SAMPLESIZE } from './cards/SAMPLESIZE';
import { SCORE } from './cards/SCORE';
import { SCORECARD } from './cards/SCORECARD';
import { SLA } from './cards/SLA';
import { SMART } from './cards/SMART';
import { SRM } from './cards/SRM';
import { STATUS } from './cards/STATUS';
import { TASKSTATUS } from './cards/TASKSTATUS';
import { TIER } from './cards/TIER';
import { TOPSHARE } from './cards/TOPSHARE';
import { VAGUE } from './cards/VAGUE';
import { VARIANCE } from './cards/VARIANCE';
import { VARIANCEPCT } from './cards/VARIANCEPCT';
import { VARIANCEPP } from './cards/VARIANCEPP';
import { WEAKSTAGE } from './cards/WEAKSTAGE';
import { WEEKDATE } from './cards/WEEKDATE';
import { WINBACK } from './cards/WINBACK';
import { WORKDATE } from './cards/WORKDATE';
import { WORKDAYS } from './cards/WORKDAYS';
import { WSCORE } from './cards/WSCORE';

export const cards = {
  VARIANCE,
  VARIANCEPCT,
  VARIANCEPP,
  CHANGE,
  CAGR,
  ATTAINMENT,
  STATUS,
  BAND,
  BREACH,
  ANOMALY,
  WSCORE,
  SCORE,
  SCORECARD,
  PACE,
  PROJECTED,
  PVM,
  BRIDGE,
  ROUNDSUM,
  RISKLEVEL,
  ROI,
  ROAS,
  IROAS,
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
  RESPONSE,
  MARGINALROI,
  OPTIMIZE,
  RFM,
  RFMSUMMARY,
  RFMCUT,
  RFMSCORE,
  BINSCORE,
  RFMSEGMENT,
  WINBACK,
  RETENTION,
  COHORT,
  FUNNEL,
  WEAKSTAGE,
  NPS,
  LIKERT,
  ATTRIBUTION,
  PATHCREDIT,
  ABTEST,
  ABPROB,
  ABVERDICT,
  SAMPLESIZE,
  SRM,
  TOPSHARE,
  ALERTLEVEL,
  SLA,
  KOLTIER,
  WORKDAYS,
  WORKDATE,
  TASKSTATUS,
  WEEKDATE,
  DATALAG,
  DUEDATE,
  SMART,
  VAGUE,
  RACI,
};
