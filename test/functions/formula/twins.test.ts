/** Formulas of workbooks as native ones: which have a twin, what it is, and what names become again after a journey. */
import { functionsIn, nativeTwin } from '../../../src/functions/formula/twins';
import { asksUs, mend } from '../../../src/functions/formula/damage';

describe('a native twin', () => {
  test('keeps what stands around the call, and the references as they are', () => {
    expect(nativeTwin(`=IF([@Plan]="","",KPI.VARIANCE([@Actual],'My ''own'' sheet'!$B$2,"lower"))`)).toBe(
      `=IF([@Plan]="","",IF(OR([@Actual]="",'My ''own'' sheet'!$B$2=""),NA(),IF(TRUE,'My ''own'' sheet'!$B$2-[@Actual],[@Actual]-'My ''own'' sheet'!$B$2)))`,
    );
  });
  test('names what is more than one piece, so that nothing binds differently', () => {
    expect(nativeTwin('=KPI.VARIANCE([@a]-[@b],T[@c])')).toBe(
      '=LET(_actual,[@a]-[@b],IF(OR(_actual="",T[@c]=""),NA(),IF(FALSE,T[@c]-_actual,_actual-T[@c])))',
    );
    expect(nativeTwin('=KPI.RATIO(A1,B1,SUM(C1)-SUM(C2))')).toMatch(/\*\(SUM\(C1\)-SUM\(C2\)\)\)$/);
    expect(nativeTwin('=KPI.RATIO(A1,B1,(C1)+(C2))')).toMatch(/\*\(\(C1\)\+\(C2\)\)\)$/);
    expect(nativeTwin('=KPI.RATIO(A1,B1,T[@x]-T[@y])')).toMatch(/\*\(T\[@x\]-T\[@y\]\)\)$/);
  });
  test('of calls within calls', () => {
    const twin = nativeTwin('=KPI.VARIANCE(KPI.ROI(A1,B1,"ratio"),1)')!;
    expect(functionsIn(twin)).toEqual([]);
    expect(twin).toMatch(/^=LET\(_actual,IF\(/);
  });
  test('with options by their codes, words to show, and any direction', () => {
    expect(nativeTwin('=KPI.DUEDATE("W",B1,C1)')).not.toBeNull();
    expect(nativeTwin('=KPI.STATUS([@a],[@t],[@dir],P_Warn,P_Fail,LST_rag)')).not.toBeNull();
  });
  test('also under a damaged name', () => {
    expect(nativeTwin('=_xldudf_KPI_VARIANCE(A1,B1)')).toBe(nativeTwin('=KPI.VARIANCE(A1,B1)'));
  });
  test.each([
    ['="KPI. report "&A1', false],
    ["='KPI.2026'!A1+KPI.Target", false],
    ['=KPI.TARGET(1)', false],
    ['=KPI.NOSUCH(1)', true],
    ['=1+kpi.roi(1,2)', true],
    ['=_xldudf_KPI_ROI(1,2)', true],
    ['=MAP(A1:A2,B1:B2,KPI.ROI)', true],
  ])('%s asks for us: %s', (formula, asks) => expect(asksUs(formula, new Set(['kpi.target']))).toBe(asks));
  test('in text there is no call', () => {
    expect(functionsIn('="KPI.ROI(1,2)"&A1')).toEqual([]);
    expect(functionsIn('=kpi.roi(1,2)+KPI.NOSUCH(1)')).toEqual(['ROI']);
  });
  test.each([
    ['one call of several has none', '=KPI.ROI(1,2)+KPI.VAGUE(A1,B1:B9)'],
    ['a range where one value is due gives a cell for each', '=KPI.VARIANCE(A1:A9,B1:B9)'],
    ['a whole column does too', '=KPI.VARIANCE(T[a],T[b])'],
    ['so does what passes ranges on', '=SUM(KPI.VARIANCE(IF(A1,B1:B9,C1:C9),1))'],
    ['a name that begins as those of the twin', '=LET(_a,1,KPI.STATUS(_a,2))'],
    ['an option in a cell may be a word, which the twin does not know', '=KPI.DUEDATE(A1,B1,C1)'],
    ['an option by its word', '=KPI.ROI(1,2,"比率")'],
    ['handed to another function by its name', '=SUM(MAP(A2:A9,B2:B9,KPI.ROI))'],
    ['more arguments than there are', '=KPI.VARIANCE(1,2,"lower",4,5)'],
  ])('none: %s', (_, formula) => expect(nativeTwin(formula)).toBeNull());
  test('none: longer than a cell holds', () => {
    expect(nativeTwin(`=KPI.RATIO(${'A1+'.repeat(3000)}A1,B1)`)).toBeNull();
  });
});

describe('names after a journey', () => {
  test.each([
    ['=_xldudf_KPI_VARIANCE(A1,B1)', '=KPI.VARIANCE(A1,B1)'],
    ['=[2]!_xldudf_KPI_VARIANCE(A1,B1)', '=KPI.VARIANCE(A1,B1)'],
    ["='C:\\Add ins\\[Other.xla]Sheet'!_xldudf_KPI_ROI(1,2)", '=KPI.ROI(1,2)'],
    ['=Other.xla!_xldudf_KPI_ROI(1,[1]!KPI.RATIO(1,2))', '=KPI.ROI(1,KPI.RATIO(1,2))'],
    ['=IF([@a]="","",_xll.KPI.ROI([@a],2))', '=IF([@a]="","",KPI.ROI([@a],2))'],
    ['=_xlfn._xldudf_KPI_ROI(1,2)', '=KPI.ROI(1,2)'],
  ])('%s', (damaged, formula) => expect(mend(damaged)).toMatchObject({ formula, unknown: [] }));

  test('what was changed is told, and what this version does not have stays', () => {
    expect(mend('=_xldudf_KPI_ROI(1,2)+_xldudf_KPI_ROI(3,4)+[3]!_xldudf_KPI_ORACLE(1)')).toEqual({
      formula: '=KPI.ROI(1,2)+KPI.ROI(3,4)+[3]!_xldudf_KPI_ORACLE(1)',
      changes: [{ from: '_xldudf_KPI_ROI', to: 'KPI.ROI' }],
      unknown: ['[3]!_xldudf_KPI_ORACLE'],
    });
    expect(mend('="_xldudf_KPI_ROI("&_xldudf_OTHER_ROI(1)').changes).toEqual([]);
  });
});
