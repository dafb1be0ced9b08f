/** THE list of the words of plan sheets in Taiwan's Chinese. */
import type { Words } from '../../../sheet/words';
import { annualBudget } from './annualBudget';
import { annualDashboard } from './annualDashboard';
import { annualGoals } from './annualGoals';
import { awarenessContent } from './awarenessContent';
import { customerValue } from './customerValue';
import { dailyData } from './dailyData';
import { digitalTests } from './digitalTests';
import { executionPlan } from './executionPlan';
import { frame } from './frame';
import { goalsScorecard } from './goalsScorecard';
import { growthLoyalty } from './growthLoyalty';
import { kpiMonitor } from './kpiMonitor';
import { launchChannels } from './launchChannels';
import { lists } from './lists';
import { marketInsight } from './marketInsight';
import { marketPosition } from './marketPosition';
import { packs } from './packs';
import { planDashboard } from './planDashboard';
import { quarterBudget } from './quarterBudget';
import { quarterDashboard } from './quarterDashboard';
import { reputationCsr } from './reputationCsr';
import { resourcesRaci } from './resourcesRaci';
import { review } from './review';
import { riskResponse } from './riskResponse';
import { settings } from './settings';
import { situationStrategy } from './situationStrategy';
import { smartGoals } from './smartGoals';
import { strategyRoadmap } from './strategyRoadmap';
import { thresholds } from './thresholds';
import { wbsGantt } from './wbsGantt';

export const words: Words = {
  frame,
  packs,
  lists,
  thresholds,
  sheets: {
    'SET-1': settings,
    'AMP-1': annualDashboard,
    'AMP-2': marketInsight,
    'AMP-3': customerValue,
    'AMP-4': annualGoals,
    'AMP-5': strategyRoadmap,
    'AMP-6': resourcesRaci,
    'AMP-7': annualBudget,
    'AMP-8': kpiMonitor,
    'AMP-9': riskResponse,
    'QBK-1': quarterDashboard,
    'QBK-2': goalsScorecard,
    'QBK-3': marketPosition,
    'QBK-4': awarenessContent,
    'QBK-5': reputationCsr,
    'QBK-6': growthLoyalty,
    'QBK-7': digitalTests,
    'QBK-8': launchChannels,
    'QBK-9': quarterBudget,
    'EXP-1': planDashboard,
    'EXP-2': smartGoals,
    'EXP-3': situationStrategy,
    'EXP-4': executionPlan,
    'EXP-5': wbsGantt,
    'EXP-6': dailyData,
    'EXP-7': review,
  },
};
