/** SET-1 Settings: thresholds, scoring weights, lists and vague phrases that every plan of the workbook reads. Their rows live beside. */
import { choice, date, id, needed, number, percent, text, yesNo } from '../../sheet/field';
import type { Sheet } from '../../sheet/template';
import { holidays } from './holidays';
import { rhythm } from './rhythm';
import { vaguePhrases } from './vaguePhrases';
import { weights } from './weights';

export const settings: Sheet = {
  code: 'SET-1',
  pack: 'settings',
  name: 'KPI Settings',
  purpose: 'One per workbook: thresholds, weights and lists that every plan reads.',
  howTo: {
    read: 'the as-of date; every status is judged on that day.',
    type: 'the as-of date, threshold values, words of lists, weights.',
    computed: 'weight sums.',
  },
  beside: true,
  names: {
    SET_AsOf: date('As-of date', { sample: '2026-05-31', answer: 'today' }),
    SET_Lang: id('Workbook language', { answer: 'language' }),
    SET_Online: choice('dept', 'Single source department', { sample: 'data', answer: 'depts', initial: 'data' }),
  },
  ranges: { SET_VagueList: 'SET_Vague[phrase]' },
  formulas: {
    SET_DaysOff: '=IF(SET_Holiday[kind]=INDEX(LST_day,1),SET_Holiday[date],0)',
    SET_MakeupDays: '=IF(SET_Holiday[kind]=INDEX(LST_day,2),SET_Holiday[date],0)',
  },
  tables: [
    {
      name: 'SET_Param',
      title: 'Thresholds',
      note: 'One row per threshold; formulas read the value by its key.',
      rows: 110,
      columns: {
        key: id('Key', needed),
        name: text('Setting', needed),
        val: number('Value', needed, { from: '[@lo]', to: '[@hi]', byUnit: 'unit' }),
        unit: text('Unit'),
        lo: number('Lower bound', { byUnit: 'unit' }),
        hi: number('Upper bound', { byUnit: 'unit' }),
        src: text('Source'),
        note: text('Team note'),
      },
      rules: [{ columns: ['val'], when: 'AND([@val]<>"",OR([@val]<[@lo],[@val]>[@hi]))', look: 'bad' }],
    },
    {
      name: 'SET_Vague',
      title: 'Vague phrases',
      note: 'Goals and tasks are searched for them.',
      rows: 60,
      columns: {
        phrase: id('Phrase', needed, { unique: true }),
        better: id('Write instead'),
      },
      start: { rows: vaguePhrases },
    },
    {
      name: 'SET_Weight',
      title: 'Scoring weights',
      note: 'Shares of the criteria in a score; each row adds to 100 %.',
      rows: 12,
      columns: {
        set: id('Weight set', needed),
        w1: percent('Weight 1', { from: 0, to: 1 }),
        w2: percent('Weight 2', { from: 0, to: 1 }),
        w3: percent('Weight 3', { from: 0, to: 1 }),
        w4: percent('Weight 4', { from: 0, to: 1 }),
        w5: percent('Weight 5', { from: 0, to: 1 }),
        sum: percent('Sum', '=SUM([@w1:w5])'),
        use: text('Order of criteria'),
      },
      rowNames: { prefix: 'W_', key: 'set', from: 'w1', to: 'w5' },
      rules: [{ columns: ['sum'], when: 'AND([@sum]<>"",ABS([@sum]-1)>0.0005)', look: 'bad' }],
      start: { rows: weights },
    },
    {
      name: 'SET_List',
      title: 'Validation lists',
      note: 'Sheets show the word, formulas know the code.',
      rows: 400,
      columns: {
        list: id('List', needed),
        code: id('Code', needed),
        label: text('Label', needed, {
          hint: 'The word as it stands in the sheets. Cells that hold the old word keep it.',
        }),
        use: yesNo('In use'),
      },
    },
    rhythm,
    holidays,
  ],
};
