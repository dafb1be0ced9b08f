/** Runs the rules over what was read, and what the workbook says of findings: which are ignored, and what it all comes to. */
import type { Reading } from '../sheet/reading';
import { isPending } from './cells';
import { rowsOf } from './row';
import type { Found, Rule, Severity } from './rule';
import { scopesOf, type Scope } from './scope';

export interface Finding extends Found {
  rule: string;
  severity: Severity;
  /** Rule and thing: the same finding on another day. */
  id: string;
  /** Code of the sheet's template, where it is one of ours. */
  code?: string;
}

export interface Outcome {
  findings: Finding[];
  /** Cells that Excel has not calculated yet: rules that read them could not tell. */
  pending: number;
  /** Rules that had something to look at. */
  asked: { rule: string; severity: Severity }[];
  /** How much was looked at. */
  tables: number;
  rows: number;
}

/** One step for each rule, so that the pane can show how far it is and stop between two. */
export function* checkInSteps(reading: Reading, rules: readonly Rule[]): Generator<number, Outcome> {
  const scopes = scopesOf(reading);
  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  const asked: Outcome['asked'] = [];
  for (const [index, rule] of rules.entries()) {
    if (scopes.some((scope) => isAsked(rule, scope))) asked.push({ rule: rule.id, severity: rule.severity });
    for (const found of scopes.flatMap((scope) => foundBy(rule, scope))) {
      const id = `${rule.id} ${found.about}`;
      const before = ids.get(id) ?? 0;
      ids.set(id, before + 1);
      const code = reading.sheets.find(({ name }) => name === found.place.sheet)?.template.code;
      findings.push({
        ...found,
        rule: rule.id,
        severity: rule.severity,
        id: before === 0 ? id : `${id} ~${before + 1}`,
        ...(code !== undefined && { code }),
      });
    }
    yield index + 1;
  }
  return {
    findings: inOrder(findings, reading),
    asked,
    pending: reading.errors.filter(({ error }) => isPending(error)).length,
    tables: reading.tables.length,
    rows: reading.tables.reduce((count, { rows }) => count + rows.filter(({ begun }) => begun).length, 0),
  };
}

export function check(reading: Reading, rules: readonly Rule[]): Outcome {
  const work = checkInSteps(reading, rules);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

function foundBy(rule: Rule, scope: Scope): Found[] {
  return Object.entries(rule.by).flatMap(([driver, test]) => {
    switch (driver) {
      case 'every':
        return scope.tables.flatMap((table) => test(rowsOf(table, scope.settings), scope, table));
      case 'plan':
        return test([], scope);
      case 'book':
        return scope.plan.pack === 'settings' ? test([], scope) : [];
      default: {
        const table = scope.tables.find(({ template }) => template.name === driver);
        if (table) return test(scope.rows(driver), scope, table);
        const isCell = scope.plan.pack !== 'settings' && scope.plan.cell(driver) !== undefined;
        return isCell ? test([], scope) : [];
      }
    }
  });
}

function isAsked({ by }: Rule, { tables, rows, plan }: Scope): boolean {
  return Object.keys(by).some((driver) => {
    if (['every', 'plan', 'book'].includes(driver)) return tables.length > 0;
    const own = tables.some(({ template }) => template.name === driver);
    return own
      ? rows(driver).some(({ touched }) => touched)
      : plan.cell(driver) !== undefined && plan.pack !== 'settings';
  });
}

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Gravest first, then as the sheets stand. */
function inOrder(findings: Finding[], { sheets }: Reading): Finding[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const place = ({ place: { sheet } }: Finding) => order.get(sheet) ?? sheets.length;
  return [...findings].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || place(a) - place(b) || a.rule.localeCompare(b.rule),
  );
}
