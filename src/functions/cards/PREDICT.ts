import { listInSteps } from '../../analytics/steps';
import { predictionOf, readTrees, rowMargins, type TreeModel } from '../../analytics/trees';
import { card } from '../card';
import { arrived, BLANK, isFault, quoted, type Cell } from '../cells';
import type { Guide } from '../guide';
import { choice, optional } from '../parameters';
import { column, names } from '../ranges';
import { Problem } from '../problems';

/**
 * What does a trained model predict? Scores each row of features with a gradient-boosted-tree model saved by XGBoost as JSON: value is the
 * probability, count, number, or a column per class; margin the sum of the trees before the link.
 * model: its text in one cell or several, joined row by row. features: one row per case, columns in the model's order; blanks are missing.
 * Problems: #VALUE! for text that is no supported model (with what is wrong), another number of columns, or text among the features.
 * Source: XGBoost documentation, Introduction to Model IO (2023).
 * @example =KPI.PREDICT({"{""learner"":{""learner_model_param"":{""base_score"":""5E-1"",""num_class"":""0"",""num_feature"":""1""},""objective"":{""name"":""reg:squarederror""},";"""gradient_booster"":{""name"":""gbtree"",""model"":{""tree_info"":[0],""trees"":[{""left_children"":[1,-1,-1],""right_children"":[2,-1,-1],";"""split_indices"":[0,0,0],""split_conditions"":[2.5,-1,1],""default_left"":[1,0,0]}]}}}}"},{3;2}) → {1.5;-0.5}
 */
export const PREDICT = card({
  parameters: { model: names(), features: column(), output: optional(choice('predictOutput'), 'value') },
  table: function* ({ model, features, output }) {
    const trees = modelOf(model.join(''));
    const width = features[0]?.length ?? 0;
    if (trees.features && width !== trees.features) {
      throw new Problem('sizes', 'features', { got: width, limit: trees.features, other: 'model' });
    }
    const row = new Float32Array(Math.max(width, 1));
    const rows = yield* listInSteps(features.length, (at): Cell[] => {
      const cells = features[at]!;
      for (let i = 0; i < width; i++) row[i] = featureOf(cells[i], at);
      const sums = rowMargins(trees, row);
      return output === 'margin' ? [...sums] : predictionOf(trees.link, sums);
    });
    return { rows };
  },
});

/** The last model read: cells recalculate more often than models change. */
let last: { text: string; model: TreeModel } | null = null;

function modelOf(text: string): TreeModel {
  if (!text) throw new Problem('blank', 'model');
  if (last?.text !== text) last = { text, model: readTrees(text) };
  return last.model;
}

function featureOf(value: unknown, row: number): number {
  if (typeof value === 'number') return value;
  const cell = arrived(value);
  if (cell === BLANK) return NaN;
  if (isFault(cell)) throw cell;
  if (typeof cell === 'number') return cell;
  throw new Problem('notNumberInRow', 'features', { got: quoted(cell), row: row + 1 });
}

/** One split at 2.5: −1 to the left, +1 to the right, from a base of 0.5; as typed, in pieces that a formula can hold. */
const stump = (objective: string) =>
  `{"{""learner"":{""learner_model_param"":{""base_score"":""[5E-1]"",""num_class"":""0"",""num_feature"":""1""},""objective"":{""name"":""${objective}""},";` +
  `"""gradient_booster"":{""name"":""gbtree"",""model"":{""tree_info"":[0],""trees"":[{""left_children"":[1,-1,-1],""right_children"":[2,-1,-1],";` +
  `"""split_indices"":[0,0,0],""split_conditions"":[2.5,-1,1],""default_left"":[1,0,0]}]}}}}"}`;

export const guide: Guide = {
  group: 'tests',
  examples: [
    [`${stump('reg:squarederror')},{3;2;""}`, [[1.5], [-0.5], [-0.5]]],
    [`${stump('binary:logistic')},{3;2}`, [[0.731059], [0.268941]]],
    [`${stump('binary:logistic')},{3;2},"margin"`, [[1], [-1]]],
  ],
  native: { without: 'model' },
  source: 'XGBoost documentation, Introduction to Model IO (2023)',
};
