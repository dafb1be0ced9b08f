/** Conditional formats in Office.js's words and in the file's, side by side. */

export const operators: [string, string][] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
];
/** Type and operator differ for one of them; `#` stands for the first cell, `%` for the text. */
export const textRules: [operator: string, type: string, inFile: string, formula: string][] = [
  ['Contains', 'containsText', 'containsText', 'NOT(ISERROR(SEARCH(%,#)))'],
  ['NotContains', 'notContainsText', 'notContains', 'ISERROR(SEARCH(%,#))'],
  ['BeginsWith', 'beginsWith', 'beginsWith', 'LEFT(#,LEN(%))=%'],
  ['EndsWith', 'endsWith', 'endsWith', 'RIGHT(#,LEN(%))=%'],
];
export const presets: [criterion: string, attributes: Record<string, string>, formula?: string][] = [
  ['Blanks', { type: 'containsBlanks' }, 'LEN(TRIM(#))=0'],
  ['NonBlanks', { type: 'notContainsBlanks' }, 'LEN(TRIM(#))>0'],
  ['Errors', { type: 'containsErrors' }, 'ISERROR(#)'],
  ['NonErrors', { type: 'notContainsErrors' }, 'NOT(ISERROR(#))'],
  ['DuplicateValues', { type: 'duplicateValues' }],
  ['UniqueValues', { type: 'uniqueValues' }],
  ['AboveAverage', { type: 'aboveAverage' }],
  ['BelowAverage', { type: 'aboveAverage', aboveAverage: '0' }],
  ['EqualOrAboveAverage', { type: 'aboveAverage', equalAverage: '1' }],
  ['EqualOrBelowAverage', { type: 'aboveAverage', aboveAverage: '0', equalAverage: '1' }],
  ['OneStdDevAboveAverage', { type: 'aboveAverage', stdDev: '1' }],
  ['OneStdDevBelowAverage', { type: 'aboveAverage', aboveAverage: '0', stdDev: '1' }],
  ['TwoStdDevAboveAverage', { type: 'aboveAverage', stdDev: '2' }],
  ['TwoStdDevBelowAverage', { type: 'aboveAverage', aboveAverage: '0', stdDev: '2' }],
  ['ThreeStdDevAboveAverage', { type: 'aboveAverage', stdDev: '3' }],
  ['ThreeStdDevBelowAverage', { type: 'aboveAverage', aboveAverage: '0', stdDev: '3' }],
  ['Yesterday', { type: 'timePeriod', timePeriod: 'yesterday' }, 'FLOOR(#,1)=TODAY()-1'],
  ['Today', { type: 'timePeriod', timePeriod: 'today' }, 'FLOOR(#,1)=TODAY()'],
  ['Tomorrow', { type: 'timePeriod', timePeriod: 'tomorrow' }, 'FLOOR(#,1)=TODAY()+1'],
  ['LastSevenDays', { type: 'timePeriod', timePeriod: 'last7Days' }, 'AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())'],
  [
    'LastWeek',
    { type: 'timePeriod', timePeriod: 'lastWeek' },
    'AND(TODAY()-ROUNDDOWN(#,0)>=WEEKDAY(TODAY()),TODAY()-ROUNDDOWN(#,0)<WEEKDAY(TODAY())+7)',
  ],
  [
    'ThisWeek',
    { type: 'timePeriod', timePeriod: 'thisWeek' },
    'AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))',
  ],
  [
    'NextWeek',
    { type: 'timePeriod', timePeriod: 'nextWeek' },
    'AND(ROUNDDOWN(#,0)-TODAY()>7-WEEKDAY(TODAY()),ROUNDDOWN(#,0)-TODAY()<15-WEEKDAY(TODAY()))',
  ],
  [
    'LastMonth',
    { type: 'timePeriod', timePeriod: 'lastMonth' },
    'AND(MONTH(#)=MONTH(EDATE(TODAY(),-1)),YEAR(#)=YEAR(EDATE(TODAY(),-1)))',
  ],
  ['ThisMonth', { type: 'timePeriod', timePeriod: 'thisMonth' }, 'AND(MONTH(#)=MONTH(TODAY()),YEAR(#)=YEAR(TODAY()))'],
  [
    'NextMonth',
    { type: 'timePeriod', timePeriod: 'nextMonth' },
    'AND(MONTH(#)=MONTH(EDATE(TODAY(),1)),YEAR(#)=YEAR(EDATE(TODAY(),1)))',
  ],
];
export const points: [string, string][] = [
  ['LowestValue', 'min'],
  ['HighestValue', 'max'],
  ['Number', 'num'],
  ['Percent', 'percent'],
  ['Percentile', 'percentile'],
  ['Formula', 'formula'],
];
const numbers: Record<string, string> = { Three: '3', Four: '4', Five: '5' };
export const iconName = (style: string) => style.replace(/^Three|^Four|^Five/, (word) => numbers[word] ?? word);
export const iconStyle = (name: string) =>
  name.replace(/^[345]/, (digit) => Object.keys(numbers).find((word) => numbers[word] === digit) ?? digit);
/** Excel 2007 did not know these: they live in the extension list. */
export const youngIcons = new Set(['3Stars', '3Triangles', '5Boxes']);

export const inFile = (table: [string, string][], ours: string): string | undefined =>
  table.find(([name]) => name === ours)?.[1];
export const inOffice = (table: [string, string][], theirs: string | undefined): string | undefined =>
  table.find((row) => row[1] === theirs)?.[0];
