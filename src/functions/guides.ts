/** The guide of each function of THE list (`index.ts`). */
import { guide as ABPROB } from './cards/ABPROB';
import { guide as ABTEST } from './cards/ABTEST';
import { guide as ABVERDICT } from './cards/ABVERDICT';
import { guide as ALERTLEVEL } from './cards/ALERTLEVEL';
import { guide as ALLOCATE } from './cards/ALLOCATE';
import { guide as ANOMALY } from './cards/ANOMALY';
import { guide as ATTAINMENT } from './cards/ATTAINMENT';
import { guide as ATTRIBUTION } from './cards/ATTRIBUTION';
import { guide as BAND } from './cards/BAND';
import { guide as BINSCORE } from './cards/BINSCORE';
import { guide as BREACH } from './cards/BREACH';
import { guide as BREAKER } from './cards/BREAKER';
import { guide as BREAKEVENROAS } from './cards/BREAKEVENROAS';
import { guide as BRIDGE } from './cards/BRIDGE';
import { guide as CAC } from './cards/CAC';
import { guide as CAGR } from './cards/CAGR';
import { guide as CHANGE } from './cards/CHANGE';
import { guide as CLV } from './cards/CLV';
import { guide as COHORT } from './cards/COHORT';
import { guide as DATALAG } from './cards/DATALAG';
import { guide as DUEDATE } from './cards/DUEDATE';
import { guide as FUNNEL } from './cards/FUNNEL';
import { guide as IROAS } from './cards/IROAS';
import { guide as KOLTIER } from './cards/KOLTIER';
import { guide as LADDER } from './cards/LADDER';
import { guide as LIKERT } from './cards/LIKERT';
import { guide as LTV } from './cards/LTV';
import { guide as MARGINALROI } from './cards/MARGINALROI';
import { guide as NPS } from './cards/NPS';
import { guide as OPTIMIZE } from './cards/OPTIMIZE';
import { guide as PACE } from './cards/PACE';
import { guide as PATHCREDIT } from './cards/PATHCREDIT';
import { guide as PAYBACK } from './cards/PAYBACK';
import { guide as PREDICT } from './cards/PREDICT';
import { guide as PROJECTED } from './cards/PROJECTED';
import { guide as PVM } from './cards/PVM';
import { guide as RACI } from './cards/RACI';
import { guide as RATIO } from './cards/RATIO';
import { guide as RESPONSE } from './cards/RESPONSE';
import { guide as RETENTION } from './cards/RETENTION';
import { guide as REVISE } from './cards/REVISE';
import { guide as RFM } from './cards/RFM';
import { guide as RFMCUT } from './cards/RFMCUT';
import { guide as RFMSCORE } from './cards/RFMSCORE';
import { guide as RFMSEGMENT } from './cards/RFMSEGMENT';
import { guide as RFMSUMMARY } from './cards/RFMSUMMARY';
import { guide as RISKLEVEL } from './cards/RISKLEVEL';
import { guide as ROAS } from './cards/ROAS';
import { guide as ROI } from './cards/ROI';
import { guide as ROUNDSUM } from './cards/ROUNDSUM';
import { guide as SAMPLESIZE } from './cards/SAMPLESIZE';
import { guide as SCORE } from './cards/SCORE';
import { guide as SCORECARD } from './cards/SCORECARD';
import { guide as SLA } from './cards/SLA';
import { guide as SMART } from './cards/SMART';
import { guide as SRM } from './cards/SRM';
import { guide as STATUS } from './cards/STATUS';
import { guide as TASKSTATUS } from './cards/TASKSTATUS';
import { guide as TIER } from './cards/TIER';
import { guide as TOPSHARE } from './cards/TOPSHARE';
import { guide as VAGUE } from './cards/VAGUE';
import { guide as VARIANCE } from './cards/VARIANCE';
import { guide as VARIANCEPCT } from './cards/VARIANCEPCT';
import { guide as VARIANCEPP } from './cards/VARIANCEPP';
import { guide as WEAKSTAGE } from './cards/WEAKSTAGE';
import { guide as WEEKDATE } from './cards/WEEKDATE';
import { guide as WINBACK } from './cards/WINBACK';
import { guide as WORKDATE } from './cards/WORKDATE';
import { guide as WORKDAYS } from './cards/WORKDAYS';
import { guide as WSCORE } from './cards/WSCORE';
import type { Guide } from './guide';
import type { FunctionId } from './words';

export const guides: Record<FunctionId, Guide> = {
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
  CLV,
  ATTRIBUTION,
  PATHCREDIT,
  ABTEST,
  ABPROB,
  ABVERDICT,
  SAMPLESIZE,
  SRM,
  TOPSHARE,
  PREDICT,
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
