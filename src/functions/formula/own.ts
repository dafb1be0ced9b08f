/** Which names in formulas are ours. What damage does to them is told in `damage.ts`. */
import { cards } from '../index';
import { namespace } from '../namespace';
import type { FunctionId } from '../words';

const dotted = `${namespace}.`;

/** The function a call is of, where it is one of ours. */
export function ownFunction(name: string): FunctionId | null {
  const upper = name.toUpperCase();
  const id = upper.slice(dotted.length);
  return upper.startsWith(dotted) && Object.hasOwn(cards, id) ? (id as FunctionId) : null;
}

/** Whether a formula may call us: cheap, and never wrong about one that does. */
export const mentionsUs = (formula: string): boolean => formula.toUpperCase().includes(dotted);
