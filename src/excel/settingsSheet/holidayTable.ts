/** The table of holidays, and what the words of its kinds mean in this workbook. */
import { foldedHeader } from '../../sheet/recognise';
import { library } from '../../templates';
import { allWords } from '../read/read';
import { findSettingsTable, type SettingsTable } from './settingsTable';

export const holidayTable = 'SET_Holiday';
export const dayKinds = ['off', 'work'] as const;
export type DayKind = (typeof dayKinds)[number];

export interface HolidayTable extends SettingsTable {
  /** The words for the kinds, as this workbook has them. */
  labels: string[];
}

/** Null where the workbook has none. */
export async function findHolidayTable(context: Excel.RequestContext): Promise<HolidayTable | null> {
  const labels = context.workbook.names.getItemOrNullObject('LST_day').getRangeOrNullObject().load('values');
  const table = await findSettingsTable(context, holidayTable);
  const words = labels.isNullObject ? [] : (labels.values as unknown[][]).map(([label]) => String(label));
  return table && { ...table, labels: words };
}

/** Told by this workbook's own word, or by that of any language. */
export function kindOf(word: unknown, labels: readonly string[]): DayKind | undefined {
  const folded = foldedHeader(String(word));
  const own = labels.findIndex((label) => foldedHeader(label) === folded);
  if (own >= 0) return dayKinds[own];
  const lists = [library, ...allWords].map((each) => each.lists.day?.items ?? {});
  return dayKinds.find((code) => lists.some((items) => foldedHeader(items[code] ?? '') === folded));
}
