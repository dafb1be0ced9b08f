/** The calls of our functions in a formula, however deep, also under the name Excel saves them with. */
import { namespace } from '../namespace';
import { parse, within, type Node } from './parse';

export interface Call<Id extends string = string> {
  id: Id;
  node: Node & { kind: 'call' };
  /** As written, one each; '' where left out. */
  args: string[];
}

/** `_xldudf_KPI_ROI` is how Excel saves KPI.ROI; a file that came from elsewhere may show it so, even as `[1]!_xldudf_…`. */
const ours = new RegExp(`^(?:_xldudf_${namespace}_|${namespace}\\.)([A-Z0-9]+)$`, 'i');

/** Outer calls before the calls within them. `known` tells the functions there are. */
export function callsIn<Id extends string>(formula: string, known: Readonly<Record<Id, unknown>>): Call<Id>[] {
  const tree = parse(formula);
  if (!tree) return [];
  return [...within(tree)].flatMap((node) => {
    if (node.kind !== 'call') return [];
    const id = ours.exec(node.name)?.[1]?.toUpperCase();
    if (id === undefined || !Object.hasOwn(known, id)) return [];
    return [{ id: id as Id, node, args: node.args.map(({ start, end }) => formula.slice(start, end).trim()) }];
  });
}
