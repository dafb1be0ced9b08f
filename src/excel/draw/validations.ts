/** What may be typed where: lists, numbers, dates, own formulas, with the sentences people see. */
import type { PlanValidation } from '../../sheet/plan';
import { rangesOf } from './areas';
import type { Job } from './requests';

export function validationJobs(sheet: Excel.Worksheet, validation: PlanValidation): Job[] {
  const { areas, error, prompt } = validation;
  return [
    {
      weight: 1500 + areas.length * 12,
      run() {
        for (const { dataValidation } of rangesOf(sheet, areas)) {
          dataValidation.rule = ruleOf(validation.rule);
          dataValidation.ignoreBlanks = true;
          dataValidation.errorAlert = {
            showAlert: true,
            style: error.stop ? 'Stop' : 'Warning',
            title: error.title,
            message: error.message,
          };
          if (prompt) dataValidation.prompt = { showPrompt: true, ...prompt };
        }
      },
    },
  ];
}

function ruleOf(rule: PlanValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'date':
      return { date: { operator: rule.operator, ...boundsOf(rule, (bound) => `=${String(bound).replace(/^=/, '')}`) } };
    default:
      return { [rule.kind]: { operator: rule.operator, ...boundsOf(rule, (bound) => bound) } };
  }
}

/** Dates go in as formulas: a bare number is no date to Excel, and a serial number is one to a formula. */
function boundsOf<T>(
  { from, to }: { from: number | string; to?: number | string },
  write: (bound: number | string) => T,
): { formula1: T; formula2?: T } {
  return { formula1: write(from), ...(to !== undefined && { formula2: write(to) }) };
}
