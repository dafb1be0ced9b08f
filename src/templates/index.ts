/** THE list of what can be inserted. */
import type { Library } from '../sheet/template';
import { annualBudget } from './annual/annualBudget';
import { annualDashboard } from './annual/annualDashboard';
import { annualGoals } from './annual/annualGoals';
import { customerValue } from './annual/customerValue';
import { kpiMonitor } from './annual/kpiMonitor';
import { marketInsight } from './annual/marketInsight';
import { annualPack } from './annual/pack';
import { resourcesRaci } from './annual/resourcesRaci';
import { riskResponse } from './annual/riskResponse';
import { strategyRoadmap } from './annual/strategyRoadmap';
import { dailyData } from './execution/dailyData';
import { executionPlan } from './execution/executionPlan';
import { executionPack } from './execution/pack';
import { planDashboard } from './execution/planDashboard';
import { review } from './execution/review';
import { situationStrategy } from './execution/situationStrategy';
import { smartGoals } from './execution/smartGoals';
import { wbsGantt } from './execution/wbsGantt';
import { awarenessContent } from './quarterly/awarenessContent';
import { digitalTests } from './quarterly/digitalTests';
import { goalsScorecard } from './quarterly/goalsScorecard';
import { growthLoyalty } from './quarterly/growthLoyalty';
import { launchChannels } from './quarterly/launchChannels';
import { marketPosition } from './quarterly/marketPosition';
import { quarterlyPack } from './quarterly/pack';
import { quarterBudget } from './quarterly/quarterBudget';
import { quarterDashboard } from './quarterly/quarterDashboard';
import { reputationCsr } from './quarterly/reputationCsr';
import { lists } from './settings/lists';
import { settingsPack } from './settings/pack';
import { settings } from './settings/settings';
import { thresholdGroups, thresholds } from './settings/thresholds';

export const library: Library = {
  packs: [annualPack, quarterlyPack, executionPack, settingsPack],
  sheets: [
    annualDashboard,
    marketInsight,
    customerValue,
    annualGoals,
    strategyRoadmap,
    resourcesRaci,
    annualBudget,
    kpiMonitor,
    riskResponse,
    quarterDashboard,
    goalsScorecard,
    marketPosition,
    awarenessContent,
    reputationCsr,
    growthLoyalty,
    digitalTests,
    launchChannels,
    quarterBudget,
    planDashboard,
    smartGoals,
    situationStrategy,
    executionPlan,
    wbsGantt,
    dailyData,
    review,
  ],
  settings,
  thresholds,
  thresholdGroups,
  lists,
};
