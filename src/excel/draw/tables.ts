/** Excel tables over cells whose headers are already written. Looks are the sheet's own, so the table brings none. */
import type { PlanSheet } from '../../sheet/plan';
import type { Job } from './requests';

/** Thin rules at head and foot, and nothing between. */
const plainTable = 'TableStyleLight1';

export function tableJobs(sheet: Excel.Worksheet, { tables }: Pick<PlanSheet, 'tables'>): Job[] {
  return tables.map(({ name, address, filterButtons }) => ({
    weight: 1500,
    run() {
      const table = sheet.tables.add(address, true);
      table.set({ name, style: plainTable, showBandedRows: false, showFilterButton: filterButtons });
    },
  }));
}
