/** THE table of the insert form: which answers are asked, by which control, in which order, and when. Limits stand in `sheet/answers`. */
import { answerRules, type AnswerKey, type Pack } from '../../sheet/answers';

/** What the workbook and the choice of sheets say about which questions make sense. */
export interface Asking {
  packs: readonly Pack[];
  /** The worked example brings its own facts. */
  sample: boolean;
  /** The lists of the workbook's settings stand; a new plan reads them. */
  settingsHere: boolean;
  /** There are sheets of another pack to read figures from. */
  otherPacks: boolean;
}

interface FieldRow {
  key: AnswerKey;
  control:
    'text' | 'date' | 'whole' | 'amount' | 'percent' | 'quarter' | 'scene' | 'currency' | 'language' | 'names' | 'flag';
  /** Under “more”: a plan is good without. */
  more?: true;
  /** Asked for the worked example too. */
  always?: true;
  /** In a list that the settings sheet keeps. */
  list?: true;
}

const table = [
  { key: 'brand', control: 'text' },
  { key: 'year', control: 'whole' },
  { key: 'quarter', control: 'quarter' },
  { key: 'scene', control: 'scene' },
  { key: 'start', control: 'date' },
  { key: 'weeks', control: 'whole' },
  { key: 'currency', control: 'currency' },
  { key: 'budget', control: 'amount' },
  { key: 'language', control: 'language', always: true },
  { key: 'revLast', control: 'amount', more: true },
  { key: 'revGoal', control: 'amount', more: true },
  { key: 'reserve', control: 'percent', more: true },
  { key: 'channels', control: 'names', more: true, list: true },
  { key: 'regions', control: 'names', more: true, list: true },
  { key: 'lines', control: 'names', more: true, list: true },
  { key: 'rivals', control: 'names', more: true },
  { key: 'depts', control: 'names', more: true, list: true },
  { key: 'link', control: 'flag', more: true },
] as const satisfies FieldRow[];

export type FieldKey = (typeof table)[number]['key'];
export interface Field extends FieldRow {
  key: FieldKey;
}
export const fields: readonly Field[] = table;

export function fieldsFor({ packs, sample, settingsHere, otherPacks }: Asking): Field[] {
  return fields.filter(({ key, always, list, control }) => {
    const askedBy = answerRules[key].packs;
    return (
      (!sample || always) &&
      (!askedBy || askedBy.some((pack) => packs.includes(pack))) &&
      !(list && settingsHere) &&
      (control !== 'flag' || otherPacks)
    );
  });
}
