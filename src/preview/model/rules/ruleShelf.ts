/**
 * Conditional-format rules between requests' many small assignments and the engine: collected here, handed over once.
 * The first rule of a list has priority 0.
 */
import type { ConditionalRule } from '../../engine/rules';
import type { Engine, Rect } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import { intersect, mergeRects, subtract } from '../rect';

export type Kind = ConditionalRule['kind'];
export type RuleOf<K extends Kind> = Extract<ConditionalRule, { kind: K }>;

export class RuleShelf {
  readonly #waiting = new Map<string, ConditionalRule[]>();

  constructor(readonly engine: Engine) {}

  list(sheet: string): ConditionalRule[] {
    return this.#waiting.get(sheet) ?? this.engine.rules.list(sheet);
  }

  put(sheet: string, rules: ConditionalRule[]): void {
    this.#waiting.set(sheet, rules);
  }

  find(sheet: string, id: string): ConditionalRule {
    const rule = this.list(sheet).find((one) => one.id === id);
    if (!rule) throw new HostError('ItemNotFound');
    return rule;
  }

  change(sheet: string, id: string, change: (rule: ConditionalRule) => ConditionalRule): void {
    this.find(sheet, id);
    this.put(
      sheet,
      this.list(sheet).map((one) => (one.id === id ? change(one) : one)),
    );
  }

  /** Takes rules off these cells: what is left of a rule's ranges keeps it. */
  clear(sheet: string, rects: Rect[]): void {
    const rules = this.list(sheet);
    const left = rules.flatMap((rule) => {
      const ranges = rects.reduce((rest, hole) => rest.flatMap((rect) => subtract(rect, hole)), rule.ranges);
      return ranges.length > 0 ? [{ ...rule, ranges }] : [];
    });
    if (JSON.stringify(left) !== JSON.stringify(rules)) this.put(sheet, left);
  }

  /** Formats copied within a sheet, once or several times, bring the rules of their cells, in place of those that were there. */
  copy(sheet: string, from: Rect, to: Rect): void {
    const rules = this.list(sheet);
    const copied = rules.map(({ ranges }) =>
      ranges.flatMap((range) => {
        const part = intersect(range, from);
        if (!part) return [];
        const down = along(part.row, part.rows, from.row, from.rows, to.row, to.rows);
        const right = along(part.column, part.columns, from.column, from.columns, to.column, to.columns);
        return down.flatMap(([row, rows]) => right.map(([column, columns]) => ({ row, rows, column, columns })));
      }),
    );
    const left = rules.flatMap((rule, index) => {
      const kept = rule.ranges.flatMap((rect) => subtract(rect, to));
      const ranges = mergeRects([...kept, ...(copied[index] ?? [])]);
      return ranges.length > 0 ? [{ ...rule, ranges }] : [];
    });
    if (JSON.stringify(left) !== JSON.stringify(rules)) this.put(sheet, left);
  }

  /** Before anything moves cells, and before anyone looks. */
  flush(): void {
    const sheets = new Set(this.engine.sheets.list().map((sheet) => sheet.id));
    for (const [sheet, rules] of this.#waiting) if (sheets.has(sheet)) this.engine.rules.replace(sheet, rules);
    this.#waiting.clear();
  }
}

/** Where a part of a stretch comes to lie when the stretch is laid over a longer one; all of it, all over it. */
function along(
  start: number,
  size: number,
  ...[from, length, to, all]: [from: number, length: number, to: number, all: number]
): [start: number, size: number][] {
  if (size === length) return [[to, all]];
  return Array.from({ length: Math.ceil(all / length) }, (_, index) => [to + index * length + start - from, size]);
}
