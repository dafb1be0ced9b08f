/** Gradient-boosted trees saved by XGBoost as JSON: reading a model, scoring rows. Arithmetic in single precision, as XGBoost does it. */
import { AnalyticsError } from './problem';

export interface TreeModel {
  features: number;
  /** Number of outputs: 1, or one for each class. */
  outputs: number;
  /** Where each output begins, before the first tree. */
  base: Float32Array;
  roots: Int32Array;
  /** Output each tree adds to, and its weight (1 but for DART). */
  output: Int32Array;
  weight: Float32Array;
  /** Nodes of all trees in one row; a left child of −1 is a leaf with `split` as its value. */
  left: Int32Array;
  right: Int32Array;
  feature: Int32Array;
  split: Float32Array;
  defaultLeft: Uint8Array;
  link: Link;
}
type Link = 'identity' | 'sigmoid' | 'exp' | 'softmax' | 'argmax';

const links: Record<string, Link> = {
  'binary:logistic': 'sigmoid',
  'reg:logistic': 'sigmoid',
  'binary:logitraw': 'identity',
  'reg:squarederror': 'identity',
  'reg:linear': 'identity',
  'reg:absoluteerror': 'identity',
  'reg:pseudohubererror': 'identity',
  'reg:squaredlogerror': 'identity',
  'rank:pairwise': 'identity',
  'rank:ndcg': 'identity',
  'rank:map': 'identity',
  'count:poisson': 'exp',
  'reg:gamma': 'exp',
  'reg:tweedie': 'exp',
  'multi:softprob': 'softmax',
  'multi:softmax': 'argmax',
};
/** base_score is saved as a prediction; the trees add to a margin. binary:logitraw saves a margin. */
const margins: Partial<Record<Link, (score: number) => number>> = {
  sigmoid: (score) => -Math.log(1 / score - 1),
  exp: Math.log,
};

type Json = Record<string, unknown>;

/**
 * What does the model file hold? Objectives binary:logistic, reg:squarederror, count:poisson, multi:softprob and their kin, gbtree and DART;
 * base_score as a number or a list.
 * Raises `badModel` with what is missing or not supported.
 * Source: XGBoost documentation, Introduction to Model IO (2023).
 * @example readTrees('{"learner":{"learner_model_param":{"base_score":"5E-1","num_class":"0","num_feature":"1"},"objective":{"name":"reg:squarederror"},"gradient_booster":{"name":"gbtree","model":{"tree_info":[0],"trees":[{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[2.5,-1,1],"default_left":[1,0,0]}]}}}}').outputs // 1
 */
export function readTrees(text: string): TreeModel {
  const learner = part(parse(text), 'learner');
  const booster = part(learner, 'gradient_booster');
  const dart = booster['name'] === 'dart';
  const model = part(dart ? part(booster, 'gbtree') : booster, 'model');
  const parameters = part(learner, 'learner_model_param');
  const objective = String(part(learner, 'objective')['name']);
  const link = links[objective] ?? refuse(objective);
  const trees = list(model, 'trees') as Json[];
  const outputs = Math.max(1, Number(parameters['num_class']) || 1);
  const scores = JSON.parse(String(parameters['base_score'] ?? 0.5)) as number | number[];
  const toMargin = margins[link] ?? ((score: number) => score);
  const all = Array.isArray(scores) ? scores : [scores];
  const sizes = trees.map((tree) => list(tree, 'left_children').length);
  const roots = new Int32Array(trees.length);
  sizes.forEach((size, i) => i + 1 < roots.length && (roots[i + 1] = roots[i]! + size));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const read: TreeModel = {
    features: Number(parameters['num_feature']) || 0,
    outputs,
    base: Float32Array.from({ length: outputs }, (_, k) => toMargin(all[all.length > 1 ? k : 0] ?? 0.5)),
    roots,
    output: Int32Array.from(list(model, 'tree_info') as number[]),
    weight: dart ? Float32Array.from(list(booster, 'weight_drop') as number[]) : new Float32Array(trees.length).fill(1),
    left: new Int32Array(count),
    right: new Int32Array(count),
    feature: new Int32Array(count),
    split: new Float32Array(count),
    defaultLeft: new Uint8Array(count),
    link,
  };
  trees.forEach((tree, i) => addTree(read, tree, roots[i]!));
  return read;
}

function addTree(model: TreeModel, tree: Json, root: number): void {
  if ((tree['split_type'] as number[] | undefined)?.some(Boolean)) refuse('categorical splits');
  const column = (name: string) => list(tree, name) as number[];
  const [left, right] = [column('left_children'), column('right_children')];
  model.split.set(column('split_conditions'), root);
  model.feature.set(column('split_indices'), root);
  model.defaultLeft.set(column('default_left').map(Number), root);
  model.left.set(
    left.map((child) => (child < 0 ? -1 : child + root)),
    root,
  );
  model.right.set(
    right.map((child) => (child < 0 ? -1 : child + root)),
    root,
  );
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'JSON');
  }
}

function part(json: Json, name: string): Json {
  const found = json[name];
  return typeof found === 'object' && found !== null ? (found as Json) : refuse(name);
}

function list(json: Json, name: string): unknown[] {
  const found = json[name];
  return Array.isArray(found) ? (found as unknown[]) : refuse(name);
}

function refuse(what: string): never {
  throw new AnalyticsError('badModel', 'model', { got: what });
}

/**
 * What does the sum of the trees say about a row, for each output? A feature below the split goes left; NaN is missing and goes where the
 * tree says.
 * @example rowMargins({ features: 1, outputs: 1, base: Float32Array.of(0.5), roots: Int32Array.of(0), output: Int32Array.of(0), weight: Float32Array.of(1), left: Int32Array.of(1, -1, -1), right: Int32Array.of(2, -1, -1), feature: Int32Array.of(0, 0, 0), split: Float32Array.of(2.5, -1, 1), defaultLeft: Uint8Array.of(1, 0, 0), link: 'identity' }, Float32Array.of(3)) // [1.5]
 */
export function rowMargins(model: TreeModel, row: Float32Array): Float32Array {
  const { roots, output, weight, left, right, feature, split, defaultLeft } = model;
  const sums = model.base.slice();
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    while (left[node]! >= 0) {
      const value = row[feature[node]!]!;
      const goesLeft = value !== value ? defaultLeft[node] === 1 : value < split[node]!;
      node = goesLeft ? left[node]! : right[node]!;
    }
    // Float32Array rounds each sum as XGBoost does.
    sums[output[tree]!]! += weight[tree] === 1 ? split[node]! : Math.fround(weight[tree]! * split[node]!);
  }
  return sums;
}

/**
 * What do the margins predict? A probability, a count, a number, a probability for each class, or the likeliest class (from 0).
 * @example predictionOf('sigmoid', Float32Array.of(0)) // [0.5]
 */
export function predictionOf(link: Link, sums: Float32Array): number[] {
  const values = [...sums];
  if (link === 'sigmoid') return values.map((value) => 1 / (1 + Math.exp(-value)));
  if (link === 'exp') return values.map(Math.exp);
  if (link === 'identity') return values;
  const top = Math.max(...values);
  if (link === 'argmax') return [values.indexOf(top)];
  const powers = values.map((value) => Math.exp(value - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
