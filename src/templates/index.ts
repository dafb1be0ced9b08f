/** THE list of what can be inserted. A sheet stands here when it is complete, and only then. */
import type { Library } from '../sheet/template';
import { executionPlan } from './execution/executionPlan';
import { executionPack } from './execution/pack';
import { wbsGantt } from './execution/wbsGantt';
import { lists } from './settings/lists';
import { settingsPack } from './settings/pack';
import { settings } from './settings/settings';
import { thresholdGroups, thresholds } from './settings/thresholds';

export const library: Library = {
  packs: [executionPack, settingsPack],
  sheets: [executionPlan, wbsGantt],
  settings,
  thresholds,
  thresholdGroups,
  lists,
};
