/** A formula put to sleep and woken again is the same; asleep it calls nothing of ours and names every sheet and table. */
import { asleep, awake, normalised } from '../../../src/excel/share/dormant';
import { functionsIn } from '../../../src/functions/formula/twins';

const home = { sheet: "Anna's plan", table: 'Plan' };

test.each<[string, string?]>([
  ['=KPI.ROI(A1,$B$2,"ratio")', `=CHOOSE(1,"§",CHOOSE(1,"§KPI.ROI",'Anna''s plan'!A1,'Anna''s plan'!$B$2,"ratio"))`],
  ['=IF([@Task]="","",KPI.ROI([@[Spent €]],Other[Sum],,))'],
  ['=KPI.RACI(Plan[[#This Row],[W 1]:[W 4]])'],
  ['=KPI.LIKERT(Plan[@[a]:[b]],"top2")+SUM([a])+SUM([[a]:[b]])'],
  ["=KPI.RATIO('Other sheet'!A1:B2,Rate)*{1,2}+LET(x,A:A,x)"],
  ["=KPI.RATIO('Anna''s plan'!A1,A1#)+SUM(Sheet1:Sheet3!C4)"],
  ['=KPI.ROI(KPI.RATIO(1,2),TRUE)&"KPI.ROI(A1)"'],
])('%s', (formula, ...[sleeping]) => {
  const text = asleep(formula, home);
  expect(functionsIn(text)).toEqual([]);
  expect(text.replace(/"[^"]*"/g, '')).not.toMatch(/\[@|#This Row|(?<![!:A-Z$'\d])\$?[A-Z]\$?\d/);
  if (typeof sleeping === 'string') expect(text).toBe(sleeping);
  expect(awake(text, home)).toBe(formula);
});

test('it follows what Excel renames, and says when something is gone', () => {
  const text = asleep('=KPI.ROI([@a],A1)', home);
  const renamed = text.replaceAll('Plan[a]', 'Aufgaben[Neu %]').replaceAll("'Anna''s plan'!A1", 'Neu!B2');
  expect(awake(renamed, { sheet: 'Neu' })).toBe('=KPI.ROI([@[Neu %]],B2)');
  expect(awake(text.replace('Plan[a]', '#REF!'), home)).toBeNull();
  expect(awake(text.replace("'Anna''s plan'!A1", "'Anna''s plan'!#REF!"), home)).toBeNull();
  expect(awake(text.replace('Plan[a]', "'Anna''s plan'!$A$2:$A$9"), home)).toBeNull();
});

test.each(['=KPI.ROI([@2025],1)', '=KPI.ROI([@ROI%],Plan[[#This Row],[a b]])', '=KPI.ROI([@[2025]],1)'])(
  'however its columns are written, it is the same: %s',
  (formula) => {
    const woken = awake(asleep(formula, home), home)!;
    expect(normalised(woken, home.sheet)).toBe(normalised(formula, home.sheet));
    expect(normalised(woken, home.sheet)).not.toBe(normalised('=KPI.ROI([@a],1)', home.sheet));
  },
);
