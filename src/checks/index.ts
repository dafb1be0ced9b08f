/** THE list of the check rules, by topic. */
import { awareness } from './awareness';
import { budget } from './budget';
import { calendar } from './calendar';
import { cells } from './cells';
import { customers } from './customers';
import { execution } from './execution';
import { experiments } from './experiments';
import { formulas } from './formulas';
import { goals } from './goals';
import { launch } from './launch';
import { market } from './market';
import { people } from './people';
import { reconciliation } from './reconciliation';
import { reputation } from './reputation';
import type { Rule } from './rule';
import { settings } from './settings';
import { spending } from './spending';
import { tasks } from './tasks';

export const rules: readonly Rule[] = [
  cells,
  formulas,
  settings,
  calendar,
  goals,
  budget,
  spending,
  people,
  execution,
  tasks,
  awareness,
  reputation,
  customers,
  experiments,
  launch,
  market,
  reconciliation,
].flat();
