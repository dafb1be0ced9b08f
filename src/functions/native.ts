/**
 * The native twin of a function: how to write the same cell without the add-in, in functions that Excel 2021 has. A twin is a formula with
 * arguments in brackets: `[actual]`, `[labels|{"LOW","HIGH"}]` with what stands for a missing one, `[direction:lower]` for “lower is better”.
 */
import type { Card } from './card';
import { piecesOf } from './formula/pieces';

/** Why a function has no twin. */
export const withoutTwin = ['table', 'rows', 'search', 'text', 'model'] as const;
export type WithoutTwin = (typeof withoutTwin)[number];

export interface Twin {
  formula: string;
  /** Not when this argument is given, or has one of these values. */
  unless?: Readonly<Record<string, true | readonly string[]>>;
  /** Only when this argument is given. */
  only?: readonly string[];
}
export type Native = string | Twin | { without: WithoutTwin };

/**
 * The twin of one call, arguments as typed into its formula; null where there is none. Arguments that stand in the formula more than once
 * and are more than a literal or a reference are named by LET.
 */
export function nativeFormula(native: Native, card: Card, args: readonly string[]): string | null {
  if (typeof native !== 'string' && 'without' in native) return null;
  const twin: Twin = typeof native === 'string' ? { formula: native } : native;
  const names = Object.keys(card.parameters);
  const given = new Map(names.map((name, i) => [name, (args[i] ?? '').trim()]));
  for (const [name, values] of Object.entries(twin.unless ?? {})) {
    const arg = given.get(name)!;
    if (arg && (values === true || values.includes(arg.replaceAll('"', '')))) return null;
  }
  if (twin.only?.some((name) => !given.get(name))) return null;
  const lets: string[] = [];
  const shown = new Map<string, string>();
  const valueOf = (name: string, missing: string | undefined): string => {
    const arg = given.get(name) || missing || standardOf(card, name);
    const uses = twin.formula.match(new RegExp(`\\[${name}[\\]:|]`, 'g'))?.length ?? 0;
    if (uses < 2 || isPlain(arg)) return isPlain(arg) || isCall(arg) ? arg : `(${arg})`;
    if (!shown.has(name)) {
      shown.set(name, `_${name}`);
      lets.push(`_${name},${arg}`);
    }
    return shown.get(name)!;
  };
  const body = twin.formula.replace(
    /\[(\w+)(?::(\w+))?(?:\|([^\]]+))?\]/g,
    (_, name: string, is: string | undefined, missing: string | undefined) => {
      const value = valueOf(name, missing);
      return is === 'lower' ? isLower(value) : value;
    },
  );
  return lets.length ? `LET(${lets.join(',')},${body})` : body;
}

/** What stands for an argument that is left out, as a formula writes it. */
function standardOf(card: Card, name: string): string {
  const parameter = card.parameters[name];
  const value = parameter?.shape === 'single' && 'value' in parameter.blank ? parameter.blank.value : null;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `"${typeof value === 'string' ? value : ''}"`;
}

/** A number, a text, or a reference to cells, names or table columns: it may stand more than once, and beside any operator. */
function isPlain(arg: string): boolean {
  const pieces = piecesOf(arg);
  const [first, second] = pieces;
  if (pieces.length === 2 && first?.kind === 'mark' && '-@'.includes(first.text))
    return first.text === '@' ? second?.kind !== 'mark' : second?.kind === 'literal';
  return pieces.length === 1 && ['literal', 'cells', 'structured', 'name'].includes(first!.kind);
}

/** Of one piece, so that it needs no brackets. */
const isCall = (arg: string): boolean => piecesOf(arg).length === 1 && /[)}]$/.test(arg);

/** All that the door takes for “lower is better”; a literal is decided here. */
function isLower(value: string): string {
  const literal = /^"([^"]*)"$|^(-?1|0)$/.exec(value);
  if (literal)
    return ['lower', '-1', '越低越好'].includes(literal[1] ?? literal[2]!) || literal[1]?.startsWith('↓')
      ? 'TRUE'
      : 'FALSE';
  return `OR(${value}=-1,LEFT(${value})="↓",${value}="lower",${value}="越低越好")`;
}
