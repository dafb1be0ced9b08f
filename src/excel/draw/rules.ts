/** Conditional formats. Excel puts each new one before the others, so the last of the plan comes first. */
import type { PlanRule, PlanSheet, RuleLook } from '../../sheet/plan';
import { rangesOf } from './areas';
import type { Job } from './requests';

export function ruleJobs(sheet: Excel.Worksheet, { rules }: Pick<PlanSheet, 'rules'>): Job[] {
  return [...rules].reverse().map((rule) => ({
    weight: 2500 + rule.areas.length * 12,
    run() {
      for (const { conditionalFormats } of rangesOf(sheet, rule.areas)) putRule(conditionalFormats, rule);
    },
  }));
}

function putRule(formats: Excel.ConditionalFormatCollection, rule: PlanRule): void {
  switch (rule.kind) {
    case 'equals': {
      const added = formats.add('CellValue');
      added.cellValue.rule = { operator: 'EqualTo', formula1: `="${rule.text.replaceAll('"', '""')}"` };
      putLook(added.cellValue.format, rule.look);
      if (rule.stopIfTrue) added.stopIfTrue = true;
      return;
    }
    case 'formula': {
      const added = formats.add('Custom');
      added.custom.rule.formula = rule.formula;
      putLook(added.custom.format, rule.look);
      if (rule.stopIfTrue) added.stopIfTrue = true;
      return;
    }
    case 'dataBar':
      return putBar(formats.add('DataBar').dataBar, rule);
  }
}

function putLook({ fill, font, borders }: Excel.ConditionalRangeFormat, look: RuleLook): void {
  if (look.fill) fill.color = look.fill;
  if (look.color) font.color = look.color;
  if (look.bold) font.bold = true;
  if (look.border) {
    for (const edge of [borders.top, borders.bottom, borders.left, borders.right]) {
      edge.style = 'Continuous';
      edge.color = look.border;
    }
  }
}

function putBar(bar: Excel.DataBarConditionalFormat, rule: Extract<PlanRule, { kind: 'dataBar' }>): void {
  bar.positiveFormat.fillColor = rule.color;
  bar.positiveFormat.gradientFill = false;
  if (rule.negative) {
    bar.negativeFormat.matchPositiveFillColor = false;
    bar.negativeFormat.fillColor = rule.negative;
  }
  if (rule.from !== undefined) bar.lowerBoundRule = { type: 'Number', formula: String(rule.from) };
  if (rule.to !== undefined) bar.upperBoundRule = { type: 'Number', formula: String(rule.to) };
}
