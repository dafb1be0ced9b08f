/** Cards that come in a bundle of their own when one of them is first called: the heavier ones. Their names stand in `furtherIds.ts` too. */
import type { Card } from './card';
import { ABPROB } from './cards/ABPROB';
import { ABTEST } from './cards/ABTEST';
import { ANOMALY } from './cards/ANOMALY';
import { ATTRIBUTION } from './cards/ATTRIBUTION';
import { BINSCORE } from './cards/BINSCORE';
import { BREACH } from './cards/BREACH';
import { BRIDGE } from './cards/BRIDGE';
import { CAGR } from './cards/CAGR';
import { CHANGE } from './cards/CHANGE';
import { CLV } from './cards/CLV';
import { COHORT } from './cards/COHORT';
import { IROAS } from './cards/IROAS';
import { MARGINALROI } from './cards/MARGINALROI';
import { OPTIMIZE } from './cards/OPTIMIZE';
import { PATHCREDIT } from './cards/PATHCREDIT';
import { PREDICT } from './cards/PREDICT';
import { PROJECTED } from './cards/PROJECTED';
import { PVM } from './cards/PVM';
import { RESPONSE } from './cards/RESPONSE';
import { RFM } from './cards/RFM';
import { RFMCUT } from './cards/RFMCUT';
import { RFMSCORE } from './cards/RFMSCORE';
import { RFMSUMMARY } from './cards/RFMSUMMARY';
import { ROUNDSUM } from './cards/ROUNDSUM';
import { SAMPLESIZE } from './cards/SAMPLESIZE';
import { SCORE } from './cards/SCORE';
import { SCORECARD } from './cards/SCORECARD';
import { SRM } from './cards/SRM';
import { TOPSHARE } from './cards/TOPSHARE';
import { WORKDATE } from './cards/WORKDATE';
import { WORKDAYS } from './cards/WORKDAYS';
import { WSCORE } from './cards/WSCORE';
import type { furtherIds } from './furtherIds';

export const further = {
  CHANGE,
  CAGR,
  BREACH,
  ANOMALY,
  WSCORE,
  SCORE,
  SCORECARD,
  PROJECTED,
  PVM,
  BRIDGE,
  ROUNDSUM,
  IROAS,
  RESPONSE,
  MARGINALROI,
  OPTIMIZE,
  RFM,
  RFMSUMMARY,
  RFMCUT,
  RFMSCORE,
  BINSCORE,
  COHORT,
  CLV,
  ATTRIBUTION,
  PATHCREDIT,
  ABTEST,
  ABPROB,
  SAMPLESIZE,
  SRM,
  TOPSHARE,
  PREDICT,
  WORKDAYS,
  WORKDATE,
} satisfies Record<(typeof furtherIds)[number], Card>;
