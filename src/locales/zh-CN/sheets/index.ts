/** THE list of the words of plan sheets in simplified Chinese. */
import type { Words } from '../../../sheet/words';
import { executionPlan } from './executionPlan';
import { frame } from './frame';
import { lists } from './lists';
import { packs } from './packs';
import { settings } from './settings';
import { thresholds } from './thresholds';
import { wbsGantt } from './wbsGantt';

export const words: Words = {
  frame,
  packs,
  lists,
  thresholds,
  sheets: {
    'SET-1': settings,
    'EXP-4': executionPlan,
    'EXP-5': wbsGantt,
  },
};
